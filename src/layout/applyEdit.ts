import type { RowsWritten, WorkbookEdit } from "./workbookEdit";
import type { StoredGrid, StoredValue } from "./workbookPatch";

/**
 * The values of the sheets after an edit, as a reader would find them: what the adapters do to a workbook, done to
 * values. Sheets that the edit names and that were not read are left out. Formulas count as their results.
 */
export function applyEdit(
  sheets: ReadonlyMap<string, StoredGrid>,
  edit: WorkbookEdit,
): ReadonlyMap<string, StoredGrid> {
  const changed = new Map<string, ChangedGrid>();
  const gridOf = (sheet: string): ChangedGrid | undefined => {
    const known = changed.get(sheet);
    const grid = sheets.get(sheet);
    if (known !== undefined || grid === undefined) return known;
    const copy = { rows: [...grid], own: new Map<number, StoredValue[]>() };
    changed.set(sheet, copy);
    return copy;
  };
  for (const op of edit.ops) {
    if (op.op === "setCells") {
      for (const { sheet, row, column, to } of op.cells) put(gridOf(sheet), row, column, to);
    } else {
      writeRows(gridOf(op.sheet), op);
    }
  }
  return new Map([...sheets, ...[...changed].map(([sheet, { rows }]) => [sheet, rows] as const)]);
}

/** A grid of which only the rows that change are copied. */
type ChangedGrid = {
  readonly rows: (readonly StoredValue[])[];
  /** The rows that are copies already, by their number. */
  readonly own: Map<number, StoredValue[]>;
};

function writeRows(grid: ChangedGrid | undefined, { firstRow, columns, rows, mode }: RowsWritten): void {
  if (grid === undefined) return;
  if (mode === "replace") {
    for (let row = firstRow + rows.length; row < grid.rows.length; row++) {
      for (const column of columns) put(grid, row, column, null);
    }
  }
  rows.forEach((values, index) => {
    values.forEach((value, at) => {
      const column = columns[at];
      const stored = typeof value === "object" && value !== null ? value.result : value;
      if (column !== undefined) put(grid, firstRow + index, column, stored);
    });
  });
}

function put(grid: ChangedGrid | undefined, row: number, column: number, value: StoredValue): void {
  if (grid === undefined) return;
  const { rows, own } = grid;
  while (rows.length <= row) rows.push([]);
  const cells = own.get(row) ?? [...(rows[row] ?? [])];
  while (cells.length <= column) cells.push(null);
  cells[column] = value === "" ? null : value;
  rows[row] = cells;
  own.set(row, cells);
}
