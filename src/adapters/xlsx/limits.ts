/**
 * Bounds for workbooks from outside. Each is far above what this program writes for 20,000 tasks and far below what
 * would exhaust a browser's worker. Reading stops with `WORKBOOK_LIMIT` at the first one that is passed.
 */
export const LIMITS = {
  /** Bytes of the file. */
  bytes: 50 * 1024 * 1024,
  /** Entries of the archive. */
  entries: 2_000,
  /** Bytes of all parts that are read, expanded, together. */
  expandedBytes: 500 * 1024 * 1024,
  /** Expanded bytes for each compressed one, of a part above `ratioFrom`; sheets of a ledger have 10 to 40. */
  expansionRatio: 250,
  /** Cells with a value in all sheets together, and cells asked for in one block. */
  cells: 5_000_000,
  /** Nested XML elements. */
  depth: 64,
} as const;

/** Bytes. Smaller parts may expand by any ratio: they are harmless, and blank templates do. */
export const RATIO_FROM = 8 * 1024 * 1024;
