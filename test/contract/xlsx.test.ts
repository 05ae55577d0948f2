import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { describeWorkbookContract } from "./workbookContract";

describeWorkbookContract("xlsx bytes", async (patch) =>
  openWorkbook(await renderWorkbook(patch), "test.xlsx"),
);
