import { activeDismissals, findingKey, type Dismissal } from "../domain/audit/dismissal";
import { assignmentLoad, type AssignmentLoad } from "../domain/assignment/assignmentLoad";
import { checkPlan, sourceFacts } from "../domain/assignment/checkPlan";
import type { PlanToCheck } from "../domain/assignment/ruleContext";
import { finding, type Finding } from "../domain/finding";
import { inDocumentOrder } from "../domain/findingOrder";
import { decodeWorkbook, SHEETS_TO_DECODE, type DecodedWorkbook } from "../layout/decode";
import { SHEETS } from "../layout/sheetNames";
import { withoutRecordTexts } from "../layout/stampRecords";
import type { StoredGrid } from "../layout/workbookPatch";
import type { WorkbookReader } from "./ports/workbookReader";

/** Sheets that are read when a plan is worked on: those that hold it, and those that every change writes into. */
export const SHEETS_OF_PLAN: readonly string[] = [...SHEETS_TO_DECODE, SHEETS.findings, SHEETS.mergeLog];

/** A plan as its workbook has it now. Plain data: it can be kept and compared. */
export type OpenPlan = {
  /** Name of the workbook, for messages. */
  readonly file: string;
  /** The sheets' values as they were read, those of the stamp without its texts; changes are checked against them. */
  readonly sheets: ReadonlyMap<string, StoredGrid>;
  readonly decoded: DecodedWorkbook;
};

/** A finding that somebody has marked as no problem. */
export type DismissedFinding = { readonly finding: Finding; readonly dismissal: Dismissal };

export type CheckResult = {
  /** Findings that are open, in document order. */
  readonly findings: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
  readonly load: AssignmentLoad;
};

/**
 * Reads a plan from its workbook, in two round trips.
 * @throws Failure `WORKBOOK_NOT_OURS`, `WORKBOOK_NEWER`, `SHEET_MISSING`, `COLUMN_MISSING`, `STAMP_DAMAGED`.
 */
export async function readPlan(reader: WorkbookReader, file: string): Promise<OpenPlan> {
  return openPlan(await reader.readSheets(SHEETS_OF_PLAN), file);
}

/** The plan in sheets that were read to be worked on, which keeps no texts that it is decoded from. @throws Failure as `readPlan`. */
export function openPlan(sheets: ReadonlyMap<string, StoredGrid>, file: string): OpenPlan {
  const plan = decodePlan(sheets, file);
  const stamp = withoutRecordTexts(sheets.get(SHEETS.stamp) ?? []);
  return { ...plan, sheets: new Map(sheets).set(SHEETS.stamp, stamp) };
}

/** The plan in sheets that have been read. @throws Failure as `readPlan`. */
export function decodePlan(sheets: ReadonlyMap<string, StoredGrid>, file: string): OpenPlan {
  return { file, sheets, decoded: decodeWorkbook(sheets, file) };
}

/** What the rules look at. @param today the day of the check, `2023-02-01` */
export function planToCheck({ decoded }: OpenPlan, today: string): PlanToCheck {
  const { decomposition, rows, earlierRoster, settings } = decoded;
  const { roster } = decomposition;
  return { rows, roster, earlierRoster, ...sourceFacts(decomposition), settings, today };
}

/** Every finding of the plan: about the source, from the rules, about rows that are no tasks, about settings. */
export function findingsOf(plan: OpenPlan, today: string): readonly Finding[] {
  const { decomposition, settingFindings } = plan.decoded;
  return [
    ...inDocumentOrder([...decomposition.findings, ...checkPlan(planToCheck(plan, today))]),
    ...ledgerFindings(plan.decoded),
    ...settingFindings,
  ];
}

/** Checks every assignment of the plan. Pure. */
export function checkAssignments(plan: OpenPlan, today: string): CheckResult {
  const dismissals = activeDismissals(plan.decoded.dismissals);
  const findings: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const found of findingsOf(plan, today)) {
    const dismissal = dismissals.get(findingKey(found));
    if (dismissal === undefined) findings.push(found);
    else dismissed.push({ finding: found, dismissal });
  }
  return { findings, dismissed, load: assignmentLoad(planToCheck(plan, today)) };
}

/** Ledger rows that are no task, and tasks without a row. */
function ledgerFindings({ skippedRows, goneTasks }: DecodedWorkbook): readonly Finding[] {
  const sheet = SHEETS.ledger;
  return [
    ...skippedRows.map(({ row, reason, text }) =>
      finding(
        reason === "idMissing" ? "LEDGER_ID_MISSING" : "LEDGER_ID_REPEATED",
        { sheet, cell: `A${row}` },
        { text },
      ),
    ),
    ...goneTasks.map((taskId) => finding("LEDGER_TASK_GONE", { sheet, taskId }, { id: taskId })),
  ];
}
