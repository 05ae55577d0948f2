import { Failure } from "../domain/failure";
import { parseTaskId, type TaskId } from "../domain/task";
import { LEDGER_COLUMNS, type LedgerKey } from "../layout/columns";
import { SHEETS } from "../layout/sheetNames";
import { findHeader, HEADER_SEARCH_ROWS, storedText } from "../layout/sheetReader";
import type { BlockRef, StoredGrid } from "../layout/workbookPatch";
import type { SheetInfo, WorkbookReader } from "./ports/workbookReader";

/** Where the ledger's columns and tasks stand now, counted from 0; of a repeated id the first row counts. */
export type LedgerMap = {
  readonly columns: ReadonlyMap<LedgerKey, number>;
  readonly rows: ReadonlyMap<TaskId, number>;
};

/** The block in which the ledger's header stands, to be read together with whatever else is wanted. */
export function ledgerHeaderBlock(sheets: readonly SheetInfo[]): readonly BlockRef[] {
  return sheets
    .filter(({ name, rows }) => name === SHEETS.ledger && rows > 0)
    .map(({ name, rows, columns }) => ({
      sheet: name,
      row: 0,
      column: 0,
      rows: Math.min(rows, HEADER_SEARCH_ROWS),
      columns,
    }));
}

/**
 * Finds every task of the ledger, wherever rows were sorted and columns moved to. One `read` of one column.
 * @param header what stands in `ledgerHeaderBlock`
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING` where the column of the ids is gone.
 */
export async function readLedgerMap(
  reader: WorkbookReader,
  sheets: readonly SheetInfo[],
  header: StoredGrid | undefined,
): Promise<LedgerMap> {
  const sheet = SHEETS.ledger;
  const info = sheets.find(({ name }) => name === sheet);
  if (!info) throw new Failure("SHEET_MISSING", { sheet });
  const { row, positions } = findHeader(header ?? [], LEDGER_COLUMNS);
  const column = positions.get("id");
  if (column === undefined) {
    const columns = LEDGER_COLUMNS.filter(({ key }) => key === "id").map((each) => each.header);
    throw new Failure("COLUMN_MISSING", { sheet, columns: columns.join() });
  }
  const first = row + 1;
  const block = { sheet, row: first, column, rows: info.rows - first, columns: 1 };
  const [ids = []] = block.rows > 0 ? await reader.read([block]) : [];
  const rows = new Map<TaskId, number>();
  ids.forEach(([cell], index) => {
    const id = parseTaskId(storedText(cell));
    if (id !== undefined && !rows.has(id)) rows.set(id, first + index);
  });
  return { columns: positions, rows };
}
