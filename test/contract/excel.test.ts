import { applyPatch } from "../../src/adapters/excel/applyPatch";
import { openExcelReader } from "../../src/adapters/excel/excelReader";
import { startExcel } from "../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../excel-host/jsdom/startExcel";
import { describeWorkbookContract } from "./workbookContract";

let excel: RunningExcel | undefined;
afterEach(() => {
  excel?.close();
  excel = undefined;
});

describeWorkbookContract(
  "the emulated Excel",
  async (patch) => {
    excel = await startExcel({ sets: "1.9" });
    const [blank] = excel.book.sheets;
    await applyPatch(patch, { replace: false });
    // The sheet that every new workbook has is no part of the patch.
    if (blank !== undefined) excel.book.remove(blank);
    return openExcelReader();
  },
  { calculates: false },
);
