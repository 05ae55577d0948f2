import type { WorkbookPatch } from "../../layout/workbookPatch";

/** The workbook that is open in Excel. */
export interface OpenWorkbook {
  /**
   * Adds the sheets of the patch; the sheets of others are not touched, and after a failure the workbook is as it was.
   * @throws Failure `SHEETS_EXIST` where sheets of ours are there already and `replace` is false, `HOST_…`.
   */
  insert(patch: WorkbookPatch, replace: boolean): Promise<void>;
}
