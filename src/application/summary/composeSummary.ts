import { dayOf } from "../../domain/dayOf";
import type { RecordedSummary } from "../../domain/summary/recordedSummary";
import { LEDGER_COLUMNS, type LedgerKey } from "../../layout/columns";
import { CHANGE_TITLES, LIGHT_LABELS } from "../../layout/labels";
import type { TextDigest } from "../../layout/returnRows";
import { readReports } from "../../layout/reportLog";
import { SHEETS } from "../../layout/sheetNames";
import { findTable } from "../../layout/sheetReader";
import type { DescribeEvidence } from "../../layout/summary/summaryTables";
import { sheetsAdded, summarySheets } from "../../layout/summary/summaryWorkbook";
import { composeChange, type ChangeContext, type PlannedChange } from "../changes/plannedChange";
import type { OpenPlan } from "../openPlan";
import type { SummaryReview } from "./reviewSummary";
import { ledgerAsWritten, summaryData, type DescribeJudgement } from "./summaryData";

/** Who sums up and when, the sentences of the workbook, and the digest by which sheets are known to be out of date. */
export type SummaryContext = ChangeContext & {
  readonly describeJudgement: DescribeJudgement;
  readonly describeEvidence: DescribeEvidence;
  readonly digest: TextDigest;
};

/**
 * Puts a summary together: the lights in the ledger, the summary sheets in place of those of the last summary, the line in
 * the log and the record. Sheets of the office are not touched.
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function composeSummary(
  plan: OpenPlan,
  review: SummaryReview,
  context: SummaryContext,
): PlannedChange {
  const { moment, entries } = review;
  const madeOn = dayOf(context.now);
  const data = summaryData(plan, review, context.describeJudgement, madeOn);
  const patch = summarySheets(data, ledgerAsWritten(plan), context.describeEvidence);
  const sheets = sheetsAdded(patch);
  const last = plan.decoded.summaries.at(-1);
  const record: RecordedSummary = {
    at: context.now,
    by: context.by,
    ...(moment.round === undefined ? {} : { round: moment.round.id }),
    asOf: moment.asOf,
    sheets,
    source: summarySource(plan, context.digest),
  };
  const { tasks } = review.summary.whole;
  return composeChange(
    plan,
    {
      action: "summarise",
      title: CHANGE_TITLES.summarised(moment.asOf, sheets.length),
      cells: entries.map(({ task, judgement }) => ({
        list: "ledger" as const,
        entry: task.id,
        occurrence: 0,
        column: "onSchedule",
        to: LIGHT_LABELS[judgement.light],
      })),
      summary: {
        record,
        sheets: { patch, replaces: last?.sheets ?? [], after: SHEETS.ledger },
      },
      tasks,
      findings: 0,
    },
    context,
  );
}

/** The last summary of a plan, and whether what it was made from has changed since. */
export function summaryState(
  plan: OpenPlan,
  digest: TextDigest,
): { readonly last: RecordedSummary; readonly outdated: boolean } | undefined {
  const last = plan.decoded.summaries.at(-1);
  return last && { last, outdated: last.source !== summarySource(plan, digest) };
}

/** Columns of the ledger that summaries are not made from. */
const NOT_SUMMED_UP: ReadonlySet<LedgerKey> = new Set<LedgerKey>(["onSchedule", "sourceFile", "updatedOn"]);

/** A digest of all that a summary is made from, whatever the order of the ledger's rows. */
function summarySource({ sheets, decoded }: OpenPlan, digest: TextDigest): string {
  const { rows } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const keys = LEDGER_COLUMNS.map(({ key }) => key).filter((key) => !NOT_SUMMED_UP.has(key));
  const cells = rows.map((row) => JSON.stringify(keys.map((key) => row.get(key)))).sort();
  const { roster } = decoded.decomposition;
  const { settings, rounds, issues } = decoded;
  const reports = [...readReports(sheets)].length;
  const about = [settings, roster, reports, rounds, issues.map(({ unit, round }) => [unit, round.id])];
  return digest([...cells, JSON.stringify(about)].join("\n"));
}
