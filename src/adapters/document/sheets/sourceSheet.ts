import type { StoredValue } from "../../../layout/workbookPatch";
import type { CellRange } from "../../xlsx/cellRange";

/** A cell of a workbook with a value; row and column from 0. */
export type SourceCell = {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  /** Code of its number format, `General` where it has none. */
  readonly format: string;
  /** The value is the name of an error. */
  readonly isError: boolean;
};

/** A sheet as a workbook holds it. */
export type SourceSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly SourceCell[];
  readonly merges: readonly CellRange[];
  /** First and last of each group of rows, and of columns, that is hidden. */
  readonly hiddenRows: readonly (readonly [first: number, last: number])[];
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
};

/** A workbook as far as a document is made of it. */
export type SourceBook = {
  readonly sheets: readonly SourceSheet[];
  /** Custom document properties. */
  readonly custom: Readonly<Record<string, unknown>>;
};

export const GENERAL = "General";
