/** Bounds for a workbook from outside. Reading stops with `WORKBOOK_LIMIT` at the first one that is passed. */
export type ReadingLimits = {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of all parts that are read, expanded, together. A part that is read twice counts twice. */
  readonly expandedBytes: number;
  /** Expanded bytes for each compressed one, of a part above `RATIO_FROM`; sheets of a ledger have 10 to 40. */
  readonly expansionRatio: number;
  /** Cells with a value in all sheets together, cells asked for in one block, and shared texts. */
  readonly cells: number;
  /** Characters in all cells together. A shared text counts once for each cell that shows it. */
  readonly characters: number;
  /** Nested XML elements. */
  readonly depth: number;
};

/** The same for all workbooks: programs nest about ten levels. */
export const DEPTH = 64;

/**
 * Bounds for the plan's own workbook. Each is far above what this program writes for 20,000 tasks and far below what
 * would exhaust a browser's worker.
 */
export const LIMITS: ReadingLimits = {
  bytes: 50 * 1024 * 1024,
  entries: 2_000,
  expandedBytes: 500 * 1024 * 1024,
  expansionRatio: 250,
  cells: 5_000_000,
  characters: 500_000_000,
  depth: DEPTH,
};

/**
 * Bounds for a workbook that a unit has sent back. A form has some hundred cells; the bounds leave room for a million
 * rows that somebody has formatted, and for sheets that somebody has added. Whatever is made to cost more is refused, or
 * read, within about two seconds and 300 MB: 64 MB are what the XML parser takes in that time.
 */
export const RETURN_LIMITS: ReadingLimits = {
  bytes: 20 * 1024 * 1024,
  entries: 2_000,
  expandedBytes: 64 * 1024 * 1024,
  expansionRatio: 250,
  cells: 200_000,
  characters: 10_000_000,
  depth: DEPTH,
};

/** Bytes. Smaller parts may expand by any ratio: they are harmless, and blank templates do. */
export const RATIO_FROM = 8 * 1024 * 1024;
