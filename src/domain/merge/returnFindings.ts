import type { Severity } from "../finding";
import type { Place } from "../place";

type NoParams = Readonly<Record<string, never>>;

/** A column is named by the header that it has in 填报表. */
type Column = { readonly column: string };

/**
 * Every finding code about a returned file with the parameters of its message: strings and numbers only. Such findings
 * stand in the file's receipt; `docs/findings.md` explains each code.
 */
export type ReturnFindingParams = {
  /** Nothing in the file says which unit it is from. */
  RETURN_UNIT_UNKNOWN: NoParams;
  /** Known from `source` alone: the stamp is gone. */
  RETURN_UNIT_INFERRED: { readonly unit: string; readonly source: RecognisedBy };
  /** The stamp names one unit, the title block another. */
  RETURN_UNIT_DIFFERS: { readonly unit: string; readonly other: string };
  RETURN_ROUND_UNKNOWN: NoParams;
  RETURN_ROUND_INFERRED: { readonly round: string; readonly source: RecognisedBy };
  /** Stamp or properties name one round, the title block another. */
  RETURN_ROUND_DIFFERS: { readonly round: string; readonly other: string };
  /** A round after that of the file has been issued to the unit. */
  RETURN_ROUND_OLDER: { readonly round: string; readonly latest: string };
  /** The ledger has no such round, or the unit was given nothing in it. */
  RETURN_NOT_ISSUED: { readonly unit: string; readonly round: string };
  /** The file belongs to another plan. */
  RETURN_OTHER_PLAN: NoParams;
  RETURN_STAMP_DAMAGED: NoParams;
  /** No table of 填报表 was found. */
  RETURN_NO_FORM: NoParams;
  /** Several sheets look like 填报表; `sheet` was read, `others` were not. */
  RETURN_FORMS_SEVERAL: { readonly sheet: string; readonly others: string };
  RETURN_COLUMN_RENAMED: Column & { readonly header: string };
  /** Likely, but not sure: a person has to say whether the header means the column. */
  RETURN_COLUMN_GUESSED: Column & { readonly header: string; readonly confidence: number };
  RETURN_COLUMN_MISSING: Column;
  /** Two columns with the header of one; the one with most in it was read. */
  RETURN_COLUMN_REPEATED: Column;
  /** A column that 填报表 does not have; `cells` of it hold something. */
  RETURN_COLUMN_EXTRA: { readonly header: string; readonly cells: number };
  RETURN_ROW_MISSING: NoParams;
  /** A row whose task cannot be told; `text` is how it begins, `cells` that the unit fills in are not empty. */
  RETURN_ROW_UNKNOWN: { readonly text: string; readonly cells: number };
  /** A row of a task that the unit was not given. */
  RETURN_ROW_OTHERS: { readonly id: string; readonly cells: number };
  /** A task in several rows that say the same. */
  RETURN_ROW_REPEATED: { readonly rows: string };
  /** A task in several rows that say different things: none was taken. */
  RETURN_ROW_CONTRADICTS: { readonly rows: string };
  /** A row with the id of one task and the text of another: it was not taken. */
  RETURN_ROW_ID_DIFFERS: { readonly id: string; readonly text: string };
  /** Found by the text of the task, since its id is missing or wrong. */
  RETURN_ROW_BY_TEXT: { readonly confidence: number };
  /** The task was issued and has no row in the ledger any more. */
  RETURN_TASK_GONE: NoParams;
  /** A cell that the unit may not change says something else; it was not taken. */
  RETURN_LOCKED_CHANGED: Column & { readonly from: string; readonly to: string };
  /** Text in 填报表 outside its table and its title block. */
  RETURN_TEXT_OUTSIDE: { readonly text: string };
  RETURN_MACROS: NoParams;
  RETURN_LINKS: NoParams;
  RETURN_DATE_UNREAD: { readonly text: string };
  RETURN_DATE_INFERRED: { readonly text: string; readonly date: string };
  RETURN_PERCENT_UNREAD: { readonly text: string };
  RETURN_PERCENT_INFERRED: { readonly text: string; readonly percent: string };
  RETURN_PERCENT_ABOVE: { readonly text: string };
  RETURN_STATUS_UNREAD: { readonly text: string };
  RETURN_STATUS_INFERRED: { readonly text: string; readonly status: string };
  /** `#N/A` and the like: not taken. */
  RETURN_ERROR_VALUE: Column & { readonly value: string };
  /** Longer than a cell can be: cut off by whatever wrote the file. */
  RETURN_TEXT_FULL: Column & { readonly length: number };
  /** Has to be filled in and is empty. */
  RETURN_CELL_EMPTY: Column;
  /** Has to be filled in and was emptied: the ledger keeps what it has. */
  RETURN_CELL_CLEARED: Column;
  /** A later file of the unit and round has `tasks` of this one's as well. */
  RETURN_SUPERSEDED: { readonly file: string; readonly tasks: number };
  /** A row as it was issued, though `file`, saved before, reports on the task: that report stands. */
  RETURN_ROW_UNTOUCHED: { readonly file: string };
  /** A file with the same content was merged before, on that day. */
  RETURN_MERGED_BEFORE: { readonly file: string; readonly on: string };
  /** A file with the same content is among those that are read now. */
  RETURN_SAME_FILE: { readonly file: string };
  /** 进展情况 is that of the round before. */
  RETURN_PROGRESS_UNCHANGED: NoParams;
  /** The task has a target in figures, and 进展情况 has no figure. */
  RETURN_FIGURE_MISSING: { readonly indicator: string };
  RETURN_COMPLETED_BELOW: { readonly percent: string };
  RETURN_COMPLETION_FELL: { readonly from: string; readonly to: string };
  RETURN_DEADLINE_PASSED: { readonly deadline: string };
};

/** What told unit or round of a file without a stamp. */
export type RecognisedBy = "properties" | "title" | "fileName" | "rows" | "person";

export type ReturnFindingCode = keyof ReturnFindingParams;

/**
 * The severity of each code: an `error` keeps the file or the row out of the ledger until somebody has decided or
 * corrected it, a `warning` wants a look, an `info` is good to know.
 */
export const RETURN_FINDING_SEVERITY: Readonly<Record<ReturnFindingCode, Severity>> = {
  RETURN_UNIT_UNKNOWN: "error",
  RETURN_UNIT_INFERRED: "warning",
  RETURN_UNIT_DIFFERS: "error",
  RETURN_ROUND_UNKNOWN: "error",
  RETURN_ROUND_INFERRED: "warning",
  RETURN_ROUND_DIFFERS: "error",
  RETURN_ROUND_OLDER: "error",
  RETURN_NOT_ISSUED: "error",
  RETURN_OTHER_PLAN: "error",
  RETURN_STAMP_DAMAGED: "warning",
  RETURN_NO_FORM: "error",
  RETURN_FORMS_SEVERAL: "warning",
  RETURN_COLUMN_RENAMED: "info",
  RETURN_COLUMN_GUESSED: "error",
  RETURN_COLUMN_MISSING: "warning",
  RETURN_COLUMN_REPEATED: "warning",
  RETURN_COLUMN_EXTRA: "warning",
  RETURN_ROW_MISSING: "warning",
  RETURN_ROW_UNKNOWN: "warning",
  RETURN_ROW_OTHERS: "warning",
  RETURN_ROW_REPEATED: "info",
  RETURN_ROW_CONTRADICTS: "error",
  RETURN_ROW_ID_DIFFERS: "error",
  RETURN_ROW_BY_TEXT: "info",
  RETURN_TASK_GONE: "warning",
  RETURN_LOCKED_CHANGED: "warning",
  RETURN_TEXT_OUTSIDE: "info",
  RETURN_MACROS: "info",
  RETURN_LINKS: "info",
  RETURN_DATE_UNREAD: "warning",
  RETURN_DATE_INFERRED: "info",
  RETURN_PERCENT_UNREAD: "warning",
  RETURN_PERCENT_INFERRED: "info",
  RETURN_PERCENT_ABOVE: "warning",
  RETURN_STATUS_UNREAD: "warning",
  RETURN_STATUS_INFERRED: "info",
  RETURN_ERROR_VALUE: "warning",
  RETURN_TEXT_FULL: "warning",
  RETURN_CELL_EMPTY: "warning",
  RETURN_CELL_CLEARED: "warning",
  RETURN_SUPERSEDED: "info",
  RETURN_ROW_UNTOUCHED: "info",
  RETURN_MERGED_BEFORE: "info",
  RETURN_SAME_FILE: "info",
  RETURN_PROGRESS_UNCHANGED: "info",
  RETURN_FIGURE_MISSING: "info",
  RETURN_COMPLETED_BELOW: "warning",
  RETURN_COMPLETION_FELL: "warning",
  RETURN_DEADLINE_PASSED: "info",
};

type ReturnFindingOf<C extends ReturnFindingCode> = {
  readonly code: C;
  readonly severity: Severity;
  /** Sheet and cell in the returned file, and the task where it is known. */
  readonly where: Pick<Place, "sheet" | "cell" | "taskId">;
  readonly params: ReturnFindingParams[C];
};

/** Something a person should know of a returned file, as data. */
export type ReturnFinding = { [C in ReturnFindingCode]: ReturnFindingOf<C> }[ReturnFindingCode];

/** Makes a finding with the severity its code has. */
export function returnFinding<C extends ReturnFindingCode>(
  code: C,
  where: ReturnFinding["where"],
  params: ReturnFindingParams[C],
): ReturnFindingOf<C> {
  return { code, severity: RETURN_FINDING_SEVERITY[code], where, params };
}
