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
 * Compares every operation with the sheets as they are in the file.
 * @throws Failure `PLAN_STALE` for the first sheet where cells hold other values than the plan was made on, or where
 * something stands in the way of appended rows.
 */
export function checkNotStale(ops: readonly EditOp[], gridOf: (sheet: string) => SheetGrid): void {
  for (const op of ops) {
    if (op.op === "setCells") {
      for (const sheet of new Set(op.cells.map((cell) => cell.sheet))) {
        const changed = changedCells(op.cells, sheet, gridOf(sheet));
        if (changed.length > 0) throw staleCells(sheet, changed);
      }
    } else if (op.mode === "append") {
      const taken = takenCells(op, gridOf(op.sheet));
      if (taken.length > 0) throw staleCells(op.sheet, taken);
    }
  }
}

function changedCells(cells: readonly CellChange[], sheet: string, grid: SheetGrid): readonly Place[] {
  return cells.flatMap(({ sheet: of, row, column, from }): readonly Place[] =>
    of === sheet && !sameValue(grid.value(row, column), from) ? [[row, column]] : [],
  );
}

function takenCells({ firstRow, columns }: RowsWritten, grid: SheetGrid): readonly Place[] {
  return grid
    .rowsFrom(firstRow)
    .flatMap((row) => columns.map((column): Place => [row, column]))
    .filter((cell) => grid.value(...cell) !== null);
}
