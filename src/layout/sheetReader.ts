import { nameEntries } from "../domain/assignment/nameCell";
import { Failure } from "../domain/failure";
import type { SheetColumn } from "./columns";
import type { StoredGrid, StoredValue } from "./workbookPatch";

/** A data row by column key, with its position in the sheet, counted from 0. */
export interface ReadRow<K extends string> {
  readonly index: number;
  get(key: K): string;
}

/** There may be tens of thousands: functions of their own would take three times the memory. */
class TableRow<K extends string> implements ReadRow<K> {
  constructor(
    readonly index: number,
    private readonly cells: StoredGrid[number],
    private readonly positions: ReadonlyMap<K, number>,
  ) {}

  get(key: K): string {
    return storedText(this.cells[this.positions.get(key) ?? -1]);
  }
}

/** The header stands in one of so many first rows: staff may put a few rows of their own above it. */
export const HEADER_SEARCH_ROWS = 20;

/** A cell's text: numbers and booleans as a person would type them, an empty cell as "". */
export function storedText(value: StoredValue | undefined): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Whether two values are the same for a reader: text by its characters, an empty text is nothing. */
export function sameValue(a: StoredValue, b: StoredValue): boolean {
  return storedText(a) === storedText(b);
}

/** Headers are compared without blanks and without regard to the width of brackets. */
function headerKey(value: StoredValue | undefined): string {
  return storedText(value).replace(/\s/gu, "").replace(/\(/g, "（").replace(/\)/g, "）");
}

/** A table as it stands in a sheet, rows and columns counted from 0. */
export type FoundTable<K extends string> = {
  readonly headerRow: number;
  /** Columns by key, wherever they were moved to; optional ones may be missing. */
  readonly positions: ReadonlyMap<K, number>;
  /** Rows that hold anything in the table's columns. */
  readonly rows: readonly ReadRow<K>[];
  /** The first row below all of these. */
  readonly end: number;
};

/**
 * Finds a table by its headers. Columns are found wherever they stand; columns of the staff's own are ignored, empty rows
 * left out.
 * @throws Failure SHEET_MISSING, or COLUMN_MISSING with every header that was not found.
 */
export function findTable<K extends string>(
  sheets: ReadonlyMap<string, StoredGrid>,
  sheet: string,
  columns: readonly SheetColumn<K>[],
): FoundTable<K> {
  const { grid, headerRow, positions } = findColumns(sheets, sheet, columns);
  const rows: ReadRow<K>[] = [];
  for (let index = headerRow + 1; index < grid.length; index++) {
    const row = new TableRow(index, grid[index] ?? [], positions);
    if (columns.some(({ key }) => row.get(key).trim() !== "")) rows.push(row);
  }
  return { headerRow, positions, rows, end: (rows.at(-1)?.index ?? headerRow) + 1 };
}

/** The header of a table. @throws Failure as `findTable`. */
export function findColumns<K extends string>(
  sheets: ReadonlyMap<string, StoredGrid>,
  sheet: string,
  columns: readonly SheetColumn<K>[],
): Pick<FoundTable<K>, "headerRow" | "positions"> & { readonly grid: StoredGrid } {
  const grid = sheets.get(sheet);
  if (grid === undefined) throw new Failure("SHEET_MISSING", { sheet });
  const { row: headerRow, positions } = findHeader(grid, columns);
  const missing = columns
    .filter(({ key, optional }) => !positions.has(key) && optional !== true)
    .map((column) => column.header);
  if (missing.length > 0) throw new Failure("COLUMN_MISSING", { sheet, columns: missing.join("、") });
  return { grid, headerRow, positions };
}

/** The data rows of a table. @throws Failure as `findTable`. */
export function readTable<K extends string>(
  sheets: ReadonlyMap<string, StoredGrid>,
  sheet: string,
  columns: readonly SheetColumn<K>[],
): readonly ReadRow<K>[] {
  return findTable(sheets, sheet, columns).rows;
}

/** The row among the first ones that holds most of the headers; the first of a repeated header counts. */
export function findHeader<K extends string>(
  grid: StoredGrid,
  columns: readonly SheetColumn<K>[],
): { readonly row: number; readonly positions: ReadonlyMap<K, number> } {
  const keys = new Map(columns.map((column) => [headerKey(column.header), column.key]));
  let best = { row: 0, positions: new Map<K, number>() };
  grid.slice(0, HEADER_SEARCH_ROWS).forEach((cells, row) => {
    const positions = new Map<K, number>();
    cells.forEach((cell, position) => {
      const key = keys.get(headerKey(cell));
      if (key !== undefined && !positions.has(key)) positions.set(key, position);
    });
    if (positions.size > best.positions.size) best = { row, positions };
  });
  return best;
}

/** The names in a cell: separated as staff separate them, without padding inside or around. */
export function splitNames(cell: string): string[] {
  return nameEntries(cell)
    .map((name) => name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ""))
    .filter((name) => name !== "");
}
