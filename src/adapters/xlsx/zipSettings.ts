/** Every entry says this local time, the first that a zip archive can, so that equal workbooks are equal bytes. */
export const ENTRY_TIME = new Date(1980, 0, 1);

/** 4 is half again as fast as the usual 6, and its output 4% larger, on the sheets of a ledger. */
export const COMPRESSION = 4;
