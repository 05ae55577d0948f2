import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { describeEditContract } from "./workbookEditContract";

describeEditContract("xlsx bytes", async (patch) => {
  let bytes = await renderWorkbook(patch);
  return {
    edit(edit) {
      return new Promise((resolve) => {
        bytes = editWorkbook(bytes, edit, "test.xlsx");
        resolve();
      });
    },
    reader: () => openWorkbook(bytes, "test.xlsx"),
  };
});
