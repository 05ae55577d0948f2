import { fail } from "../protocol/hostError";

export const LAST = { row: 1_048_576, column: 16_384 } as const;

/** A rectangle of cells; rows and columns count from 0. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: LAST.row, columns: LAST.column };

export const isWholeColumns = (area: Area): boolean => area.rows === LAST.row;
export const isWholeRows = (area: Area): boolean => area.columns === LAST.column;

export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && row + rows <= LAST.row && column + columns <= LAST.column;
  if (!whole || !inside || rows < 1 || columns < 1) fail("InvalidArgument");
  return { row, column, rows, columns };
}

export function overlap(a: Area, b: Area): boolean {
  const rows = a.row < b.row + b.rows && b.row < a.row + a.rows;
  return rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function contains(outer: Area, inner: Area): boolean {
  const rows = outer.row <= inner.row && inner.row + inner.rows <= outer.row + outer.rows;
  const right = inner.column + inner.columns <= outer.column + outer.columns;
  return rows && outer.column <= inner.column && right;
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

/** The smallest area around all. */
export function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

export function common(a: Area, b: Area): Area | undefined {
  if (!overlap(a, b)) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.min(a.column + a.columns, b.column + b.columns) - column };
}

/** The same cells as fewer areas: those that stand right below or beside one another with the same sides become one. */
export function joinAreas(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const index = joined.findIndex((each) => {
      const sameColumns = each.column === area.column && each.columns === area.columns;
      const sameRows = each.row === area.row && each.rows === area.rows;
      const below = sameColumns && each.row + each.rows === area.row;
      return below || (sameRows && each.column + each.columns === area.column);
    });
    const before = joined[index];
    if (before === undefined) joined.push(area);
    else joined[index] = around([before, area]) ?? area;
  }
  return joined;
}

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

function columnIndex(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** `A1`, `A1:C3`, `A:C`, `1:3`; with `$` before each part when absolute. */
export function address(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const letters = (column: number): string => `${mark}${columnLetters(column)}`;
  const digits = (row: number): string => `${mark}${row + 1}`;
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  if (isWholeRows(area)) return `${digits(area.row)}:${digits(bottom)}`;
  if (isWholeColumns(area)) return `${letters(area.column)}:${letters(right)}`;
  const first = `${letters(area.column)}${digits(area.row)}`;
  return area.rows * area.columns === 1 ? first : `${first}:${letters(right)}${digits(bottom)}`;
}

/** `undefined` for what is not an address inside a sheet. */
export function parseAddress(text: string): Area | undefined {
  const plain = text.replaceAll("$", "").trim();
  const cells = /^([A-Za-z]{1,3})([1-9]\d*)(?::([A-Za-z]{1,3})([1-9]\d*))?$/.exec(plain);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  const rows = /^([1-9]\d*):([1-9]\d*)$/.exec(plain);
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  if (columns !== null) {
    return between(0, columnIndex(columns[1] ?? ""), LAST.row - 1, columnIndex(columns[2] ?? ""));
  }
  if (rows !== null) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST.column - 1);
  return undefined;
}

function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row1 - row2) + 1,
    columns: Math.abs(column1 - column2) + 1,
  };
  return contains(WHOLE_SHEET, area) ? area : undefined;
}

/** The sheet's name as formulas have it, in apostrophes where it needs them. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === undefined;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1`. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const [, quoted, plain, rest] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return { sheet, rest: sheet === undefined ? text : (rest ?? "") };
}
