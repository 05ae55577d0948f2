import { cellAddress, columnLetters } from "./address";
import type { BlockRef } from "./workbookPatch";
import { EXCEL } from "./excelBounds";

type Block = Omit<BlockRef, "sheet">;

/** `B3:D9`; a single cell is `B3`. */
export function blockAddress(at: Block): string {
  const first = cellAddress(at.row, at.column);
  if (at.rows === 1 && at.columns === 1) return first;
  return `${first}:${cellAddress(at.row + at.rows - 1, at.column + at.columns - 1)}`;
}

/** `$B$3:$D$9`. */
export function absoluteAddress(at: Block): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(at.row, at.column)}:${corner(at.row + at.rows - 1, at.column + at.columns - 1)}`;
}

/** The sheet's name as formulas write it. Always quoted, which is always allowed. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The two blocks have a cell in common. */
export function overlap(a: Block, b: Block): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** @throws Error where the block is empty, fractional or leaves the sheet. */
export function checkBlock(at: Block, what: string): void {
  const { row, column, rows, columns } = at;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= EXCEL.rows &&
    column + columns <= EXCEL.columns;
  if (!whole || !inside) throw new Error(`${what}: not a block of a sheet: ${JSON.stringify(at)}`);
}
