import { parseCellAddress } from "../../../src/layout/address";
import type { ReturnedBook, ReturnedSheet } from "../../../src/layout/returnedBook";
import type { StoredValue } from "../../../src/layout/workbookPatch";
import type { Edit } from "./edits";

type Grid = StoredValue[][];
type OpenSheet = { name: string; visibility: ReturnedSheet["visibility"]; grid: Grid };
type OpenBook = { sheets: OpenSheet[]; custom: ReturnedBook["custom"] };

/** The values of a workbook after somebody worked on it, as they are read from the file. */
export function editBook(book: ReturnedBook, edits: readonly Edit[]): ReturnedBook {
  const open: OpenBook = { custom: book.custom, sheets: book.sheets.map(opened) };
  for (const edit of edits) carryOut(open, edit);
  return { ...book, custom: open.custom, sheets: open.sheets.map(closed) };
}

function opened({ name, visibility, rows }: ReturnedSheet): OpenSheet {
  const grid: Grid = [];
  for (const { row, columns, values } of rows) {
    columns.forEach((column, index) => put(grid, row, column, values[index] ?? null));
  }
  return { name, visibility, grid };
}

function closed({ name, visibility, grid }: OpenSheet): ReturnedSheet {
  const rows = rowsOf(grid)
    .map((cells, row) => {
      const filled = cells.flatMap((value, column) =>
        value === null || value === "" ? [] : [{ value, column }],
      );
      return { row, columns: filled.map(({ column }) => column), values: filled.map(({ value }) => value) };
    })
    .filter(({ columns }) => columns.length > 0);
  return { name, visibility, rows };
}

function put(grid: Grid, row: number, column: number, value: StoredValue): void {
  const cells = (grid[row] ??= []);
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function carryOut(book: OpenBook, edit: Edit): void {
  const sheet = book.sheets.find(({ name }) => name === edit.sheet) ?? book.sheets[0];
  if (sheet === undefined) throw new Error("the workbook has no sheet");
  if (edit.op === "renameSheet") sheet.name = edit.to;
  else if (edit.op === "removeSheet") book.sheets = book.sheets.filter((each) => each !== sheet);
  else if (edit.op === "copySheet") {
    book.sheets.push({ ...sheet, name: edit.to, grid: rowsOf(sheet.grid).map((row) => [...row]) });
  } else if (edit.op === "showSheet") sheet.visibility = edit.state;
  else if (edit.op === "removeProperties") book.custom = {};
  else editSheet(sheet, edit);
}

type SheetEdit = Exclude<
  Edit,
  { readonly op: "renameSheet" | "removeSheet" | "copySheet" | "showSheet" | "removeProperties" }
>;

function editSheet(sheet: OpenSheet, edit: SheetEdit): void {
  const { grid } = sheet;
  switch (edit.op) {
    case "set":
    case "error":
      put(grid, ...cellAt(edit.cell), edit.value);
      return;
    case "formula":
      put(grid, ...cellAt(edit.cell), edit.result);
      return;
    case "insertRows":
      while (grid.length < edit.before - 1) grid.push([]);
      grid.splice(edit.before - 1, 0, ...Array.from({ length: edit.count }, () => []));
      return;
    case "deleteRows":
      grid.splice(edit.from - 1, edit.count);
      return;
    case "copyRow":
      grid[edit.to - 1] = [...(grid[edit.from - 1] ?? [])];
      return;
    case "orderRows": {
      const rows = edit.order.map((offset) => grid[edit.from - 1 + offset] ?? []);
      grid.splice(edit.from - 1, rows.length, ...rows);
      return;
    }
    case "insertColumn":
      for (const row of rowsOf(grid)) insertAt(row, columnAt(edit.before), null);
      return;
    case "deleteColumn":
      for (const row of rowsOf(grid)) row.splice(columnAt(edit.column), 1);
      return;
    case "moveColumn":
      for (const row of rowsOf(grid)) moveCell(row, columnAt(edit.column), columnAt(edit.before));
      return;
    case "merge":
      mergeCells(grid, edit.range);
      return;
    case "hideRows":
    case "filter":
    case "unprotect":
      // Nothing that a reader of values sees.
      return;
  }
}

/** Every row, those without cells as empty ones. */
function rowsOf(grid: Grid): Grid {
  for (let row = 0; row < grid.length; row++) grid[row] ??= [];
  return grid;
}

function insertAt(row: StoredValue[], column: number, value: StoredValue): void {
  while (row.length < column) row.push(null);
  row.splice(column, 0, value);
}

function moveCell(row: StoredValue[], from: number, before: number): void {
  const value = row[from] ?? null;
  insertAt(row, before, value);
  row.splice(from < before ? from : from + 1, 1);
}

function mergeCells(grid: Grid, range: string): void {
  const [first = "", last = ""] = range.split(":");
  const [top, left] = cellAt(first);
  const [bottom, right] = cellAt(last);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (row !== top || column !== left) put(grid, row, column, null);
    }
  }
}

function cellAt(address: string): readonly [row: number, column: number] {
  const cell = parseCellAddress(address);
  if (cell === undefined) throw new Error(`not a cell: ${address}`);
  return cell;
}

function columnAt(letters: string): number {
  return cellAt(`${letters}1`)[1];
}
