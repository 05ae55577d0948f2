import { cellAddress } from "../../layout/address";
import { readReference } from "./cellReference";

/** First and last row and column, from 0, both included. */
export type CellRange = {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** Reads `B3` or `B3:D9`, with or without `$`; `undefined` for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const [first = "", last = first, ...more] = text.split(":");
  const from = { row: 0, column: 0 };
  const to = { row: 0, column: 0 };
  if (more.length > 0 || !readReference(first, from) || !readReference(last, to)) return undefined;
  return {
    firstRow: Math.min(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}

/** `B3:D9`; a single cell is `B3`. */
export function formatRange({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  const first = cellAddress(firstRow, firstColumn);
  const last = cellAddress(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** Whether the two ranges have a cell in common. */
export function intersects(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

/** A list of ranges with each of them changed; what cannot be read stays as it is. */
export function mapRanges(list: string, change: (range: CellRange) => CellRange): string {
  return list.replace(/[^\s]+/g, (text) => {
    const range = parseRange(text);
    const changed = range === undefined ? undefined : change(range);
    return range === undefined || changed === undefined || changed === range ? text : formatRange(changed);
  });
}
