import type { FailureCode, FailureParams } from "../domain/failure";
import type { StoredValue } from "./workbookPatch";

/** The cells of a row that hold a value; columns counted from 0, ascending, each once. */
export type SparseRow = {
  /** Counted from 0. */
  readonly row: number;
  readonly columns: readonly number[];
  readonly values: readonly StoredValue[];
};

export type ReturnedSheet = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Rows that hold a value, ascending. */
  readonly rows: readonly SparseRow[];
};

/** A returned workbook as it was read: values only. Plain data, so that it can cross from a worker. */
export type ReturnedBook = {
  readonly sheets: readonly ReturnedSheet[];
  /** Custom document properties. */
  readonly custom: Readonly<Record<string, string | number | boolean>>;
  /** When the file was last saved, by its own word: `2023-04-08T09:30:00Z`. */
  readonly savedAt?: string;
  /** The file holds macros, which nobody runs. */
  readonly macros: boolean;
  /** Cells take values from other workbooks, which nobody opens. */
  readonly links: boolean;
};

/** Why a file could not be read, as data. */
export type Refusal = {
  readonly code: FailureCode;
  readonly params: FailureParams[FailureCode];
};

/** Which file something is from. Plain data, and no more than that: the file's contents are not kept by it. */
export type FileMark = {
  /** Name as it was given, with the archive or folder that it came in: `回收.zip/区发展改革委.xlsx`. */
  readonly name: string;
  /**
   * Digest of its bytes, lower-case hexadecimal; of its packed bytes where an archive holds it damaged. Empty where there
   * were no bytes to be had: it says nothing then.
   */
  readonly sha256: string;
  /** When it was last saved, by its own word or that of the file system; empty where nobody says. */
  readonly savedAt: string;
};

/** A file as it came back, read or refused. Plain data. */
export type ReturnedFile = Pick<FileMark, "name" | "sha256"> & {
  /**
   * When it was last changed by the word of the file system or the archive: `2023-04-08T09:30:00Z`. Without `Z` it is the
   * local time of whoever packed the archive.
   */
  readonly changedAt?: string;
  readonly content: { readonly book: ReturnedBook } | { readonly refusal: Refusal };
};

/** The mark of a file that was read or refused. */
export function markOf({ name, sha256, changedAt, content }: ReturnedFile): FileMark {
  const own = "book" in content ? content.book.savedAt : undefined;
  return { name, sha256, savedAt: own ?? changedAt ?? "" };
}
