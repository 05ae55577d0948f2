import type { StoredGrid, StoredValue } from "../../application/ports/workbookReader";
import type { SparseRow } from "../../layout/returnedBook";
import type { BlockRef } from "../../layout/workbookPatch";

/** In the order in which they were set; a column may come twice. */
type Cells = { readonly columns: number[]; readonly values: StoredValue[] };

/** The cells of one sheet that hold a value. A cell far away costs as much as one near A1. */
export class SheetGrid {
  private readonly cells = new Map<number, Cells>();
  private lastRow = -1;
  private last: Cells | undefined;
  /** Size of the block from A1 that holds every value. */
  rows = 0;
  columns = 0;

  /** A later value of the same cell wins. */
  set(row: number, column: number, value: StoredValue): void {
    if (row !== this.lastRow || this.last === undefined) {
      this.lastRow = row;
      this.last = this.cells.get(row);
      if (this.last === undefined) this.cells.set(row, (this.last = { columns: [], values: [] }));
    }
    this.last.columns.push(column);
    this.last.values.push(value);
    if (row >= this.rows) this.rows = row + 1;
    if (column >= this.columns) this.columns = column + 1;
  }

  /** `null` where the cell is empty. */
  value(row: number, column: number): StoredValue {
    const sparse = this.cells.get(row);
    return sparse?.values[sparse.columns.lastIndexOf(column)] ?? null;
  }

  /** The rows from `row` on that hold a value, ascending. */
  rowsFrom(row: number): readonly number[] {
    return [...this.cells.keys()].filter((candidate) => candidate >= row).sort((a, b) => a - b);
  }

  /** All rows that hold a value, in order. */
  toRows(): readonly SparseRow[] {
    const rows = Array.from(this.cells, ([row, { columns, values }]) =>
      columns.every((column, index) => index === 0 || column > (columns[index - 1] ?? column))
        ? { row, columns, values }
        : { row, ...inOrder({ columns, values }) },
    );
    return rows.sort((a, b) => a.row - b.row);
  }

  /** The block's values; `null` where a cell is empty or outside the used range. */
  read({ row, column, rows, columns }: Omit<BlockRef, "sheet">): StoredGrid {
    return Array.from({ length: rows }, (_, index) => {
      const values: StoredValue[] = new Array<StoredValue>(columns).fill(null);
      const sparse = this.cells.get(row + index);
      sparse?.columns.forEach((at, position) => {
        const offset = at - column;
        if (offset >= 0 && offset < columns) values[offset] = sparse.values[position] ?? null;
      });
      return values;
    });
  }
}

/** Keeps the values of some rows; of the cells of all others only that they hold one, which takes next to no memory. */
export class PartialGrid extends SheetGrid {
  constructor(private readonly kept: ReadonlySet<number>) {
    super();
  }

  override set(row: number, column: number, value: StoredValue): void {
    super.set(row, column, this.kept.has(row) ? value : true);
  }
}

/** Columns ascending, each once: its last value. */
function inOrder({ columns, values }: Cells): Cells {
  const last = new Map(columns.map((column, index) => [column, values[index] ?? null]));
  const sorted = [...last].sort(([a], [b]) => a - b);
  return { columns: sorted.map(([column]) => column), values: sorted.map(([, value]) => value) };
}
