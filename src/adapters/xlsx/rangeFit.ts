import { contains, intersects } from "./cellRange";
import type { CellRange } from "./cellRange";

/** Rows under a header have become more or fewer. */
export type RangeFit = {
  /** The row that new rows look like: the last one of the data. */
  readonly pattern: number;
  /** The last row that was taken, and the last one that is now. */
  readonly lastBefore: number;
  readonly lastNow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/**
 * The range of a check, a conditional format, a filter or a print area after the change. It follows new rows where it
 * reaches the last row of the data; it shrinks where it ends in rows that are gone, but never to nothing, and never
 * where it is wider than what was removed.
 */
export function fitRange(range: CellRange, fit: RangeFit): CellRange {
  const { pattern, lastBefore, lastNow, firstColumn, lastColumn } = fit;
  if (lastNow > pattern) {
    const patternRow = { firstRow: pattern, lastRow: pattern, firstColumn, lastColumn };
    return intersects(range, patternRow) && range.lastRow < lastNow ? { ...range, lastRow: lastNow } : range;
  }
  const ends = range.firstRow <= lastNow && lastNow < range.lastRow && range.lastRow <= lastBefore;
  const columns = { ...range, firstColumn, lastColumn };
  return lastNow < pattern && ends && contains(columns, range) ? { ...range, lastRow: lastNow } : range;
}

/** One change after the other. */
export function fitAll(range: CellRange, fits: readonly RangeFit[]): CellRange {
  return fits.reduce(fitRange, range);
}
