import { blockAddress } from "../../layout/blockAddress";
import { EXCEL } from "../../layout/excelBounds";
import type { BlockRef } from "../../layout/workbookPatch";

/** A rectangle of a sheet that is known already. */
export type Block = Omit<BlockRef, "sheet">;

/** Asks where a range is; `toBlock` says it once the request is answered. */
export function loadPlace(range: Excel.Range): Excel.Range {
  return range.load("rowIndex,columnIndex,rowCount,columnCount");
}

export function toBlock(range: Excel.Range): Block {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

/** The first row after a block. */
export function endOf({ row, rows }: Block): number {
  return row + rows;
}

/** The address of these columns from a row to the end of the sheet. */
export function downToEnd(row: number, { column, columns }: Pick<Block, "column" | "columns">): string {
  return blockAddress({ row, column, rows: EXCEL.rows - row, columns });
}

/** `4:9`. */
export function wholeRows(row: number, rows: number): string {
  return `${row + 1}:${row + rows}`;
}

/** Neighbouring columns of a row that is not always one block; `first` counts within the row's values. */
export type ColumnRun = { readonly column: number; readonly columns: number; readonly first: number };

/** Ascending columns as runs of neighbours. */
export function columnRuns(columns: readonly number[]): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  columns.forEach((column, first) => {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      runs.push({ column, columns: 1, first });
    }
  });
  return runs;
}

/** The columns from the first to the last. */
export function spanOf(columns: readonly number[]): Pick<Block, "column" | "columns"> {
  const column = columns[0] ?? 0;
  return { column, columns: (columns.at(-1) ?? column) - column + 1 };
}
