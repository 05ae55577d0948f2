import type { FailureCode } from "../../../src/domain/failure";
import type { FindingCode } from "../../../src/domain/findingCodes";

/** One row as a person reads it out of the document. */
export type ExpectedTask = {
  readonly text: string;
  /** Label of its category, empty where the document has none. */
  readonly category: string;
  readonly leaders: readonly string[];
  readonly leadUnits: readonly string[];
  readonly supportingUnits: readonly string[];
  /** As written, empty where there is none. */
  readonly deadline: string;
  /** The (last) calendar day that the deadline means; without it, the deadline must stay as written. */
  readonly deadlineDate?: string;
  /** What else the row says: figures, persons, remarks. Each must be kept with the task. */
  readonly kept: readonly string[];
};

export const FORM_GROUPS = [
  "docx",
  "docx of LibreOffice",
  "xlsx",
  "html",
  "text tables",
  "prose",
  "other places",
  "unclear",
] as const;

/** Forms that are reported together. Those of the group `unclear` count for silent errors only. */
export type FormGroup = (typeof FORM_GROUPS)[number];

/** Formats that LibreOffice writes here. */
export type OfficeFormat = "docx" | "doc" | "xlsx";

/** A value of a sheet that is no text: a number, a calendar date or a share that is shown in percent. */
export type SheetValue = string | number | { readonly date: string } | { readonly percent: number };

/** What a sheet holds: cells by row, merged ranges in A1 notation. Values other than text are for openpyxl. */
export type SheetModel<Value = string> = {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merged: readonly string[];
  /** Rows, counted from 1, and columns by letter that are hidden. */
  readonly hidden?: { readonly rows: readonly number[]; readonly columns: readonly string[] };
};

/** Where the bytes of a form come from. */
export type Made =
  | { readonly by: "here"; readonly bytes: () => Uint8Array | Promise<Uint8Array> }
  | {
      readonly by: "LibreOffice";
      readonly from: "docx" | "xlsx";
      readonly to: OfficeFormat;
      readonly bytes: () => Uint8Array | Promise<Uint8Array>;
    }
  | { readonly by: "openpyxl"; readonly sheets: readonly SheetModel<SheetValue>[] };

/** A document in one of the forms that offices have, with what a person reads in it. */
export type NoticeForm = {
  /** Says what is special about it; unique. */
  readonly name: string;
  readonly group: FormGroup;
  readonly file: string;
  readonly made: Made;
  readonly expected: readonly ExpectedTask[];
  /** Codes that must be among the findings, or the failure with which the document is refused. */
  readonly mustFind?: readonly FindingCode[] | { readonly refused: readonly FailureCode[] };
};
