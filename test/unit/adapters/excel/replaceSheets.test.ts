import { applyPatch } from "../../../../src/adapters/excel/applyPatch";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { ourWorkbook, picture, type } from "../../../support/excelWorkbooks";
import { patchOf, sheetOf } from "../../../support/samplePatch";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel();
  type(excel.book.sheets[0], 0, 0, "用户自己的内容");
});
afterEach(() => {
  excel.close();
});

const sheetNames = (): string[] => excel.book.sheets.map(({ name }) => name);
const valueOf = (sheet: string, row: number, column: number) =>
  excel.book.findSheet(sheet)?.value(row, column);

test("the user's own sheets stay as they are and where they are", async () => {
  const [before] = picture(excel.book).sheets;
  await applyPatch(ourWorkbook("甲"), { replace: false });
  await applyPatch(ourWorkbook("乙"), { replace: true });
  expect(picture(excel.book).sheets[0]).toEqual(before);
});

test("sheets of ours are replaced only after asking, and nothing changes before", async () => {
  await applyPatch(ourWorkbook("甲"), { replace: false });
  const before = picture(excel.book);
  await expect(applyPatch(ourWorkbook("乙"), { replace: false })).rejects.toMatchObject({
    code: "SHEETS_EXIST",
    params: { sheets: "封面、工作台账、选项、_fenjie" },
  });
  expect(picture(excel.book)).toEqual(before);
});

test("a replaced workbook is what a new one would have been, in the place of the old one", async () => {
  await applyPatch(ourWorkbook("乙"), { replace: false });
  const wanted = picture(excel.book);
  excel.close();
  excel = await startExcel();
  type(excel.book.sheets[0], 0, 0, "用户自己的内容");
  await applyPatch(ourWorkbook("甲"), { replace: false });
  excel.book.addSheet("我的分析");
  await applyPatch(ourWorkbook("乙"), { replace: true });
  expect(sheetNames()).toEqual(["Sheet1", "封面", "工作台账", "选项", "_fenjie", "我的分析"]);
  const now = picture(excel.book);
  expect({ ...now, sheets: now.sheets.filter(({ name }) => name !== "我的分析") }).toEqual(wanted);
});

test("links and defined names lead to the sheets under their final names", async () => {
  await applyPatch(ourWorkbook("甲"), { replace: false });
  await applyPatch(ourWorkbook("乙"), { replace: true });
  const { names, sheets } = picture(excel.book);
  expect(names).toEqual({ listStatus: "选项!$A$1" });
  expect(sheets.find(({ name }) => name === "封面")?.links).toEqual({
    A1: { to: "'工作台账'!A1", tip: undefined },
  });
  expect(valueOf("工作台账", 1, 0)).toBe("乙");
});

test("formulas lead to the new sheets, also where an old one of that name is still there", async () => {
  const withFormula = (value: number) =>
    patchOf(
      ...ourWorkbook("甲").ops,
      ...sheetOf("合计", [[value, { formula: "'工作台账'!B2+封面!A1", result: 0 }]]),
    );
  await applyPatch(withFormula(1), { replace: false });
  await applyPatch(withFormula(2), { replace: true });
  expect(picture(excel.book).sheets.find(({ name }) => name === "合计")?.formulas).toEqual({
    B1: "工作台账!B2+封面!A1",
  });
});

test("a sheet of the same name without our stamp is the user's, whatever is answered", async () => {
  excel.book.addSheet("工作台账");
  const before = picture(excel.book);
  await expect(applyPatch(ourWorkbook("甲"), { replace: true })).rejects.toMatchObject({
    code: "SHEETS_TAKEN",
    params: { sheets: "工作台账" },
  });
  expect(picture(excel.book)).toEqual(before);
});

test("a sheet that only bears the stamp's name is no stamp", async () => {
  excel.book.addSheet("_fenjie");
  await expect(applyPatch(ourWorkbook("甲"), { replace: true })).rejects.toMatchObject({
    code: "SHEETS_TAKEN",
  });
});

test("a defined name of the user's is never taken over", async () => {
  const [sheet] = excel.book.sheets;
  excel.book.names.push({
    name: "LISTSTATUS",
    formula: "=Sheet1!$A$1",
    comment: "",
    visible: true,
    sheet: undefined,
  });
  await expect(applyPatch(ourWorkbook("甲"), { replace: true })).rejects.toMatchObject({
    code: "NAMES_TAKEN",
    params: { names: "listStatus" },
  });
  expect(excel.book.sheets).toEqual([sheet]);
});

test("a table of the user's with the name of ours is a refusal", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true);
    table.name = "tblLedger";
    await context.sync();
  });
  await expect(applyPatch(ourWorkbook("甲"), { replace: false })).rejects.toMatchObject({
    code: "NAMES_TAKEN",
  });
});

test("a workbook whose structure is protected is refused with that reason", async () => {
  excel.book.structureLocked = true;
  await expect(applyPatch(ourWorkbook("甲"), { replace: false })).rejects.toMatchObject({
    code: "WORKBOOK_PROTECTED",
  });
});

test("what an interrupted run has left behind is removed by the next one", async () => {
  excel.book.addSheet("_fenjie~1").visibility = "VeryHidden";
  excel.book.addSheet("_fenjie~old~2");
  await applyPatch(ourWorkbook("甲"), { replace: false });
  expect(sheetNames()).toEqual(["Sheet1", "封面", "工作台账", "选项", "_fenjie"]);
});

test("no sheet is activated unless the patch says so", async () => {
  await applyPatch(patchOf(...sheetOf("甲", [["x"]])), { replace: false });
  expect(excel.book.active.name).toBe("Sheet1");
});
