import type { Decomposition } from "../domain/decomposition";
import { compareTaskIds, parseTaskId, type Task, type TaskId } from "../domain/task";
import { LEDGER_COLUMNS } from "./columns";
import { readRosters } from "./rosterReader";
import { SHEETS, type SheetName } from "./sheetNames";
import { readTable } from "./sheetReader";
import { readStamp } from "./stampReader";
import { categoryNumbers, readTask } from "./taskReader";
import type { StoredGrid } from "./workbookPatch";

/** The sheets that `decodeWorkbook` needs; the others are made from these. */
export const SHEETS_TO_DECODE: readonly SheetName[] = [
  SHEETS.ledger,
  SHEETS.leaders,
  SHEETS.units,
  SHEETS.groups,
  SHEETS.stamp,
];

/** A ledger row that is no task: nothing is dropped silently. */
export type SkippedRow = {
  /** Row of the ledger, counted from 1 as a person sees it. */
  readonly row: number;
  readonly reason: "idMissing" | "idDuplicated";
  readonly text: string;
};

export type DecodedWorkbook = {
  readonly planId: string;
  /** Version of the program that made the workbook. */
  readonly version: string;
  readonly decomposition: Decomposition;
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
  const tasks = new Map<TaskId, Task>();
  const skippedRows: SkippedRow[] = [];
  for (const row of readTable(sheets, SHEETS.ledger, LEDGER_COLUMNS)) {
    const id = parseTaskId(row.get("id"));
    if (id === undefined || tasks.has(id)) {
      const reason = id === undefined ? "idMissing" : "idDuplicated";
      skippedRows.push({ row: row.index + 1, reason, text: row.get("text") });
      continue;
    }
    tasks.set(id, readTask(row, id, stamp.tasks.get(id), numbers));
  }
  return {
    planId: stamp.plan.planId,
    version: stamp.plan.version,
    skippedRows,
    goneTasks: [...stamp.tasks.keys()].filter((id) => !tasks.has(id)),
    decomposition: {
      notice: stamp.notice,
      tables: stamp.tables,
      categories: stamp.categories,
      tasks: [...tasks.values()].sort((a, b) => compareTaskIds(a.id, b.id)),
      roster: readRosters(sheets, stamp.roster),
      findings: stamp.findings,
    },
  };
}
