import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";
import { describeSheetsPutContract } from "./sheetsPutContract";
import { describeEditContract } from "./workbookEditContract";
import type { EditableWorkbook } from "./workbookEditContract";

async function open(patch: WorkbookPatch): Promise<EditableWorkbook> {
  let bytes = await renderWorkbook(patch);
  return {
    async edit(edit) {
      bytes = await editWorkbook(bytes, edit, "test.xlsx");
    },
    reader: () => openWorkbook(bytes, "test.xlsx"),
  };
}

describeEditContract("xlsx bytes", open);
describeSheetsPutContract("xlsx bytes", open);
