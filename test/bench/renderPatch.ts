/** Writes the workbook of a patch (JSON): the job that `write_with_openpyxl.py` does, done by this project. */
import { readFileSync, writeFileSync } from "node:fs";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";

const [patchFile = "", workbookFile = ""] = process.argv.slice(2);
// The benchmark has just written this file itself.
const patch = JSON.parse(readFileSync(patchFile, "utf8")) as WorkbookPatch;

void renderWorkbook(patch).then((bytes) => {
  writeFileSync(workbookFile, bytes);
});
