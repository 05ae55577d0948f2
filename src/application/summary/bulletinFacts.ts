import { cellText } from "../../domain/merge/cellText";
import { UNIT_LABEL_END } from "../../domain/merge/valueVocabulary";
import { LATE_LIGHTS, LIGHTS, type Light } from "../../domain/schedule/light";
import { compareTaskIds, type TaskId } from "../../domain/task";
import type { LightTasks, NamedTask, Statement } from "../../layout/bulletinWords";
import { saysNothing } from "../../layout/saysNothing";
import type { UnitProgress } from "../merge/roundProgress";
import type { OpenPlan } from "../openPlan";
import { roundsOf } from "../rounds";
import type { SummaryEntry, SummaryReview } from "./reviewSummary";
import { answeringUnits } from "./unitScores";

/** A lead unit with the tasks for which it answers; `name` is `undefined` for those that name none. */
export type AnswerableUnit = { readonly name: string | undefined; readonly entries: readonly SummaryEntry[] };

/** A unit that has tasks that are behind. */
export type LateUnit = AnswerableUnit & {
  /** Those of its tasks that are behind, the worst first, then by id. */
  readonly late: readonly SummaryEntry[];
};

/** A unit that the round was issued to, by the name that it has now. */
export type IssuedUnit = UnitProgress & {
  /** Tasks that it was given. */
  readonly given: readonly TaskId[];
};

/** The order in which tasks that are behind are listed: the worst first. */
const LATE_ORDER: readonly Light[] = ["farBehind", "behind", "notStarted"];

/** What the bulletin's sections and annexes have in common. */
export class BulletinFacts {
  /** Tasks that are behind, the worst first, then by id. */
  readonly late: readonly SummaryEntry[];
  /** In the order of the roster; those without a unit last. */
  readonly units: readonly AnswerableUnit[];
  /** Of these, those with tasks that are behind. */
  readonly behind: readonly LateUnit[];
  /** In the order in which the round was issued; `undefined` without a round. */
  readonly issued: readonly IssuedUnit[] | undefined;
  private readonly byId: ReadonlyMap<TaskId, SummaryEntry>;

  constructor(
    readonly plan: OpenPlan,
    readonly review: SummaryReview,
  ) {
    this.byId = new Map(review.entries.map((entry) => [entry.task.id, entry]));
    this.late = review.entries
      .filter(({ judgement }) => LATE_LIGHTS.has(judgement.light))
      .sort(
        (a, b) =>
          LATE_ORDER.indexOf(a.judgement.light) - LATE_ORDER.indexOf(b.judgement.light) ||
          compareTaskIds(a.task.id, b.task.id),
      );
    this.units = unitsOf(plan, review);
    const place = new Map(this.late.map((entry, index) => [entry, index]));
    this.behind = this.units.flatMap((unit): readonly LateUnit[] => {
      const late = unit.entries
        .flatMap((entry) => place.get(entry) ?? [])
        .sort((a, b) => a - b)
        .flatMap((index) => this.late[index] ?? []);
      return late.length === 0 ? [] : [{ ...unit, late }];
    });
    this.issued = issuedOf(plan, review);
  }

  /** The tasks with these ids. */
  entriesOf(ids: readonly TaskId[]): readonly SummaryEntry[] {
    return ids.flatMap((id) => this.byId.get(id) ?? []);
  }
}

export function idsOf(entries: readonly SummaryEntry[]): readonly TaskId[] {
  return entries.map(({ task }) => task.id);
}

/** The tasks of each light that has some, in the order of the lights. */
export function byLight(
  entries: readonly SummaryEntry[],
  lights: readonly Light[] = LIGHTS,
): readonly LightTasks[] {
  return lights.flatMap((light) => {
    const tasks = idsOf(entries.filter(({ judgement }) => judgement.light === light));
    return tasks.length === 0 ? [] : [{ light, tasks }];
  });
}

/** The tasks of each light of those that are behind, the worst first. */
export function lateByLight(entries: readonly SummaryEntry[]): readonly LightTasks[] {
  return byLight(entries, LATE_ORDER);
}

export function namedTask({ task, leaders, facts }: SummaryEntry): NamedTask {
  return { id: task.id, text: task.text, leaders, units: facts.leadUnits };
}

/**
 * What units say of a task in one of the columns, in their own words; nothing where they say that there is nothing. Where
 * the ledger holds a block for each unit, each is a statement of its own.
 */
export function statementsOf(entry: SummaryEntry, field: "problems" | "requests"): readonly Statement[] {
  const task = namedTask(entry);
  const blocks: { units: readonly string[]; lines: string[] }[] = [];
  for (const line of cellText(entry.facts.cells[field]).split(/\r?\n/u)) {
    const unit = task.units.find((name) => line.startsWith(`${name}${UNIT_LABEL_END}`));
    if (unit !== undefined && task.units.length > 1) {
      blocks.push({ units: [unit], lines: [line.slice(unit.length + UNIT_LABEL_END.length)] });
      continue;
    }
    const open = blocks.at(-1);
    if (open === undefined) blocks.push({ units: task.units, lines: [line] });
    else open.lines.push(line);
  }
  return blocks.flatMap(({ units, lines }) => {
    const text = lines.join(" ").replace(/\s+/gu, " ").trim();
    return saysNothing(text) ? [] : [{ task, units, text }];
  });
}

function unitsOf({ decoded }: OpenPlan, { summary, entries }: SummaryReview): readonly AnswerableUnit[] {
  const byUnit = new Map<string | undefined, SummaryEntry[]>();
  for (const { name } of summary.units) byUnit.set(name, []);
  for (const entry of entries) {
    const units = answeringUnits(entry, decoded.settings.leadRule);
    if (units.length === 0) byUnit.get(undefined)?.push(entry);
    for (const unit of new Set(units)) byUnit.get(unit)?.push(entry);
  }
  return [...byUnit].flatMap(([name, own]) => (own.length === 0 ? [] : [{ name, entries: own }]));
}

function issuedOf(plan: OpenPlan, { progress }: SummaryReview): readonly IssuedUnit[] | undefined {
  if (progress === undefined) return undefined;
  const issues = roundsOf(plan).get(progress.round.id)?.issues;
  return progress.units.map((own) => ({
    ...own,
    given: issues?.get(own.unit)?.rows.map(({ task }) => task) ?? [],
  }));
}
