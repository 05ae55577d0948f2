import type { BlockCell, BlockRow } from "../../domain/decompose/documentBlock";
import { indexFrom } from "./indexFrom";

/** A cell at its place in a table, counted from 0. */
export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly string[];
  readonly softBreaks: readonly number[];
  readonly line: number;
};

/** A cell as the source lists it: its place follows from the cells before it. */
export type ListedCell = Omit<PlacedCell, "row" | "column">;

/** Columns of a sheet: what stands further right is no table of words. */
export const WIDEST_TABLE = 16_384;

/** The places of the cells of each row, those that are merged over several rows kept free in the rows below. */
export function placeCells(rows: readonly (readonly ListedCell[])[]): readonly PlacedCell[] {
  /** For each column, the first row that it is free in. */
  const freeFrom: number[] = [];
  const placed: PlacedCell[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column++;
      placed.push({ ...cell, row, column });
      const end = Math.min(column + cell.columnSpan, WIDEST_TABLE);
      for (; column < end; column++) freeFrom[column] = row + cell.rowSpan;
    }
  });
  return placed;
}

/**
 * The table without the rows and columns that the source hides. A merged cell that goes beyond them stays, as wide and as
 * high as what is left of it; `hidden` gets the cells that are wholly inside.
 */
export function withoutHidden(
  cells: readonly PlacedCell[],
  hiddenRows: ReadonlySet<number>,
  hiddenColumns: ReadonlySet<number>,
): { readonly shown: readonly PlacedCell[]; readonly hidden: readonly PlacedCell[] } {
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return { shown: cells, hidden: [] };
  const rowShift = shifts(hiddenRows);
  const columnShift = shifts(hiddenColumns);
  const shown: PlacedCell[] = [];
  const hidden: PlacedCell[] = [];
  for (const cell of cells) {
    const row = rowShift(cell.row);
    const column = columnShift(cell.column);
    const rowSpan = rowShift(cell.row + cell.rowSpan) - row;
    const columnSpan = columnShift(cell.column + cell.columnSpan) - column;
    if (rowSpan > 0 && columnSpan > 0) shown.push({ ...cell, row, column, rowSpan, columnSpan });
    else hidden.push(cell);
  }
  return { shown, hidden };
}

/** Where an index comes to stand once the hidden ones before it are gone. */
function shifts(hidden: ReadonlySet<number>): (index: number) => number {
  const sorted = [...hidden].sort((a, b) => a - b);
  return (index) => index - indexFrom(sorted, index);
}

/**
 * The rows of a table of placed cells; `lines` has the line of each row.
 * Rows that no cell begins in have no cells, so that merged cells keep their height.
 */
export function toBlockRows(cells: readonly PlacedCell[], lines: readonly number[]): readonly BlockRow[] {
  const rows = lines.map((line) => ({ line, cells: [] as PlacedCell[] }));
  for (const cell of cells) {
    rows[cell.row]?.cells.push({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - cell.row) });
  }
  return rows.map(({ line, cells: own }) => ({
    line,
    cutOff: false,
    cells: own.sort((a, b) => a.column - b.column).map(toBlockCell),
  }));
}

function toBlockCell({ paragraphs, softBreaks, line, columnSpan, rowSpan }: PlacedCell): BlockCell {
  const cell = { paragraphs, line, columnSpan, rowSpan };
  return softBreaks.length === 0 ? cell : { ...cell, softBreaks };
}
