import type { OpenWorkbook, Selected } from "../../application/ports/openWorkbook";
import { applyPatch } from "./applyPatch";
import { onWorkbookActivated } from "./activation";
import { openExcelReader } from "./excelReader";
import { runInExcel } from "./excelSession";

/** The workbook that is open in Excel, through the port. @throws Failure as `applyPatch` says. */
export const excelWorkbook: OpenWorkbook = {
  async insert(patch, options) {
    await applyPatch(patch, options);
  },
  openReader: openExcelReader,
  select,
  onActivated: onWorkbookActivated,
};

/** One round trip. */
function select(sheet: string, row: number, column: number): Promise<Selected> {
  return runInExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    const cell = target.getCell(row, column);
    cell.load("rowHidden,columnHidden");
    target.activate();
    cell.select();
    await context.sync();
    return cell.rowHidden || cell.columnHidden ? "concealed" : "visible";
  });
}
