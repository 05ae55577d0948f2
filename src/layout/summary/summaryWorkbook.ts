import type { TaskId } from "../../domain/task";
import { SHEETS } from "../sheetNames";
import { DEFAULT_FONT } from "../styles";
import type { PatchOp, WorkbookPatch } from "../workbookPatch";
import { dashboardOps, type LeaderTab } from "./dashboardSheet";
import { LedgerFormulas, type LedgerPlace } from "./ledgerFormulas";
import { leaderSheetOps } from "./leaderSheet";
import type { SummaryData, SummaryLine } from "./summaryData";
import {
  detailOps,
  problemOps,
  reminderOps,
  scoreOps,
  unitSummaryOps,
  type DescribeEvidence,
} from "./summaryTables";
import { SUMMARY_SHEETS } from "./summaryWords";

/** Where the ledger stands and how it writes what summaries name canonically. */
export type LedgerAsWritten = LedgerPlace & {
  /** Rows of the tasks, counted from 0. */
  readonly rowOf: ReadonlyMap<TaskId, number>;
  /** By the leader's name in the roster: the names that cells of the ledger have for them. */
  readonly leaderNames: ReadonlyMap<string, readonly string[]>;
};

/** The summary sheets in tab order, as whole sheets to be put into the workbook of the plan. */
export function summarySheets(
  data: SummaryData,
  ledger: LedgerAsWritten,
  describe: DescribeEvidence,
): WorkbookPatch {
  const formulas = new LedgerFormulas(ledger);
  const lines = new Map(data.lines.map((line) => [line.id, line]));
  const names = tabNames(data.leaders.map(({ name }) => name));
  const tabs = data.leaders.map((owner, index): LeaderTab => ({ owner, sheet: names[index] ?? "" }));
  return {
    label: "summarySheets",
    defaultFont: DEFAULT_FONT,
    ops: [
      ...dashboardOps(data, tabs, formulas),
      ...tabs.flatMap(({ owner, sheet }) =>
        leaderSheetOps(
          {
            sheet,
            owner,
            lines: linesOf(owner.tasks, lines),
            written: ledger.leaderNames.get(owner.name ?? "") ?? [],
          },
          data,
          formulas,
          ledger.rowOf,
        ),
      ),
      ...unitSummaryOps(data),
      ...detailOps(data),
      ...reminderOps(data),
      ...problemOps(data),
      ...scoreOps(data, describe),
    ],
  };
}

/** Names of the sheets that a patch adds, in tab order. */
export function sheetsAdded({ ops }: WorkbookPatch): readonly string[] {
  return ops.flatMap((op: PatchOp) => (op.op === "addSheet" ? [op.sheet] : []));
}

function linesOf(tasks: readonly TaskId[], lines: ReadonlyMap<TaskId, SummaryLine>): readonly SummaryLine[] {
  return tasks.flatMap((task) => lines.get(task) ?? []);
}

/** Characters that a sheet's name may not have, and its length. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
const LONGEST = 31;

/** A sheet for each leader, called by the leader's name; no two alike, and none like another sheet of ours. */
function tabNames(leaders: readonly (string | undefined)[]): readonly string[] {
  const taken = new Set<string>([...Object.values(SHEETS), ...Object.values(SUMMARY_SHEETS)]);
  return leaders.map((leader) => {
    if (leader === undefined) return SUMMARY_SHEETS.noLeader;
    const stem = leader
      .replace(FORBIDDEN, "")
      .replace(/^'+|'+$/gu, "")
      .trim()
      .slice(0, LONGEST - 4);
    const base = stem === "" ? SUMMARY_SHEETS.noLeader : stem;
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}（${number}）`;
    taken.add(name);
    return name;
  });
}
