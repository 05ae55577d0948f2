import type { BlockCell, BlockRow } from "./documentBlock";

/** A row with every cell at its column; a cell that is merged over several rows stands in each of them. */
export type GridRow = {
  readonly row: BlockRow;
  /** By column; `undefined` where the row has no cell of its own and none from above. */
  readonly cells: readonly (BlockCell | undefined)[];
  /** Cells that the row has, merged columns counted one by one; may be more than the table's columns. */
  readonly found: number;
};

type Carried = { readonly cell: BlockCell; readonly rowsLeft: number };

/** The rows of a table of `width` columns laid out on its grid. Cells beyond the last column are only counted. */
export function layOutRows(rows: readonly BlockRow[], width: number): readonly GridRow[] {
  const above: (Carried | undefined)[] = Array.from({ length: width }, () => undefined);
  return rows.map((row) => {
    const cells: (BlockCell | undefined)[] = Array.from({ length: width }, () => undefined);
    let column = 0;
    const takeFromAbove = (): void => {
      for (let held = above[column]; held !== undefined && column < width; held = above[column]) {
        cells[column] = held.cell;
        above[column] = held.rowsLeft > 1 ? { cell: held.cell, rowsLeft: held.rowsLeft - 1 } : undefined;
        column++;
      }
    };
    takeFromAbove();
    for (const cell of row.cells) {
      const span = Math.max(1, Math.min(cell.columnSpan, width - column));
      if (column < width) {
        cells[column] = cell;
        for (let covered = column; covered < column + span; covered++) {
          above[covered] = cell.rowSpan > 1 ? { cell, rowsLeft: cell.rowSpan - 1 } : undefined;
        }
      }
      column += span;
      takeFromAbove();
    }
    return { row, cells, found: column };
  });
}
