import { groupBy } from "../../domain/groupBy";
import { cellText } from "../../domain/merge/cellText";
import { combineReports } from "../../domain/merge/combineReports";
import type { LedgerState, Report } from "../../domain/merge/planMerge";
import { readStatus } from "../../domain/merge/statusValue";
import type { UnitCells } from "../../domain/merge/unitFields";
import type { RoundId } from "../../domain/round/round";
import type { EarlierReport, ReportState, Standing, TaskFacts } from "../../domain/schedule/taskFacts";
import { dayOfCell } from "../../domain/serialDay";
import type { TaskId } from "../../domain/task";
import { ledgerState } from "../merge/ledgerState";
import type { OpenPlan } from "../openPlan";
import { roundsOf } from "../rounds";
import type { Moment } from "./moment";

/** A task as it stood at a moment, with the cells that its lead units are answerable for. */
export type PlacedFacts = TaskFacts & {
  /** What the ledger shows, or what the reports up to an earlier round make of it. */
  readonly cells: UnitCells;
  /** Canonical names, groups by their confirmed members, in the order of the row. */
  readonly leadUnits: readonly string[];
  /** Of these, those that the round was issued to and that have not reported on the task. */
  readonly missingUnits: readonly string[];
};

/**
 * What is known of each task at a moment. At the last round the ledger speaks; at an earlier one the reports up to it, as
 * the ledger would combine them. Names of units that have changed since count as the new ones.
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function taskFactsAt(plan: OpenPlan, { round, asOf }: Moment): readonly PlacedFacts[] {
  const ledger = ledgerState(plan, asOf);
  const history = new History(plan, ledger);
  const before = round === undefined ? [] : ledger.rounds.slice(0, ledger.rounds.indexOf(round.id));
  const isLast = round === undefined || ledger.rounds.at(-1) === round.id;
  const { defaultDeadline } = plan.decoded.settings;
  return plan.decoded.rows.flatMap(({ task }): readonly PlacedFacts[] => {
    const own = ledger.cells.get(task.id);
    if (own === undefined) return [];
    const leadUnits = ledger.leadUnits.get(task.id) ?? [];
    const cells = isLast ? own : history.cellsAt(round.id, task.id, leadUnits);
    const missingUnits = round === undefined ? [] : history.missing(round.id, task.id, leadUnits);
    const earlier = before.map((id) => history.earlier(id, task.id, leadUnits));
    return [
      {
        id: task.id,
        indicators: task.indicators,
        measures: cellText(own.measures),
        deadline: dayOfCell(own.deadline) ?? (defaultDeadline === "" ? undefined : defaultDeadline),
        ...standingOf(cells, history.state(round?.id, task.id, leadUnits)),
        earlier,
        cells,
        leadUnits,
        missingUnits,
      },
    ];
  });
}

/** What was issued and reported, by round and task. */
class History {
  /** Units that were issued a task as lead, by round and task. */
  private readonly asked = new Map<string, Set<string>>();
  /** Reports of lead units by task, in the order of the rounds and then as they were recorded. */
  private readonly reports: ReadonlyMap<TaskId, readonly Report[]>;
  private readonly reported = new Set<string>();
  private readonly places: ReadonlyMap<RoundId, number>;
  private readonly cutoffs: ReadonlyMap<RoundId, string>;

  constructor(plan: OpenPlan, ledger: LedgerState) {
    const rounds = roundsOf(plan);
    this.places = new Map(ledger.rounds.map((id, place) => [id, place]));
    this.cutoffs = new Map([...rounds].map(([id, { round }]) => [id, round.cutoff]));
    for (const [id, { issues }] of rounds) {
      for (const [unit, { rows }] of issues) {
        for (const { task, role } of rows) if (role === "lead") addTo(this.asked, `${id}|${task}`, unit);
      }
    }
    for (const { round, task, unit } of ledger.reports) this.reported.add(`${round}|${task}|${unit}`);
    const ofLeads = ledger.reports.filter(({ role }) => role === "lead");
    ofLeads.sort((a, b) => this.placeOf(a.round) - this.placeOf(b.round));
    this.reports = groupBy(ofLeads, ({ task }) => task);
  }

  state(round: RoundId | undefined, task: TaskId, leadUnits: readonly string[]): ReportState {
    if (round === undefined || this.askedOf(round, task, leadUnits).length === 0) return "notAsked";
    return this.missing(round, task, leadUnits).length > 0 ? "missing" : "returned";
  }

  missing(round: RoundId, task: TaskId, leadUnits: readonly string[]): readonly string[] {
    return this.askedOf(round, task, leadUnits).filter(
      (unit) => !this.reported.has(`${round}|${task}|${unit}`),
    );
  }

  /** The cells that the last reports of the lead units up to a round make. */
  cellsAt(round: RoundId, task: TaskId, leadUnits: readonly string[]): UnitCells {
    const last = new Map<string, Report>();
    for (const report of this.reports.get(task) ?? []) {
      if (this.placeOf(report.round) <= this.placeOf(round)) last.set(report.unit, report);
    }
    const order = new Set([...leadUnits, ...[...last.keys()].sort()]);
    return combineReports([...order].flatMap((unit) => last.get(unit) ?? []));
  }

  earlier(round: RoundId, task: TaskId, leadUnits: readonly string[]): EarlierReport {
    const state = this.state(round, task, leadUnits);
    const standing = standingOf(this.cellsAt(round, task, leadUnits), state);
    return { ...standing, round, cutoff: this.cutoffs.get(round) ?? "" };
  }

  private askedOf(round: RoundId, task: TaskId, leadUnits: readonly string[]): readonly string[] {
    const asked = this.asked.get(`${round}|${task}`);
    return asked === undefined ? [] : leadUnits.filter((unit) => asked.has(unit));
  }

  private placeOf(round: RoundId): number {
    return this.places.get(round) ?? -1;
  }
}

function standingOf(cells: UnitCells, report: ReportState): Standing {
  const status = readStatus(cells.status);
  const { completion } = cells;
  return {
    status: status.kind === "status" ? status.status : undefined,
    completion: typeof completion === "number" ? completion : undefined,
    progress: cellText(cells.progress),
    report,
  };
}

function addTo<K>(sets: Map<K, Set<string>>, key: K, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
