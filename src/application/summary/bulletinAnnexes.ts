import type { BulletinAnnex } from "../../layout/bulletinDocument";
import {
  ALL_TASKS,
  annexLabel,
  countsAnnex,
  lateAnnex,
  problemsAnnex,
  reportsAnnex,
  statementsInWords,
  type Counted,
  type UnitReporting,
} from "../../layout/bulletinAnnexWords";
import { NAMELESS, type TasksOf } from "../../layout/bulletinWords";
import { dateInWords } from "../../layout/roundNames";
import type { DescribeJudgement } from "./summaryData";
import {
  byLight,
  idsOf,
  namedTask,
  statementsOf,
  type BulletinFacts,
  type IssuedUnit,
} from "./bulletinFacts";

/** How the text refers to annexes; `undefined` where there is nothing to list. */
export type AnnexLabels = { readonly late: string | undefined; readonly problems: string | undefined };

/** The tables behind the text, numbered as they come; lists without a row are left out. */
export function annexesOf(
  facts: BulletinFacts,
  today: string,
  describe: DescribeJudgement,
): { readonly annexes: readonly BulletinAnnex[]; readonly labels: AnnexLabels } {
  const annexes: BulletinAnnex[] = [];
  const add = (annexOf: (number: number) => BulletinAnnex): string => {
    const number = annexes.length + 1;
    annexes.push(annexOf(number));
    return annexLabel(number);
  };
  add((number) => countsOf(facts, number, "leader"));
  add((number) => countsOf(facts, number, "unit"));
  const late = facts.late.map((entry) => ({
    task: namedTask(entry),
    light: entry.judgement.light,
    completion: entry.facts.completion,
    reason: describe(entry.judgement),
    inARow: entry.trend?.behindInARow === true,
  }));
  const lateLabel = late.length === 0 ? undefined : add((number) => lateAnnex(number, late));
  const { issued } = facts;
  if (issued !== undefined)
    add((number) =>
      reportsAnnex(
        number,
        issued.map((unit) => reportingOf(unit, facts, today)),
      ),
    );
  const said = facts.review.entries.flatMap((entry) => {
    const problems = statementsInWords(statementsOf(entry, "problems"));
    const requests = statementsInWords(statementsOf(entry, "requests"));
    return problems === "" && requests === "" ? [] : [{ task: namedTask(entry), problems, requests }];
  });
  const problems = said.length === 0 ? undefined : add((number) => problemsAnnex(number, said));
  return { annexes, labels: { late: lateLabel, problems } };
}

function countsOf(facts: BulletinFacts, number: number, of: Counted): BulletinAnnex {
  const { summary, reconciliation, entries } = facts.review;
  const [groups, agreement] =
    of === "leader" ? [summary.leaders, reconciliation.leaders] : [summary.units, reconciliation.units];
  const rows = groups.map(({ name, rows: own }): TasksOf => {
    const tasks = own.map(({ task }) => task);
    return { name: name ?? NAMELESS[of], tasks, lights: byLight(facts.entriesOf(tasks)) };
  });
  const whole = { name: ALL_TASKS, tasks: idsOf(entries), lights: byLight(entries) };
  return countsAnnex(number, of, rows, whole, agreement);
}

function reportingOf(
  { unit, given, returnedOn, late, incomplete }: IssuedUnit,
  { review }: BulletinFacts,
  today: string,
): UnitReporting {
  const isDue = review.progress !== undefined && today <= review.progress.round.due;
  const state =
    returnedOn === undefined ? (isDue ? "due" : "missing") : late ? ("late" as const) : ("inTime" as const);
  return {
    name: unit,
    tasks: given,
    returnedOn: returnedOn === undefined ? "" : dateInWords(returnedOn),
    state,
    incomplete,
  };
}
