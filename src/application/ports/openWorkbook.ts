import type { WorkbookPatch } from "../../layout/workbookPatch";
import type { CancelSignal, ReportProgress } from "./progress";
import type { WorkbookReader } from "./workbookReader";

export type InsertOptions = {
  /** Sheets of ours that are there already are replaced; the user's answer to `SHEETS_EXIST`. */
  readonly replace: boolean;
  /** Told `writing`, one step a batch, before the batch is sent. */
  readonly progress?: ReportProgress;
  /** Ends the work before the next batch, with `CANCELLED`; the workbook is then as it was. */
  readonly signal?: CancelSignal;
};

/** `concealed`: the cell is selected, but its row or column is hidden or filtered out. */
export type Selected = "visible" | "concealed";

/** The workbook that is open in Excel. */
export interface OpenWorkbook {
  /**
   * Adds the sheets of the patch; the sheets of others are not touched, and after a failure the workbook is as it was.
   * @throws Failure `SHEETS_EXIST` where sheets of ours are there already and `replace` is false, `CANCELLED`, `HOST_…`.
   */
  insert(patch: WorkbookPatch, options: InsertOptions): Promise<void>;
  /** Reads the workbook as it is now. @throws Failure `HOST_TOO_OLD` */
  openReader(): WorkbookReader;
  /**
   * Shows a cell, counted from 0, of a visible sheet: only ever at the user's explicit wish.
   * @throws Failure `HOST_…`
   */
  select(sheet: string, row: number, column: number): Promise<Selected>;
  /**
   * Tells when the workbook comes to the front, where the host says so; elsewhere never.
   * @returns ends it
   */
  onActivated(listener: () => void): () => void;
}
