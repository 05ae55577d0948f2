import type { Severity } from "./finding";
import type { AnnexColumn } from "./place";

type NoParams = Readonly<Record<string, never>>;

/** Parts of a document that readers leave out. */
export type LeftOutPart =
  | "textBoxes"
  | "notes" // footnotes and endnotes
  | "comments"
  | "headers" // of pages, and footers
  | "hiddenTexts"
  | "objects" // embedded documents and sheets
  | "numbers" // automatic numbers of a kind that is not known
  | "symbols" // characters of a symbol font
  | "hiddenSheets"
  | "hiddenRows"
  | "hiddenColumns";

/**
 * Every finding code with the parameters its message needs. Params are strings and numbers only, so that a finding
 * can be stored in a workbook and read back. `docs/findings.md` explains each code.
 */
export type FindingParams = {
  /** The source ends inside a row; `missing` has the headers of the columns that are not there. */
  NOTICE_ROW_CUT_OFF: { readonly missing: string };
  NOTICE_ROW_SHORT: { readonly cells: number; readonly expected: number };
  /** A row without the cell of its category, read one column further to the right. */
  NOTICE_ROW_SHIFTED: { readonly cells: number; readonly expected: number };
  NOTICE_ROW_LONG: { readonly cells: number; readonly expected: number };
  /** A cell that only says that it is the same as the one above, whose text was taken. */
  NOTICE_CELL_AS_ABOVE: { readonly written: string; readonly value: string };
  /** The cell of the task goes on over `rows` further rows, each of which became a task with the same text. */
  NOTICE_TEXT_SPANS_ROWS: { readonly rows: number };
  /** Several offices without a name in one cell of leaders: read as one leader each. */
  NOTICE_OFFICES_LISTED: { readonly text: string };
  NOTICE_HEADER_REPEATED: NoParams;
  /** Another header in the middle of a table: the rows below are read by it. */
  NOTICE_HEADER_CHANGED: { readonly header: string };
  /** Another header right below the first: which one holds is not certain. */
  NOTICE_HEADER_CONTRADICTED: { readonly header: string };
  /** A table without header, taken as the rest of the one before it; `between` is the text that divides them. */
  NOTICE_TABLE_CONTINUED: { readonly between: string };
  /**
   * A table that is not taken for a decomposition table; `header` is its first row, `guessed` the number of columns that
   * their cells suggest.
   */
  NOTICE_TABLE_UNREAD: { readonly header: string; readonly rows: number; readonly guessed: number };
  NOTICE_TABLE_HEADING_MISSING: NoParams;
  /** A column that the program has no use for. */
  NOTICE_COLUMN_KEPT: { readonly header: string };
  /** A column whose header only resembles the usual words. */
  NOTICE_COLUMN_LIKELY: {
    readonly header: string;
    readonly column: AnnexColumn;
    readonly confidence: number;
  };
  /** A column that only its cells speak for: kept as it is until the user says what it holds. */
  NOTICE_COLUMN_UNSURE: {
    readonly header: string;
    readonly column: AnnexColumn;
    readonly confidence: number;
  };
  /** Most cells of the column look like something else than its header says. */
  NOTICE_COLUMN_DOUBTFUL: { readonly header: string; readonly column: AnnexColumn };
  NOTICE_COLUMN_MISSING: { readonly column: AnnexColumn };
  /** The label of the running category again, where a page broke. */
  NOTICE_CATEGORY_REPEATED: { readonly category: string };
  /** The label of an earlier category again, after another one. */
  NOTICE_CATEGORY_SCATTERED: { readonly category: string };
  /** A label with another label right below it. */
  NOTICE_CATEGORY_EMPTY: { readonly category: string };
  /** Rows above the first label. */
  NOTICE_CATEGORY_MISSING: { readonly rows: number };
  NOTICE_SEQUENCE_LOST: { readonly rows: number };
  NOTICE_SEQUENCE_GAP: { readonly from: number; readonly to: number };
  NOTICE_SEQUENCE_REPEATED: { readonly number: number };
  NOTICE_SEQUENCE_UNREADABLE: { readonly text: string };
  /** `text` is the paragraph before the break and the one after it. */
  NOTICE_LINE_BREAK: { readonly text: string };
  /** A paragraph that belongs to no part of a notice. */
  NOTICE_TEXT_UNPLACED: { readonly text: string };
  /** A paragraph among the tasks of a text that is given to nobody: it became no task. */
  NOTICE_PARAGRAPH_UNASSIGNED: { readonly text: string };
  /** Words that seem to say who leads or supports, but cannot be told apart for certain: nobody was entered. */
  NOTICE_ASSIGNMENT_UNCLEAR: { readonly text: string };
  /** Several units are responsible for each of `tasks` tasks, and the text does not say which of them leads. */
  NOTICE_LEAD_NOT_NAMED: { readonly tasks: number };
  /** Paragraphs outside the tables that give something to units: they became no tasks. */
  NOTICE_PROSE_LEFT_OUT: { readonly paragraphs: number };
  NOTICE_NO_DEADLINE: NoParams;
  NOTICE_TITLE_MISSING: NoParams;
  NOTICE_ISSUER_MISSING: NoParams;
  NOTICE_YEAR_GUESSED: { readonly year: number };
  NOTICE_YEAR_MISSING: NoParams;
  /** Something in the document that is not read; `words` are its first words, as far as it has any. */
  NOTICE_PART_LEFT_OUT: { readonly part: LeftOutPart; readonly count: number; readonly words: string };
  /** Pictures are not looked at. */
  NOTICE_PICTURES_LEFT_OUT: { readonly count: number };
  /** Tracked changes that nobody has accepted: their result was read. */
  NOTICE_CHANGES_OPEN: { readonly inserted: number; readonly deleted: number };
  /** A table inside a cell was read as the cell's text; `text` is its beginning. */
  NOTICE_TABLE_NESTED: { readonly text: string };
  /** A formula of a sheet shows an error. */
  NOTICE_CELL_ERROR: { readonly sheet: string; readonly cell: string; readonly text: string };
  /** Text that looks like rows of a table, but whose cells cannot be told apart; not taken over. */
  NOTICE_CELLS_UNCLEAR: { readonly text: string };
  TASK_TEXT_MISSING: NoParams;
  /** `first` is the id of the first task with this text. */
  TASK_TEXT_REPEATED: { readonly first: string };
  TASK_LEADER_MISSING: NoParams;
  TASK_LEAD_UNIT_MISSING: NoParams;
  /** A name stood twice in a cell of the source and was taken once. */
  NOTICE_NAME_REPEATED: { readonly name: string };
  /** `first` is the id of an earlier task with almost the same text. */
  TASK_TEXT_SIMILAR: { readonly first: string; readonly percent: number };
  TASK_INDICATOR_MISSING: NoParams;
  /** Two tasks set different figures for the same metric; `first` is the id of the earlier one. */
  TASK_FIGURE_CONTRADICTS: {
    readonly metric: string;
    readonly figure: string;
    readonly other: string;
    readonly first: string;
  };
  /** Some tasks have a deadline and `tasks` have none. */
  TASK_DEADLINE_MISSING: { readonly tasks: number };
  /** A name stands twice in a cell of the ledger. */
  TASK_NAME_REPEATED: { readonly name: string };
  /** Names of a cell are divided by something else than the one mark for it. */
  TASK_NAMES_DIVIDED_OTHERWISE: { readonly marks: string };
  /** The source ends before the cell: its supporting units are not known. */
  TASK_SUPPORTING_CUT_OFF: NoParams;
  /** A unit leads and supports the same task. */
  TASK_UNIT_IN_BOTH_ROLES: { readonly unit: string };
  TASK_PUNCTUATION_STRAY: { readonly excerpt: string };
  TASK_MARKS_UNBALANCED: { readonly mark: string };
  TASK_QUOTES_INNER: { readonly excerpt: string };
  TASK_FIGURE_UNREAD: { readonly text: string };
  /** A 完成时限 that is neither a day, nor steps with their days, nor without end. */
  TASK_DEADLINE_UNREAD: { readonly text: string };
  LEADER_NAME_UNUSUAL: { readonly name: string };
  /** `closest` are names of the roster like it, joined, `confidence` the likeness of the first in percent. */
  LEADER_UNKNOWN: { readonly name: string; readonly closest: string; readonly confidence: number };
  LEADER_WRITTEN_DIFFERENTLY: { readonly written: string; readonly name: string };
  LEADER_ALIAS_USED: { readonly written: string; readonly name: string };
  LEADER_OUT_OF_ORDER: { readonly leaders: string; readonly expected: string };
  /** `on` is the last day in office; `successor` is empty where the roster names none. */
  LEADER_LEFT_OFFICE: {
    readonly name: string;
    readonly written: string;
    readonly on: string;
    readonly successor: string;
  };
  LEADER_ORDER_CONTRADICTED: { readonly leaders: string };
  UNIT_SEPARATORS_MIXED: { readonly text: string };
  UNIT_CLASS_SPLIT: { readonly first: string; readonly second: string };
  UNIT_LIST_OPEN: { readonly text: string };
  /** The mere name of a place was given the end of a later entry: `涪陵` before `长寿区政府`. */
  UNIT_SUFFIX_SHARED: { readonly written: string; readonly name: string };
  UNIT_ALIAS_PROPOSED: { readonly alias: string; readonly name: string };
  UNIT_BESIDE_COMMITTEE: { readonly unit: string; readonly committee: string };
  UNIT_KIND_UNKNOWN: { readonly unit: string };
  UNIT_UNKNOWN: { readonly unit: string; readonly closest: string; readonly confidence: number };
  UNIT_WRITTEN_DIFFERENTLY: { readonly written: string; readonly name: string };
  UNIT_ALIAS_USED: { readonly written: string; readonly name: string };
  GROUP_SYNONYM: { readonly alias: string; readonly group: string };
  GROUP_AMBIGUOUS: { readonly group: string; readonly tasks: number };
  GROUP_MEMBERS_PROPOSED: { readonly group: string; readonly members: number };
  GROUP_WITHOUT_MEMBERS: { readonly group: string };
  GROUP_UNKNOWN: { readonly group: string; readonly closest: string; readonly confidence: number };
  GROUP_MEMBER_UNKNOWN: { readonly group: string; readonly unit: string };
  /** The confirmed leader of a lead unit is not in the row; `rows` are the tasks that the roster's entry rests on. */
  PORTFOLIO_LEADER_ABSENT: { readonly unit: string; readonly leader: string; readonly rows: string };
  /** No unit of the leader's confirmed portfolio leads or supports the task. */
  PORTFOLIO_LEADER_WITHOUT_UNIT: { readonly leader: string; readonly units: string };
  /** A unit works under several leaders; `rows` are the tasks under all but the first of `leaders`. */
  PORTFOLIO_UNIT_SHARED: { readonly unit: string; readonly leaders: string; readonly rows: string };
  /** An entry that rows still use is no longer in its roster; `rows` names the first of the `tasks`. */
  ROSTER_ENTRY_GONE: { readonly entry: string; readonly tasks: number; readonly rows: string };
  /** The successor of a leader is no leader of the roster. */
  ROSTER_SUCCESSOR_UNKNOWN: { readonly leader: string; readonly successor: string };
  /** The same name stands for two entries of a roster. */
  ROSTER_NAME_SHARED: { readonly name: string; readonly first: string; readonly second: string };
  /** A value in 设置 that is none of those allowed; the default holds. */
  SETTING_UNREADABLE: { readonly setting: string; readonly value: string };
  /** Two settings that exclude each other; the defaults of both hold. Values as the sheet shows them. */
  SETTING_CONTRADICTORY: {
    readonly setting: string;
    readonly value: string;
    readonly other: string;
    readonly otherValue: string;
  };
  /** A ledger row without a task id, or with something that is none; the row was left out. */
  LEDGER_ID_MISSING: { readonly text: string };
  /** A ledger row with the id of an earlier row; the row was left out. */
  LEDGER_ID_REPEATED: { readonly text: string };
  /** A task that was given an id has no row in the ledger any more. */
  LEDGER_TASK_GONE: { readonly id: string };
};

export type FindingCode = keyof FindingParams;

/**
 * The severity of each code: an `error` needs a correction before the workbook can be relied on, a `warning` a
 * decision by a person, an `info` is good to know.
 */
export const FINDING_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  NOTICE_ROW_CUT_OFF: "warning",
  NOTICE_ROW_SHORT: "error",
  NOTICE_ROW_SHIFTED: "info",
  NOTICE_ROW_LONG: "error",
  NOTICE_CELL_AS_ABOVE: "info",
  NOTICE_TEXT_SPANS_ROWS: "warning",
  NOTICE_OFFICES_LISTED: "warning",
  NOTICE_HEADER_REPEATED: "info",
  NOTICE_HEADER_CHANGED: "warning",
  NOTICE_HEADER_CONTRADICTED: "error",
  NOTICE_TABLE_CONTINUED: "warning",
  NOTICE_TABLE_UNREAD: "warning",
  NOTICE_TABLE_HEADING_MISSING: "warning",
  NOTICE_COLUMN_KEPT: "info",
  NOTICE_COLUMN_LIKELY: "info",
  NOTICE_COLUMN_UNSURE: "warning",
  NOTICE_COLUMN_DOUBTFUL: "warning",
  NOTICE_COLUMN_MISSING: "warning",
  NOTICE_CATEGORY_REPEATED: "info",
  NOTICE_CATEGORY_SCATTERED: "warning",
  NOTICE_CATEGORY_EMPTY: "info",
  NOTICE_CATEGORY_MISSING: "warning",
  NOTICE_SEQUENCE_LOST: "info",
  NOTICE_SEQUENCE_GAP: "warning",
  NOTICE_SEQUENCE_REPEATED: "warning",
  NOTICE_SEQUENCE_UNREADABLE: "warning",
  NOTICE_LINE_BREAK: "info",
  NOTICE_TEXT_UNPLACED: "info",
  NOTICE_PARAGRAPH_UNASSIGNED: "warning",
  NOTICE_ASSIGNMENT_UNCLEAR: "warning",
  NOTICE_LEAD_NOT_NAMED: "warning",
  NOTICE_PROSE_LEFT_OUT: "error",
  NOTICE_NO_DEADLINE: "info",
  NOTICE_TITLE_MISSING: "warning",
  NOTICE_ISSUER_MISSING: "warning",
  NOTICE_YEAR_GUESSED: "warning",
  NOTICE_YEAR_MISSING: "error",
  NOTICE_PART_LEFT_OUT: "warning",
  NOTICE_PICTURES_LEFT_OUT: "info",
  NOTICE_CHANGES_OPEN: "warning",
  NOTICE_TABLE_NESTED: "warning",
  NOTICE_CELL_ERROR: "warning",
  NOTICE_CELLS_UNCLEAR: "error",
  TASK_TEXT_MISSING: "error",
  TASK_TEXT_REPEATED: "warning",
  TASK_LEADER_MISSING: "warning",
  TASK_LEAD_UNIT_MISSING: "warning",
  NOTICE_NAME_REPEATED: "warning",
  TASK_TEXT_SIMILAR: "info",
  TASK_INDICATOR_MISSING: "info",
  TASK_FIGURE_CONTRADICTS: "warning",
  TASK_DEADLINE_MISSING: "info",
  TASK_NAME_REPEATED: "warning",
  TASK_NAMES_DIVIDED_OTHERWISE: "info",
  TASK_SUPPORTING_CUT_OFF: "warning",
  TASK_UNIT_IN_BOTH_ROLES: "info",
  TASK_PUNCTUATION_STRAY: "info",
  TASK_MARKS_UNBALANCED: "warning",
  TASK_QUOTES_INNER: "info",
  TASK_FIGURE_UNREAD: "info",
  TASK_DEADLINE_UNREAD: "warning",
  LEADER_NAME_UNUSUAL: "warning",
  LEADER_ORDER_CONTRADICTED: "warning",
  LEADER_UNKNOWN: "error",
  LEADER_WRITTEN_DIFFERENTLY: "info",
  LEADER_ALIAS_USED: "warning",
  LEADER_OUT_OF_ORDER: "info",
  LEADER_LEFT_OFFICE: "warning",
  UNIT_SEPARATORS_MIXED: "info",
  UNIT_CLASS_SPLIT: "info",
  UNIT_LIST_OPEN: "info",
  UNIT_SUFFIX_SHARED: "warning",
  UNIT_ALIAS_PROPOSED: "warning",
  UNIT_BESIDE_COMMITTEE: "info",
  UNIT_KIND_UNKNOWN: "info",
  UNIT_UNKNOWN: "error",
  UNIT_WRITTEN_DIFFERENTLY: "info",
  UNIT_ALIAS_USED: "warning",
  GROUP_SYNONYM: "warning",
  GROUP_AMBIGUOUS: "warning",
  GROUP_MEMBERS_PROPOSED: "info",
  GROUP_WITHOUT_MEMBERS: "info",
  GROUP_UNKNOWN: "error",
  GROUP_MEMBER_UNKNOWN: "warning",
  PORTFOLIO_LEADER_ABSENT: "warning",
  PORTFOLIO_LEADER_WITHOUT_UNIT: "warning",
  PORTFOLIO_UNIT_SHARED: "warning",
  ROSTER_ENTRY_GONE: "error",
  ROSTER_SUCCESSOR_UNKNOWN: "warning",
  ROSTER_NAME_SHARED: "warning",
  SETTING_UNREADABLE: "warning",
  SETTING_CONTRADICTORY: "warning",
  LEDGER_ID_MISSING: "error",
  LEDGER_ID_REPEATED: "error",
  LEDGER_TASK_GONE: "warning",
};

/**
 * Codes about the source document, made once when it is read. All others are made anew from the ledger and the rosters
 * at every check.
 */
const SOURCE_CODES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "TASK_FIGURE_UNREAD",
  "TASK_DEADLINE_UNREAD",
  "LEADER_ORDER_CONTRADICTED",
  "UNIT_SEPARATORS_MIXED",
  "UNIT_CLASS_SPLIT",
  "UNIT_LIST_OPEN",
  "UNIT_SUFFIX_SHARED",
]);

/** True for a finding about the source document, which no change to the ledger can settle. */
export function isAboutSource(code: FindingCode): boolean {
  return (code.startsWith("NOTICE_") && code !== "NOTICE_NO_DEADLINE") || SOURCE_CODES.has(code);
}

/**
 * Rules that the office may switch off: those about the ledger and the rosters. What is lost or unreadable is always
 * said.
 */
export const SWITCHABLE_RULES: readonly FindingCode[] = (
  Object.keys(FINDING_SEVERITY) as readonly FindingCode[]
).filter((code) => !isAboutSource(code) && !/^(?:LEDGER|SETTING)_|^ROSTER_ENTRY_GONE$/u.test(code));
