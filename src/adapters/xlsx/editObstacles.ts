import { contains, intersects, parseRange } from "./cellRange";
import type { CellRange } from "./cellRange";
import type { SheetDraft } from "./sheetDraft";

/**
 * Refuses what a planned edit cannot do to a sheet without breaking it.
 * @throws Failure `CELL_NOT_WRITABLE` for a value in a cell that a merged cell covers; for merged cells, array
 * formulas and data tables of which only a part would go or change; and for a formula that cells share which stay.
 */
export function checkObstacles(draft: SheetDraft): void {
  const { survey, removals } = draft;
  for (const { name, attribute } of survey.elements) {
    const range = name === "mergeCell" ? parseRange(attribute("ref") ?? "") : undefined;
    if (range === undefined || isRemoved(range, removals)) continue;
    for (const [row, column, value] of draftedCells(draft, range)) {
      const isFirst = row === range.firstRow && column === range.firstColumn;
      if (!isFirst && value !== null && value !== "") throw draft.notWritable(row, column, "merged");
    }
    if (removals.some((removal) => intersects(removal, range))) {
      throw draft.notWritable(range.firstRow, range.firstColumn, "merged");
    }
  }
  for (const range of survey.arrays) {
    if (isRemoved(range, removals)) continue;
    for (const [row, column] of draftedCells(draft, range)) throw draft.notWritable(row, column, "array");
    if (removals.some((removal) => intersects(removal, range)) || isEmptied(draft, range)) {
      throw draft.notWritable(range.firstRow, range.firstColumn, "array");
    }
  }
  for (const { master, others } of survey.shared.values()) {
    if (master === undefined || !isGone(draft, ...master)) continue;
    if (others.some((cell) => !isGone(draft, ...cell))) throw draft.notWritable(...master, "shared");
  }
}

/** The cells of the range that get a value, row by row, whichever of both has fewer rows. */
function* draftedCells(
  { rows }: SheetDraft,
  range: CellRange,
): Generator<readonly [number, number, unknown]> {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const few = lastRow - firstRow < rows.size;
  const numbers = few
    ? Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index)
    : [...rows.keys()].filter((row) => row >= firstRow && row <= lastRow);
  for (const row of numbers) {
    const cells = rows.get(row)?.cells;
    for (const column of cells?.columns() ?? []) {
      if (column >= firstColumn && column <= lastColumn) yield [row, column, cells?.get(column)];
    }
  }
}

function isRemoved(range: CellRange, removals: readonly CellRange[]): boolean {
  return removals.some((removal) => contains(removal, range));
}

function isEmptied({ rows }: SheetDraft, range: CellRange): boolean {
  for (const [row, { emptied }] of rows) {
    if (emptied !== undefined && intersects({ firstRow: row, lastRow: row, ...emptied }, range)) return true;
  }
  return false;
}

/** Whether the cell's formula goes. */
function isGone({ rows, removals }: SheetDraft, row: number, column: number): boolean {
  const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  return rows.get(row)?.cells.has(column) === true || isRemoved(cell, removals);
}
