/**
 * Bytes of an .xls or a .csv that is read: both expand to many times their size in memory before anything can be counted.
 * A form has some hundred kilobytes.
 */
export const OTHER_KINDS_LIMIT = 5 * 1024 * 1024;
