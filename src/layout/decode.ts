import type { LedgerRow } from "../domain/assignment/ledgerRow";
import type { Decomposition } from "../domain/decomposition";
import type { Finding } from "../domain/finding";
import type { Roster } from "../domain/roster";
import type { Settings } from "../domain/settings";
import { compareTaskIds, parseTaskId, type Task, type TaskId } from "../domain/task";
import { LEDGER_COLUMNS, type LedgerKey } from "./columns";
import { dateText } from "./excelDates";
import { checkReportLog } from "./reportLog";
import { readRosters } from "./rosterReader";
import { SHEETS, type SheetName } from "./sheetNames";
import { readSettings } from "./settingsSheet";
import { readTable, type ReadRow } from "./sheetReader";
import { readStamp, type RecordedHistory } from "./stampReader";
import { categoryNumbers, readTask } from "./taskReader";
import type { StoredGrid } from "./workbookPatch";

/** The sheets that `decodeWorkbook` needs; the others are made from these. */
export const SHEETS_TO_DECODE: readonly SheetName[] = [
  SHEETS.ledger,
  SHEETS.reportLog,
  SHEETS.leaders,
  SHEETS.units,
  SHEETS.groups,
  SHEETS.settings,
  SHEETS.stamp,
];

/** A ledger row that is no task: nothing is dropped silently. */
export type SkippedRow = {
  /** Row of the ledger, counted from 1 as a person sees it. */
  readonly row: number;
  readonly reason: "idMissing" | "idDuplicated";
  readonly text: string;
};

export type DecodedWorkbook = RecordedHistory & {
  readonly planId: string;
  /** Version of the program that made the workbook. */
  readonly version: string;
  /** Its findings are those about the source only. */
  readonly decomposition: Decomposition;
  /** The tasks as their cells have them, in the order of their ids. */
  readonly rows: readonly LedgerRow[];
  /** The rosters as they were when the plan was made. */
  readonly earlierRoster: Roster;
  readonly settings: Settings;
  /** Settings that cannot be understood. */
  readonly settingFindings: readonly Finding[];
  readonly skippedRows: readonly SkippedRow[];
  /** Tasks that were given out and have no row in the ledger any more. */
  readonly goneTasks: readonly TaskId[];
};

/**
 * Reads a standard decomposition workbook back from its cells, without loss. The ledger's and the rosters' cells are
 * the truth, in any order of rows and columns; tasks come back in the order of their ids.
 * @throws Failure WORKBOOK_NOT_OURS, WORKBOOK_NEWER, STAMP_DAMAGED, SHEET_MISSING, COLUMN_MISSING
 */
export function decodeWorkbook(sheets: ReadonlyMap<string, StoredGrid>, file: string): DecodedWorkbook {
  const stamp = readStamp(sheets, file);
  const numbers = categoryNumbers(stamp.categories);
  const found = new Map<TaskId, LedgerRow>();
  const skippedRows: SkippedRow[] = [];
  for (const row of readTable(sheets, SHEETS.ledger, LEDGER_COLUMNS)) {
    const id = parseTaskId(row.get("id"));
    if (id === undefined || found.has(id)) {
      const reason = id === undefined ? "idMissing" : "idDuplicated";
      skippedRows.push({ row: row.index + 1, reason, text: row.get("text") });
      continue;
    }
    found.set(id, ledgerRow(row, readTask(row, id, stamp.tasks.get(id), numbers)));
  }
  const rows = [...found.values()].sort((a, b) => compareTaskIds(a.task.id, b.task.id));
  const { settings, findings: settingFindings } = readSettings(sheets);
  checkReportLog(sheets);
  return {
    planId: stamp.plan.planId,
    version: stamp.plan.version,
    rows,
    earlierRoster: stamp.roster,
    settings,
    settingFindings,
    ...stamp.history,
    skippedRows,
    goneTasks: [...stamp.tasks.keys()].filter((id) => !found.has(id)),
    decomposition: {
      notice: stamp.notice,
      tables: stamp.tables,
      categories: stamp.categories,
      tasks: rows.map(({ task }) => task),
      roster: readRosters(sheets, stamp.roster),
      findings: stamp.findings,
    },
  };
}

function ledgerRow(row: ReadRow<LedgerKey>, task: Task): LedgerRow {
  return {
    task,
    cells: {
      leaders: row.get("leaders"),
      leadUnits: row.get("leadUnits"),
      supportingUnits: task.supportingCutOff ? "" : row.get("supportingUnits"),
    },
    deadline: dateText(row.get("deadline")),
  };
}
