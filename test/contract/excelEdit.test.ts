import { applyPatch } from "../../src/adapters/excel/applyPatch";
import { editOpenWorkbook } from "../../src/adapters/excel/editWorkbook";
import { openExcelReader } from "../../src/adapters/excel/excelReader";
import { startExcel } from "../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../excel-host/jsdom/startExcel";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";
import { describeSheetsPutContract } from "./sheetsPutContract";
import { describeEditContract } from "./workbookEditContract";
import type { EditableWorkbook } from "./workbookEditContract";

let excel: RunningExcel | undefined;
afterEach(() => {
  excel?.close();
  excel = undefined;
});

describe.each(["1.9", "1.14"] as const)("with ExcelApi %s", (sets) => {
  const open = async (patch: WorkbookPatch): Promise<EditableWorkbook> => {
    excel = await startExcel({ sets });
    const [blank] = excel.book.sheets;
    await applyPatch(patch, { replace: false });
    // The sheet that every new workbook has is no part of the patch.
    if (blank !== undefined) excel.book.remove(blank);
    return {
      edit: (edit) => editOpenWorkbook(edit),
      reader: () => Promise.resolve(openExcelReader()),
    };
  };
  describeEditContract("the emulated Excel", open);
  describeSheetsPutContract("the emulated Excel", open);
});
