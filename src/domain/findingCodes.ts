import type { Severity } from "./finding";

/**
 * Every finding code with the parameters its message needs. Params are strings and numbers only, so that a finding
 * can be stored in a workbook and read back. `docs/findings.md` explains each code.
 */
export type FindingParams = {
  /** The source ends inside a row: columns after `lastColumn` are missing. */
  NOTICE_ROW_CUT_OFF: { readonly missing: string };
};

export type FindingCode = keyof FindingParams;

/** The severity of each code: an `error` needs a correction before the workbook can be relied on. */
export const FINDING_SEVERITY: { readonly [C in FindingCode]: Severity } = {
  NOTICE_ROW_CUT_OFF: "warning",
};
