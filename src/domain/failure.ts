/**
 * Every reason for which a piece of work is given up, with the parameters its message needs.
 * `docs/findings.md` explains each code; the sentences live in `i18n`.
 */
export type FailureParams = {
  /** The document holds no text at all. */
  DOCUMENT_EMPTY: { readonly file: string };
  DOCUMENT_TOO_LARGE: { readonly file: string; readonly bytes: number; readonly limit: number };
  /** The file is of a kind that is not read; `kind` is what its first bytes say it is. */
  DOCUMENT_KIND_UNSUPPORTED: { readonly file: string; readonly kind: FileKind };
  /** The document is a package, and one of its parts cannot be read. */
  DOCUMENT_DAMAGED: { readonly file: string; readonly part: string };
  DOCUMENT_ENCRYPTED: { readonly file: string };
  /** A limit for untrusted documents was passed; `limit` names it, `value` is the bound. */
  DOCUMENT_LIMIT: { readonly file: string; readonly limit: WorkbookLimit; readonly value: number };
  /** The document is a workbook that this program has made. */
  DOCUMENT_IS_OURS: { readonly file: string };
  /** Nothing but a table in text whose cells cannot be told apart; `text` is where that begins. */
  DOCUMENT_CELLS_UNCLEAR: { readonly file: string; readonly line: number; readonly text: string };
  /** The bytes are text in none of the encodings that are tried. */
  DOCUMENT_ENCODING_UNKNOWN: { readonly file: string };
  /** The text holds no decomposition table. */
  DOCUMENT_NO_TABLE: { readonly file: string };
  WORKBOOK_KIND_UNSUPPORTED: { readonly file: string; readonly kind: FileKind };
  /** The package is damaged: `part` could not be read. */
  WORKBOOK_DAMAGED: { readonly file: string; readonly part: string };
  WORKBOOK_ENCRYPTED: { readonly file: string };
  /** A limit for untrusted workbooks was passed; `limit` names it, `value` is the bound. */
  WORKBOOK_LIMIT: { readonly file: string; readonly limit: WorkbookLimit; readonly value: number };
  /** The workbook was not made by this program, or its stamp is gone. */
  WORKBOOK_NOT_OURS: { readonly file: string };
  /** The workbook was made by a newer version. */
  WORKBOOK_NEWER: { readonly file: string; readonly found: number; readonly known: number };
  /** A text is longer than a cell of Excel can hold. */
  CELL_TEXT_TOO_LONG: {
    readonly sheet: string;
    readonly cell: string;
    readonly length: number;
    readonly limit: number;
  };
  SHEET_MISSING: { readonly sheet: string };
  COLUMN_MISSING: { readonly sheet: string; readonly columns: string };
  /** A value in a cell that only the program writes cannot be understood. */
  STAMP_DAMAGED: { readonly sheet: string; readonly cell: string };
  FILE_NOT_FOUND: { readonly file: string };
  FILE_UNREADABLE: { readonly file: string };
  FILE_EXISTS: { readonly file: string };
  FILE_NOT_WRITTEN: { readonly file: string };
  CANCELLED: Readonly<Record<string, never>>;
  /** Cells have changed since the plan was made; `cells` names the first ones, nothing was written. */
  PLAN_STALE: { readonly sheet: string; readonly cells: string };
  /** An edit would write into a cell that cannot be written alone; nothing was written. */
  CELL_NOT_WRITABLE: { readonly sheet: string; readonly cell: string; readonly reason: CellObstacle };
  /** The round was closed: it is not issued any more. */
  ROUND_CLOSED: { readonly round: string; readonly title: string };
  /** The round was issued with this title and these dates, and others are asked for. */
  ROUND_DIFFERS: {
    readonly round: string;
    readonly title: string;
    readonly cutoff: string;
    readonly due: string;
  };
  /** The workbook has no such round; `known` lists those that it has, or is empty. */
  ROUND_UNKNOWN: { readonly round: string; readonly known: string };
  /** These units were chosen and have no task; `units` is a list in words. */
  UNITS_WITHOUT_TASKS: { readonly units: string };
  /** No unit of the roster has this name. */
  UNIT_NOT_KNOWN: { readonly unit: string };
  /** No unit has a task that it could be asked about. */
  NOTHING_TO_ISSUE: Readonly<Record<string, never>>;
  /** Sheets of these names were made by this program earlier; `sheets` is a list in words. */
  SHEETS_EXIST: { readonly sheets: string };
  /** Sheets of these names are the user's own. */
  SHEETS_TAKEN: { readonly sheets: string };
  /** Tables or defined names of these names are the user's own. */
  NAMES_TAKEN: { readonly names: string };
  /** The structure of the open workbook is protected: sheets can be neither added nor removed. */
  WORKBOOK_PROTECTED: Readonly<Record<string, never>>;
  /** The open Excel lacks a requirement set. */
  HOST_TOO_OLD: { readonly needed: string };
  /** A cell is being edited. */
  HOST_EDITING: Readonly<Record<string, never>>;
  /** Something is protected or opened for reading only. */
  HOST_REFUSED: Readonly<Record<string, never>>;
  /** More than Excel takes or gives at once, or than it has memory for. */
  HOST_TOO_LARGE: Readonly<Record<string, never>>;
  /** Excel or its service does not answer for now. */
  HOST_UNREACHABLE: { readonly officeCode: string };
  /** Excel refused for another reason; `officeCode` is its own error code. */
  HOST_FAILED: { readonly officeCode: string };
  /** A fault of this program. */
  INTERNAL: Readonly<Record<string, never>>;
};

export type FailureCode = keyof FailureParams;

/** What the first bytes of a file say it is. */
export type FileKind =
  | "empty"
  | "text"
  | "word" // .docx
  | "excel" // .xlsx, .xlsm
  | "oldOffice" // .doc, .xls, .wps, .et, or an encrypted file: an OLE container
  | "pdf"
  | "image"
  | "zip"
  | "archive" // .rar, .7z, .gz
  | "openDocument" // .ods, .odt
  | "oldWord" // .doc, .wps
  | "richText" // .rtf
  | "webArchive" // .mht
  | "xml" // other XML, such as Word's flat form
  | "binaryWorkbook" // .xlsb
  | "unknown";

/** Why a cell cannot be written alone. */
export type CellObstacle =
  | "merged" // covered by a merged cell, or a merged cell that would be cut
  | "array" // part of an array formula or a data table
  | "shared" // other cells take their formula from this one
  | "header" // equals the name of a column of the table
  | "totals"; // the table's totals row stands in the way

/** The limits that hold for workbooks and documents from outside. */
export type WorkbookLimit =
  | "bytes"
  | "entries"
  | "expandedBytes"
  | "expansionRatio"
  | "cells"
  | "characters"
  | "paragraphs"
  | "depth"
  | "time" // seconds of reading
  | "memory"; // megabytes

/**
 * The one error class of the project. Thrown where work cannot go on, caught once at an entry point, and turned
 * into a sentence with a remedy there. `message` is for developers; users see the catalogue's sentence.
 */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  override readonly name = "Failure";

  constructor(
    readonly code: C,
    readonly params: FailureParams[C],
    options?: { readonly cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}

/** The error as a `Failure`; whatever is not one becomes `INTERNAL` with the original as its cause. */
export function toFailure(error: unknown): Failure {
  return isFailure(error) ? error : new Failure("INTERNAL", {}, { cause: error });
}

function isFailure(error: unknown): error is Failure {
  return error instanceof Failure;
}
