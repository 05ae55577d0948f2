import { applyPatch } from "../../src/adapters/excel/applyPatch";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";
import { startExcel } from "../excel-host/jsdom/startExcel";
import { pictureOfExcel } from "../support/pictureOfExcel";
import { pictureOfFile } from "../support/pictureOfFile";
import { EVERY_OPERATION } from "../support/samplePatch";
import { planSeedWorkbook } from "../support/seed";
import type { SheetPicture, WorkbookPicture } from "../support/workbookPicture";

// A whole workbook is written twice; how long that takes is the machine's matter.
jest.setTimeout(60_000);

async function generatedInExcel(patch: WorkbookPatch): Promise<WorkbookPicture> {
  const excel = await startExcel();
  try {
    await applyPatch(patch, { replace: false });
    const picture = pictureOfExcel(excel.book, patch.defaultFont);
    return { ...picture, sheets: picture.sheets.filter(({ name }) => name !== "Sheet1") };
  } finally {
    excel.close();
  }
}

const ASPECTS = [
  "visibility",
  "tabColor",
  "gridlines",
  "frozen",
  "values",
  "formulas",
  "styles",
  "links",
  "merges",
  "columns",
  "heights",
  "validations",
  "rules",
  "tables",
  "charts",
  "page",
  "protection",
] as const satisfies readonly (keyof SheetPicture)[];

describe.each([
  ["the seed's workbook", planSeedWorkbook().patch],
  ["a workbook with every operation", EVERY_OPERATION],
])("%s, generated inside Excel and written as a file,", (_, patch) => {
  let inExcel: WorkbookPicture;
  let inFile: WorkbookPicture;
  beforeAll(async () => {
    inExcel = await generatedInExcel(patch);
    inFile = await pictureOfFile(await renderWorkbook(patch), patch.defaultFont);
  });

  test.each(ASPECTS)("has the same sheets with the same %s", (aspect) => {
    const pick = ({ sheets }: WorkbookPicture): unknown => sheets.map((sheet) => [sheet.name, sheet[aspect]]);
    expect(inFile.sheets.length).toBeGreaterThan(0);
    expect(pick(inExcel)).toEqual(pick(inFile));
  });

  test("has the same names, document properties and active sheet", () => {
    const { names, properties, active } = inFile;
    expect(inExcel).toMatchObject({ names, properties, active });
  });
});
