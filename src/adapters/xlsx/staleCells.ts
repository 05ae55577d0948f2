import { cellAddress } from "../../layout/address";
import type { StoredValue } from "../../application/ports/workbookReader";
import { Failure } from "../../domain/failure";
import type { CellChange, EditOp, RowsWritten } from "../../layout/workbookEdit";
import type { SheetGrid } from "./sheetGrid";

/** Cells that a message names; further ones it only counts by `…`. */
const NAMED = 5;

type Place = readonly [row: number, column: number];

function comparable(value: StoredValue): StoredValue {
  if (typeof value !== "string") return value;
  return value === "" ? null : value.replace(/\r\n?/g, "\n");
}

/** Whether the two are one value: empty text is none, and a line end is a line end however it is written. */
export function sameValue(a: StoredValue, b: StoredValue): boolean {
  return comparable(a) === comparable(b);
}

/** The failure that names the first of the cells by which a plan is stale. */
export function staleCells(sheet: string, cells: readonly Place[]): Failure {
  const named = cells.slice(0, NAMED).map((cell) => cellAddress(...cell));
  const list = [...named, ...(cells.length > NAMED ? ["…"] : [])].join(", ");
  return new Failure("PLAN_STALE", { sheet, cells: list });
}

/**
 * Compares all that operations do to a sheet with the sheet as it is in the file.
 * @throws Failure `PLAN_STALE` where cells hold other values than the plan was made on, or where something stands in the
 * way of appended rows.
 */
export function checkNotStale(ops: readonly EditOp[], sheet: string, grid: SheetGrid): void {
  for (const op of ops) {
    const cells = op.op === "setCells" ? changedCells(op.cells, grid) : takenCells(op, grid);
    if (cells.length > 0) throw staleCells(sheet, cells);
  }
}

function changedCells(cells: readonly CellChange[], grid: SheetGrid): readonly Place[] {
  return cells.flatMap(({ row, column, from }): readonly Place[] =>
    sameValue(grid.value(row, column), from) ? [] : [[row, column]],
  );
}

function takenCells({ firstRow, columns, mode }: RowsWritten, grid: SheetGrid): readonly Place[] {
  if (mode !== "append") return [];
  return grid
    .rowsFrom(firstRow)
    .flatMap((row) => columns.map((column): Place => [row, column]))
    .filter((cell) => grid.value(...cell) !== null);
}
