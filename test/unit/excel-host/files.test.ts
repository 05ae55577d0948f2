import { writeXlsx } from "hucre/xlsx";
import { emulateExcel } from "../../excel-host/emulatedExcel";
import { startExcel } from "../../excel-host/jsdom/startExcel";
import { expectValidXlsx } from "../../support/ooxmlValidator";

const users = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: "我的表",
        rows: [
          ["单位", "数"],
          ["甲", 1],
          ["乙", 2],
        ],
        rowDefs: new Map([[2, { hidden: true, height: 30 }]]),
        columns: [{ width: 20 }, { hidden: true }],
        autoFilter: { range: "A1:B3", columns: [{ colIndex: 0, filters: ["甲"] }] },
        merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }],
        dataValidations: [{ type: "list", formula1: '"甲,乙"', range: "A2:A3", allowBlank: true }],
      },
      { name: "隐藏", rows: [["x"]], hidden: true },
    ],
    namedRanges: [{ name: "单位", range: "我的表!$A$2:$A$3" }],
    properties: { title: "用户的", custom: { 编号: 7 } },
  });

test("the user's own workbook is there when the add-in looks", async () => {
  const excel = await startExcel({ workbook: await users() });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const range = worksheets.getItem("我的表").getUsedRange().load("values,address");
    const hidden = worksheets.getItem("我的表").getRange("3:3").load("rowHidden");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["我的表", "Visible"],
      ["隐藏", "Hidden"],
    ]);
    expect(range.values[2]).toEqual(["乙", 2]);
    expect(hidden.rowHidden).toBe(true);
  });
  excel.close();
});

test("a workbook that was opened, saved and opened again is the same", async () => {
  const first = await emulateExcel({ workbook: await users() });
  const second = await emulateExcel({ workbook: await first.save() });
  const plain = (book: typeof first.book): unknown =>
    book.sheets.map((sheet) => ({
      ...Object.fromEntries(Object.entries(sheet)),
      cells: [...sheet.existing()],
      rows: [...sheet.rows],
    }));
  expect(plain(second.book)).toEqual(plain(first.book));
  expect(second.book.names).toEqual(first.book.names);
  expect(second.book.properties).toEqual(first.book.properties);
  expect(second.book.customProperties).toEqual(first.book.customProperties);
});

test("what an add-in wrote is saved as a valid file", async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("台账");
    sheet.getRange("A1:B3").values = [
      ["序号", "任务"],
      [1, "甲"],
      [2, "乙"],
    ];
    sheet.getRange("A1:B1").format.font.set({ bold: true, name: "黑体", size: 12, color: "#C00000" });
    sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A1").format.rowHeight = 24;
    sheet.getRange("A:A").format.columnWidth = 60;
    sheet.tables.add("A1:B3", true).name = "Tasks";
    sheet.getRange("B2:B3").dataValidation.rule = {
      textLength: { formula1: 100, operator: "LessThanOrEqualTo" },
    };
    const rule = sheet.getRange("A2:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$A2>1";
    rule.custom.format.fill.color = "#FFFF00";
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.paperSize = "A4";
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    sheet.getRange("D1").formulas = [["=SUM(A2:A3)"]];
    sheet.protection.protect({ allowAutoFilter: true });
    await context.sync();
  });
  const bytes = await excel.save();
  excel.close();
  await expectValidXlsx(bytes);
  const again = await emulateExcel({ workbook: bytes });
  const sheet = again.book.findSheet("台账");
  expect(sheet?.format(0, 1)).toMatchObject({
    bold: true,
    fontName: "黑体",
    fontSize: 12,
    fontColor: "#C00000",
  });
  expect(sheet?.columns.get(0)?.width).toBe(60);
  expect(sheet?.rows.get(0)?.height).toBe(24);
  expect(sheet?.tables[0]).toMatchObject({ name: "Tasks" });
  expect(sheet?.validations[0]?.rule).toEqual({
    textLength: { formula1: 100, operator: "LessThanOrEqualTo" },
  });
  expect(sheet?.conditionalFormats[0]?.settings.get("format.fill.color")).toBe("#FFFF00");
  expect(sheet?.frozen).toEqual({ rows: 1, columns: 0 });
  expect(sheet?.pageLayout).toMatchObject({ paperSize: "A4", titleRows: [0, 0] });
  expect(sheet?.pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
  expect(sheet?.cell(0, 3)?.formula).toBe("=SUM(A2:A3)");
  expect(sheet?.protection?.options).toMatchObject({ allowAutoFilter: true, allowSort: false });
});
