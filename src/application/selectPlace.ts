import { toFailure } from "../domain/failure";
import type { Place } from "../domain/place";
import type { TaskId } from "../domain/task";
import { cellAddress, parseCellAddress } from "../layout/address";
import { ledgerKeyOf } from "../layout/columns";
import { SHEETS } from "../layout/sheetNames";
import type { StoredGrid } from "../layout/workbookPatch";
import { ledgerHeaderBlock, readLedgerMap } from "./ledgerMap";
import type { OpenWorkbook, Selected } from "./ports/openWorkbook";
import type { SheetInfo, WorkbookReader } from "./ports/workbookReader";
import { openStampHead, stampHeadBlock } from "./stampHead";

export type SelectOutcome =
  | { readonly kind: "selected"; readonly sheet: string; readonly cell: string; readonly as: Selected }
  /** The ledger has no row of that task any more. */
  | { readonly kind: "rowGone"; readonly taskId: TaskId }
  | { readonly kind: "sheetGone"; readonly sheet: string }
  /** Hidden sheets are the user's to show. */
  | { readonly kind: "sheetHidden"; readonly sheet: string }
  /** The open workbook holds another plan, or none. */
  | { readonly kind: "otherPlan" }
  /** The place names neither a task nor a cell. */
  | { readonly kind: "nowhere" };

type Cell = { readonly sheet: string; readonly row: number; readonly column: number };

/**
 * Selects what a place speaks of in the open workbook: the cell of a task in 工作台账, found by id and header wherever
 * they were sorted and moved to, else the cell that the place names. Three reads and one selection.
 * @param planId the plan that the place belongs to
 * @throws Failure `COLUMN_MISSING` where the ledger has lost its ids, `HOST_…`.
 */
export async function selectPlace(
  workbook: OpenWorkbook,
  place: Place,
  planId: string,
): Promise<SelectOutcome> {
  const reader = workbook.openReader();
  const sheets = await reader.listSheets();
  const blocks = [...stampHeadBlock(sheets), ...ledgerHeaderBlock(sheets)];
  const grids = await reader.read(blocks);
  const gridOf = (sheet: string): StoredGrid | undefined =>
    grids[blocks.findIndex((block) => block.sheet === sheet)];
  if ((await planIdOf(reader, sheets, gridOf(SHEETS.stamp))) !== planId) return { kind: "otherPlan" };
  const cell = await findCell(reader, sheets, gridOf(SHEETS.ledger), place);
  if ("kind" in cell) return cell;
  const info = sheets.find(({ name }) => name === cell.sheet);
  if (!info) return { kind: "sheetGone", sheet: cell.sheet };
  if (info.visibility !== "visible") return { kind: "sheetHidden", sheet: cell.sheet };
  const as = await workbook.select(cell.sheet, cell.row, cell.column);
  return { kind: "selected", sheet: cell.sheet, cell: cellAddress(cell.row, cell.column), as };
}

/** `undefined` for a workbook that is not ours, or not to be relied on. */
async function planIdOf(
  reader: WorkbookReader,
  sheets: readonly SheetInfo[],
  top: StoredGrid | undefined,
): Promise<string | undefined> {
  try {
    return (await openStampHead(reader, sheets, top, "")).plan.planId;
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code === "STAMP_DAMAGED" || failure.code === "WORKBOOK_NEWER") return undefined;
    throw failure;
  }
}

async function findCell(
  reader: WorkbookReader,
  sheets: readonly SheetInfo[],
  header: StoredGrid | undefined,
  { taskId, column = "text", sheet, cell }: Place,
): Promise<Cell | Exclude<SelectOutcome, { kind: "selected" }>> {
  if (taskId === undefined) {
    const named = cell === undefined ? undefined : parseCellAddress(cell);
    return sheet === undefined || named === undefined
      ? { kind: "nowhere" }
      : { sheet, row: named[0], column: named[1] };
  }
  if (!sheets.some(({ name }) => name === SHEETS.ledger)) return { kind: "sheetGone", sheet: SHEETS.ledger };
  const { rows, columns } = await readLedgerMap(reader, sheets, header);
  const row = rows.get(taskId);
  if (row === undefined) return { kind: "rowGone", taskId };
  // A column that somebody has deleted leaves the task itself to be shown.
  return { sheet: SHEETS.ledger, row, column: columns.get(ledgerKeyOf(column)) ?? columns.get("id") ?? 0 };
}
