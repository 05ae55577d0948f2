import { codeOf, useExcel } from "../../excel-host/jsdom/useExcel";

const excel = useExcel();

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

test("values and formats come back as they were written", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("台账").getRange("B2:C3");
    const values = [
      ["任务", 1],
      [true, 2.5],
    ];
    range.values = values;
    range.format.font.bold = true;
    range.format.fill.color = "#FFEE00";
    range.format.wrapText = true;
    range.format.columnWidth = 90;
    range.load("values,address,format/font/bold,format/fill/color,format/wrapText,format/columnWidth");
    await context.sync();
    expect(range.values).toEqual(values);
    expect(range.address).toBe("台账!B2:C3");
    expect(range.format.font.bold).toBe(true);
    expect(range.format.fill.color).toBe("#FFEE00");
    expect(range.format.wrapText).toBe(true);
    expect(range.format.columnWidth).toBe(90);
  });
});

test("null leaves a cell, an empty text clears it, = begins a formula, an apostrophe quotes", async () => {
  await Excel.run(async (context) => {
    const range = active(context).getRange("A1:D1");
    range.values = [["a", "b", "c", "12"]];
    range.values = [[null, "", "=1+1", "'=1"]];
    range.load("values,formulas");
    await context.sync();
    expect(range.formulas).toEqual([["a", "", "=1+1", "=1"]]);
  });
});

test("a cell with the number format of text takes every text as it is", async () => {
  await Excel.run(async (context) => {
    const range = active(context).getRange("A1:B2");
    range.numberFormat = [
      ["@", "General"],
      ["@", "General"],
    ];
    range.values = [
      ["=x", "30%"],
      ["007", "007"],
    ];
    range.load("values,numberFormat");
    await context.sync();
    expect(range.values).toEqual([
      ["=x", 0.3],
      ["007", 7],
    ]);
    expect(range.numberFormat[0]).toEqual(["@", "0%"]);
  });
});

test("values of another shape than the range are refused", async () => {
  const code = await codeOf(async (context) => {
    active(context).getRange("A1:B2").values = [[1, 2, 3]];
    await context.sync();
  });
  expect(code).toBe("InvalidArgument");
});

test("merged cells keep the first value, and a table takes none of them", async () => {
  await Excel.run(async (context) => {
    const range = active(context).getRange("A1:C1");
    range.values = [["a", "b", "c"]];
    range.merge(false);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["a", "", ""]]);
  });
  const code = await codeOf(async (context) => {
    active(context).tables.add("A1:C3", true);
    await context.sync();
  });
  expect(code).toBe("InvalidOperation");
});

test("borders inside and around a range are those of its cells", async () => {
  await Excel.run(async (context) => {
    const { borders } = active(context).getRange("A1:B2").format;
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const) {
      borders.getItem(edge).style = "Continuous";
      borders.getItem(edge).color = "#808080";
    }
    const left = active(context).getRange("B1").format.borders.getItem("EdgeLeft").load("style,color,weight");
    const inside = borders.getItem("InsideHorizontal").load("style");
    await context.sync();
    expect([left.style, left.color, left.weight, inside.style]).toEqual([
      "Continuous",
      "#808080",
      "Thin",
      "None",
    ]);
  });
});

test("columns are grouped, folded and hidden", async () => {
  await Excel.run(async (context) => {
    const columns = active(context).getRange("C:D");
    columns.group("ByColumns");
    columns.hideGroupDetails("ByColumns");
    columns.load("columnHidden");
    await context.sync();
    expect(columns.columnHidden).toBe(true);
  });
  const [sheet] = excel().book.sheets;
  expect(sheet?.columns.get(2)).toMatchObject({ outlineLevel: 1, hidden: true });
  expect(sheet?.columns.get(4)).toMatchObject({ collapsed: true });
});

test("clearing takes contents or formats or both", async () => {
  await Excel.run(async (context) => {
    const range = active(context).getRange("A1");
    range.values = [["a"]];
    range.format.font.bold = true;
    range.clear("Contents");
    range.load("values,format/font/bold");
    await context.sync();
    expect([range.values, range.format.font.bold]).toEqual([[[""]], true]);
    range.clear();
    const used = active(context).getUsedRangeOrNullObject();
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test("a link within the workbook keeps the cell's text", async () => {
  await Excel.run(async (context) => {
    const cell = active(context).getRange("A1");
    cell.values = [["回到封面"]];
    cell.hyperlink = { documentReference: "Sheet1!B2", screenTip: "封面" };
    cell.load("hyperlink,values");
    await context.sync();
    expect(cell.values).toEqual([["回到封面"]]);
    expect(cell.hyperlink).toMatchObject({ documentReference: "Sheet1!B2", screenTip: "封面" });
  });
});

test("what is not emulated fails loudly with the member's name", async () => {
  const batch = Excel.run(async (context) => {
    active(context).pivotTables.load("name");
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({
    code: "NotEmulated",
    message: "The emulated host does not implement Worksheet.pivotTables.",
  });
});
