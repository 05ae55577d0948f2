import { applyPatch } from "../../src/adapters/excel/applyPatch";
import { editOpenWorkbook } from "../../src/adapters/excel/editWorkbook";
import { openExcelReader } from "../../src/adapters/excel/excelReader";
import { startExcel } from "../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../excel-host/jsdom/startExcel";
import { describeEditContract } from "./workbookEditContract";

let excel: RunningExcel | undefined;
afterEach(() => {
  excel?.close();
  excel = undefined;
});

describe.each(["1.9", "1.14"] as const)("with ExcelApi %s", (sets) => {
  describeEditContract("the emulated Excel", async (patch) => {
    excel = await startExcel({ sets });
    await applyPatch(patch, { replace: false });
    return {
      edit: (edit) => editOpenWorkbook(edit),
      reader: () => Promise.resolve(openExcelReader()),
    };
  });
});
