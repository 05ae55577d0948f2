import { nameEntries } from "../../domain/assignment/nameCell";
import { leaderIndex } from "../../domain/assignment/ruleContext";
import { parseTaskId, type TaskId } from "../../domain/task";
import type { Judgement } from "../../domain/schedule/judgement";
import type { NamedGroup } from "../../domain/summary/summarise";
import { LEDGER_COLUMNS } from "../../layout/columns";
import { SHEETS } from "../../layout/sheetNames";
import { findTable } from "../../layout/sheetReader";
import type { SummaryData, SummaryLine, SummaryOwner } from "../../layout/summary/summaryData";
import type { LedgerAsWritten } from "../../layout/summary/summaryWorkbook";
import type { OpenPlan } from "../openPlan";
import { remindersOf } from "./reminders";
import type { SummaryEntry, SummaryReview } from "./reviewSummary";

/** The sentence that says why a task has its light, without a full stop. */
export type DescribeJudgement = (judgement: Judgement) => string;

/** A review as the summary sheets show it. @param madeOn `2023-04-12` */
export function summaryData(
  plan: OpenPlan,
  review: SummaryReview,
  describe: DescribeJudgement,
  madeOn: string,
): SummaryData {
  const { decoded } = plan;
  const { notice } = decoded.decomposition;
  const { moment, summary, history, entries, scores } = review;
  const { round, asOf } = moment;
  const { start, floor, cap } = decoded.settings.scores;
  return {
    title: notice.annexTitle || notice.title,
    round,
    asOf,
    madeOn,
    lines: entries.map((entry) => lineOf(entry, describe)),
    whole: summary.whole,
    leaders: summary.leaders.map(ownerOf),
    units: summary.units.map(ownerOf),
    categories: summary.categories.map(({ table, category, counts }) => ({
      table,
      category,
      tasks: counts.tasks,
      byStatus: counts.byStatus,
    })),
    history,
    returned: review.progress?.units ?? [],
    reminders: remindersOf(plan, review, madeOn),
    scores,
    scoring: { start, floor, cap },
  };
}

function ownerOf({ name, counts, shared, rows }: NamedGroup): SummaryOwner {
  return { name, counts, shared, tasks: rows.map(({ task }) => task) };
}

function lineOf(
  { task, leaders, facts, judgement, trend }: SummaryEntry,
  describe: DescribeJudgement,
): SummaryLine {
  const { status, completion, progress, problems, requests, nextSteps } = facts.cells;
  return {
    id: task.id,
    table: task.table,
    category: task.category,
    text: task.text,
    leaders,
    leadUnits: facts.leadUnits,
    status: facts.status,
    light: judgement.light,
    reason: describe(judgement),
    cells: { status, completion, progress, problems, requests, nextSteps },
    points: trend?.points ?? [],
    behindInARow: trend?.behindInARow ?? false,
  };
}

/** Where the ledger stands in the workbook, and how it writes the leaders. @throws Failure `SHEET_MISSING`, `COLUMN_MISSING` */
export function ledgerAsWritten({ sheets, decoded }: OpenPlan): LedgerAsWritten {
  const { headerRow, positions, rows, end } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const index = leaderIndex(decoded.decomposition.roster.leaders);
  const leaderNames = new Map<string, Set<string>>();
  const rowOf = new Map<TaskId, number>();
  for (const row of rows) {
    const id = parseTaskId(row.get("id"));
    if (id === undefined || rowOf.has(id)) continue;
    rowOf.set(id, row.index);
    for (const entry of nameEntries(row.get("leaders"))) {
      const name = index.resolve(entry)?.name ?? entry;
      leaderNames.set(name, (leaderNames.get(name) ?? new Set()).add(entry));
    }
  }
  return {
    first: headerRow + 1,
    last: Math.max(headerRow + 1, end - 1),
    columns: positions,
    rowOf,
    leaderNames: new Map([...leaderNames].map(([name, written]) => [name, [...written]])),
  };
}
