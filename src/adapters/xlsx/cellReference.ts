import { EXCEL } from "../../layout/excelBounds";

export type CellReference = { row: number; column: number };

/**
 * Reads an address such as `B3` or `$b$3` into `into`, without making an object for each cell of a sheet.
 * @returns false where the text is no address, or lies outside a sheet.
 */
export function readReference(address: string, into: CellReference): boolean {
  let column = 0;
  let row = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      row = row * 10 + code - 48;
      if (row > EXCEL.rows || column === 0) return false;
    } else if (code !== 36) {
      const letter = code >= 97 ? code - 96 : code - 64;
      column = column * 26 + letter;
      if (letter < 1 || letter > 26 || column > EXCEL.columns || row > 0) return false;
    }
  }
  into.row = row - 1;
  into.column = column - 1;
  return row > 0 && column > 0;
}

/** The row that the `r` of a row element names, from 0; `undefined` for a damaged one. */
export function readRowNumber(text: string): number | undefined {
  const row = Number(text);
  return Number.isInteger(row) && row >= 1 && row <= EXCEL.rows ? row - 1 : undefined;
}
