import type { DetectedTables } from "../../domain/decompose/detectTables";
import type { LayoutChoices } from "../../domain/decompose/tableLayout";
import type { Decomposition } from "../../domain/decomposition";
import type { Roster } from "../../domain/roster";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import type { PreviewSheet } from "../previewSheets";
import type { ReportProgress } from "./progress";

/** A document from outside: its file name, without folder, and its bytes. */
export type SourceDocument = { readonly name: string; readonly bytes: Uint8Array };

/** A finished workbook, with what a person wants to see before keeping it. */
export type BuiltWorkbook = {
  /** Identity of the plan; the workbook's stamp has it too. */
  readonly planId: string;
  readonly decomposition: Decomposition;
  /** The tables of the document and how they were read; none where it is all prose. */
  readonly tables: readonly DetectedTables[];
  /** The visible sheets in tab order, their first rows only. */
  readonly preview: readonly PreviewSheet[];
  /** The workbook as a file. */
  readonly bytes: Uint8Array;
  /** The workbook as a description, where it may be written into an open workbook. */
  readonly patch?: WorkbookPatch;
  /** A sensible name for that file, with extension. */
  readonly fileName: string;
};

/** What a document gives. */
export type BuildOutcome =
  | { readonly kind: "built"; readonly workbook: BuiltWorkbook }
  /** None of the document's tables is recognised as a decomposition: the user may say which is. */
  | { readonly kind: "unrecognised"; readonly tables: readonly DetectedTables[] };

/** What is known beside the document. */
export type BuildOptions = {
  /** What the user has said of tables. */
  readonly layouts: LayoutChoices;
  /** The rosters whose names win over what the document suggests. */
  readonly roster?: Roster;
};

/** Work under way. `result` rejects with a `Failure`; after `cancel` it is `CANCELLED`. */
export type BuildJob = { readonly result: Promise<BuildOutcome>; readonly cancel: () => void };

/** Turns a notice into the standard decomposition workbook (标准分解工作簿), without blocking its caller. */
export interface NoticeBuilder {
  /** The document's bytes stay the caller's: the same document can be built again. */
  build(document: SourceDocument, options: BuildOptions, report: ReportProgress): BuildJob;
}
