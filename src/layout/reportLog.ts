import type { RecordedValue } from "../domain/audit/recordedChange";
import type { Report } from "../domain/merge/planMerge";
import { unitCells, type UnitField } from "../domain/merge/unitFields";
import { parseRoundId } from "../domain/round/round";
import { ROLES } from "../domain/round/unitTasks";
import { parseTaskId } from "../domain/task";
import { keyOfLabel, ROLE_LABELS } from "./labels";
import { REPORT_LOG_COLUMNS, type ReportLogKey } from "./registerColumns";
import { SHEETS } from "./sheetNames";
import { findColumns, findTable } from "./sheetReader";
import type { CellInput, StoredGrid } from "./workbookPatch";

/** A row of 填报记录. */
export type LoggedReport = Report & {
  readonly sourceFile: string;
  /** Number of the change that recorded it; 0 where the row does not say. */
  readonly batch: number;
};

/** @throws Failure `COLUMN_MISSING` where reports cannot be read */
export function checkReportLog(sheets: ReadonlyMap<string, StoredGrid>): void {
  if (sheets.has(SHEETS.reportLog)) findColumns(sheets, SHEETS.reportLog, REPORT_LOG_COLUMNS);
}

/**
 * The rows of 填报记录 in their order, each read when its turn comes: there may be tens of thousands. Rows that are no reports
 * are left out; none where the sheet is gone.
 * @throws Failure `COLUMN_MISSING`
 */
export function* readReports(sheets: ReadonlyMap<string, StoredGrid>): Iterable<LoggedReport> {
  const grid = sheets.get(SHEETS.reportLog);
  if (grid === undefined) return;
  const { rows, positions } = findTable<ReportLogKey>(sheets, SHEETS.reportLog, REPORT_LOG_COLUMNS);
  for (const row of rows) {
    const value = (key: ReportLogKey): RecordedValue => grid[row.index]?.[positions.get(key) ?? -1] ?? null;
    const round = parseRoundId(row.get("round"));
    const task = parseTaskId(row.get("taskId"));
    const role = keyOfLabel(ROLE_LABELS, ROLES, row.get("role"));
    const unit = row.get("unit").trim();
    if (round === undefined || task === undefined || role === undefined || unit === "") continue;
    const cells = unitCells((field: UnitField) => value(field));
    const batch = Number(row.get("batch"));
    const sourceFile = row.get("sourceFile");
    yield { round, task, unit, role, cells, sourceFile, batch: Number.isInteger(batch) ? batch : 0 };
  }
}

/** The row of 填报记录 for a report, in the order of `REPORT_LOG_COLUMNS`. @param receivedOn serial day number */
export function reportLogRow(report: LoggedReport, receivedOn: number): readonly CellInput[] {
  return REPORT_LOG_COLUMNS.map(({ key }): CellInput => {
    if (key === "taskId") return report.task;
    if (key === "role") return ROLE_LABELS[report.role];
    if (key === "receivedOn") return receivedOn;
    if (key === "round" || key === "unit" || key === "sourceFile" || key === "batch") return report[key];
    return report.cells[key];
  });
}
