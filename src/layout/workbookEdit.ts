import type { CellInput, Grid, StoredValue, WorkbookPatch } from "./workbookPatch";

/**
 * The declarative description of a change to a workbook that is there already. `adapters/xlsx` carries it out on the
 * bytes of a file, `adapters/excel` in the open workbook. Rows and columns count from 0. Whatever an edit does not name
 * stays as it is: formats, notes, charts, the staff's own columns and sheets.
 */

/** A new value for one cell; its format stays. */
export type CellChange = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The value that the plan was made on: where the cell holds another one by now, the edit is stale. */
  readonly from: StoredValue;
  readonly to: Exclude<CellInput, object>;
};

/** A cell that a link leads to. */
export type CellTarget = { readonly sheet: string; readonly cell: readonly [row: number, column: number] };

/**
 * Rows under a header, written as a block. A row beyond the end of the sheet's data looks like the last row before it
 * (formats, checks, conditional formats), and the Excel table that ends above it grows.
 */
export type RowsWritten = {
  readonly sheet: string;
  readonly firstRow: number;
  /** The column of each value of a row: ascending, not always neighbours, because staff may put columns in between. */
  readonly columns: readonly number[];
  readonly rows: Grid;
  /**
   * `append`: nothing stands in these columns from `firstRow` on, else the edit is stale.
   * `replace`: everything under the header is replaced. Rows that are left over are removed, and the table shrinks;
   * an Excel table keeps one empty data row.
   */
  readonly mode: "append" | "replace";
  /** Points, one for each row; what is left out is as high as the last row before. */
  readonly heights?: readonly number[];
  /** The links of one column: a target or none for each row. Older links of that column from `firstRow` on go. */
  readonly links?: { readonly column: number; readonly to: readonly (CellTarget | undefined)[] };
};

export type EditOp =
  | { readonly op: "setCells"; readonly cells: readonly CellChange[] }
  | ({ readonly op: "writeRows" } & RowsWritten);

/**
 * Whole sheets that are put into the workbook, and sheets that go for them. Cells, names and links of other sheets that
 * lead to a sheet which is replaced by one of the same name lead to the new one; in the open Excel formulas of others
 * do not, because Excel forgets what they led to.
 */
export type SheetsPut = {
  /**
   * The new sheets with everything about them. It says nothing about the document's properties. Formulas and links may
   * lead to sheets of the workbook; charts show cells of the new sheets.
   */
  readonly patch: WorkbookPatch;
  /** Names of sheets that are removed; those that are not there do not matter. */
  readonly replaces: readonly string[];
  /**
   * The new sheets stand where the first of the replaced ones stood; where none is replaced, behind this sheet; at the
   * end where that is not there either.
   */
  readonly after?: string;
};

/** Checked as a whole before anything is written: a stale edit changes nothing. */
export type WorkbookEdit = {
  /** What the change is, for progress: a message key of the catalogue. */
  readonly label: string;
  readonly ops: readonly EditOp[];
  /** What stays shown is the sheet that was, or its successor, unless the patch says otherwise. */
  readonly sheets?: SheetsPut;
};
