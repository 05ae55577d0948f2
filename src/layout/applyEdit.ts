import { foldPatch } from "./sheetModel";
import type { RowsWritten, SheetsPut, WorkbookEdit } from "./workbookEdit";
import type { CellInput, StoredGrid, StoredValue } from "./workbookPatch";

/**
 * The values of the sheets after an edit, as a reader would find them: what the adapters do to a workbook, done to
 * values. Sheets that operations name and that were not read are left out; whole sheets that are put in are there.
 * Formulas count as their results.
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
  const after = new Map([...sheets, ...[...changed].map(([sheet, { rows }]) => [sheet, rows] as const)]);
  if (edit.sheets !== undefined) putSheets(after, edit.sheets);
  return after;
}

function putSheets(grids: Map<string, StoredGrid>, { patch, replaces }: SheetsPut): void {
  const going = new Set(replaces.map((name) => name.toLowerCase()));
  for (const name of [...grids.keys()]) if (going.has(name.toLowerCase())) grids.delete(name);
  for (const { name, values } of foldPatch(patch).sheets) {
    grids.set(
      name,
      Array.from(values, (row = []) => Array.from(row, toStored)),
    );
  }
}

function toStored(value: CellInput | undefined): StoredValue {
  if (value === undefined || value === "") return null;
  return typeof value === "object" && value !== null ? value.result : value;
}

/** Whether a value stands in a cell as it is written. */
function isStored(value: CellInput): value is StoredValue {
  return value !== "" && (typeof value !== "object" || value === null);
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
  const fromFirst = columns.every((column, at) => column === at);
  rows.forEach((values, index) => {
    // A whole row below all others is taken over as it is: there may be tens of thousands.
    if (fromFirst && firstRow + index === grid.rows.length && values.every(isStored)) {
      grid.rows.push(values);
      return;
    }
    values.forEach((value, at) => {
      const column = columns[at];
      if (column !== undefined) put(grid, firstRow + index, column, toStored(value));
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
