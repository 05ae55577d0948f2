import type { DecodedWorkbook } from "../layout/decode";
import { readReports, type LoggedReport } from "../layout/reportLog";
import { findingsOf, readPlan } from "./openPlan";
import type { WorkbookReader } from "./ports/workbookReader";

/** All that a workbook holds. */
export type InspectedWorkbook = DecodedWorkbook & {
  /** What units have reported, merges that were taken back included. */
  readonly reports: readonly LoggedReport[];
};

/**
 * Reads a standard decomposition workbook back, in two round trips, with every finding that a check has today.
 * @param today the day of the check, `2023-02-01`
 * @throws Failure `WORKBOOK_NOT_OURS`, `WORKBOOK_NEWER`, `SHEET_MISSING`, `COLUMN_MISSING`, `STAMP_DAMAGED`.
 */
export async function inspectWorkbook(
  reader: WorkbookReader,
  file: string,
  today: string,
): Promise<InspectedWorkbook> {
  const plan = await readPlan(reader, file);
  const { decoded } = plan;
  return {
    ...decoded,
    reports: [...readReports(plan.sheets)],
    decomposition: { ...decoded.decomposition, findings: findingsOf(plan, today) },
  };
}
