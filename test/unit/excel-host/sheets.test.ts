import { codeOf, useExcel } from "../../excel-host/jsdom/useExcel";

const excel = useExcel();

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

test("sheets are added, found, hidden, moved and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const cover = worksheets.add("封面");
    cover.tabColor = "#C00000";
    cover.position = 0;
    worksheets.add("数据").visibility = "VeryHidden";
    const none = worksheets.getItemOrNullObject("没有");
    worksheets.load("items/name,items/visibility,items/tabColor");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["封面", "Visible"],
      ["Sheet1", "Visible"],
      ["数据", "VeryHidden"],
    ]);
    active(context).delete();
    cover.name = "首页";
    await context.sync();
  });
  expect(excel().book.sheets.map(({ name }) => name)).toEqual(["首页", "数据"]);
  expect(await codeOf((context) => (context.workbook.worksheets.add("首页"), context.sync()))).toBe(
    "ItemAlreadyExists",
  );
  expect(await codeOf((context) => (context.workbook.worksheets.add("a/b"), context.sync()))).toBe(
    "InvalidArgument",
  );
  const last = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("首页");
  expect(await codeOf((context) => (last(context).delete(), context.sync()))).toBe("InvalidOperation");
});

test("protecting a protected sheet throws, and its locked cells refuse changes", async () => {
  await Excel.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowSort: true });
    sheet.protection.load("protected,options");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    sheet.getRange("B1").values = [[1]];
    await context.sync();
  });
  const codes = [
    await codeOf((context) => (active(context).protection.protect(), context.sync())),
    await codeOf((context) => ((active(context).getRange("A1").values = [[1]]), context.sync())),
    await codeOf((context) => ((active(context).getRange("B1").format.font.bold = true), context.sync())),
    await codeOf((context) => (active(context).tables.add("A1:B2", true), context.sync())),
  ];
  expect(codes).toEqual(["InvalidOperation", "AccessDenied", "AccessDenied", "AccessDenied"]);
});

test("panes freeze at a range, by rows, by columns, and not at all", async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = active(context);
    freezePanes.freezeAt("A1:C2");
    const both = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.freezeRows(3);
    const rows = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect([both.address, rows.address, none.isNullObject]).toEqual(["Sheet1!A1:C2", "Sheet1!1:3", true]);
  });
});

test("the page is set up: paper, margins, scaling, titles, header and footer, breaks", async () => {
  await Excel.run(async (context) => {
    const sheet = active(context);
    const page = sheet.pageLayout;
    page.set({ orientation: "Landscape", paperSize: "A4", topMargin: 40, centerHorizontally: true });
    page.zoom = { horizontalFitToPages: 1 };
    page.setPrintArea("A1:D20");
    page.setPrintTitleRows("$1:$2");
    page.headersFooters.state = "OddAndEven";
    page.headersFooters.oddPages.rightFooter = "&P";
    page.headersFooters.evenPages.leftFooter = "&P";
    sheet.horizontalPageBreaks.add("A11");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    page.load("orientation,paperSize,topMargin,zoom,headersFooters/oddPages/rightFooter");
    await context.sync();
    expect([page.orientation, page.paperSize, page.topMargin]).toEqual(["Landscape", "A4", 40]);
    expect(page.zoom).toEqual({ horizontalFitToPages: 1 });
    expect(page.headersFooters.oddPages.rightFooter).toBe("&P");
    expect(sheet.horizontalPageBreaks.items).toHaveLength(1);
  });
  expect(excel().book.sheets[0]?.pageLayout).toMatchObject({ titleRows: [0, 1], rowBreaks: [10] });
});

test("names lead to ranges and can be taken away", async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add("领导", active(context).getRange("A1:A3"));
    names.add("单位", "=Sheet1!$B$1:$B$3");
    names.load("items/name,items/formula");
    await context.sync();
    expect(names.items.map(({ name, formula }) => `${name} ${String(formula)}`)).toEqual([
      "领导 =Sheet1!$A$1:$A$3",
      "单位 =Sheet1!$B$1:$B$3",
    ]);
    names.getItem("领导").delete();
    const gone = names.getItemOrNullObject("领导");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  const twice = await codeOf((context) => (context.workbook.names.add("单位", "=1"), context.sync()));
  expect(twice).toBe("InvalidArgument");
});

test("a table takes its columns' names from its header and never overlaps another", async () => {
  await Excel.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:B2").values = [
      ["序号", "任务"],
      [1, "甲"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.set({ name: "Tasks", style: "TableStyleLight1", showBandedRows: false });
    table.load("name,style,showBandedRows");
    table.columns.load("items/name");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    expect([table.name, table.style, table.showBandedRows]).toEqual(["Tasks", "TableStyleLight1", false]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["序号", "任务"]);
    expect(body.address).toBe("Sheet1!A2:B2");
  });
  expect(await codeOf((context) => (active(context).tables.add("B2:C3", true), context.sync()))).toBe(
    "InvalidArgument",
  );
});

test("validations keep rule, prompt and alert; a list above 255 characters is refused", async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = active(context).getRange("A1:A5");
    dataValidation.rule = { list: { inCellDropDown: true, source: "=领导" } };
    dataValidation.prompt = { showPrompt: true, title: "领导", message: "请选择" };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "名册", message: "不在名册中" };
    const part = active(context).getRange("A2").dataValidation.load("rule,type,errorAlert");
    await context.sync();
    expect(part.type).toBe("List");
    expect(part.rule).toEqual({ list: { inCellDropDown: true, source: "=领导" } });
    expect(part.errorAlert.style).toBe("Warning");
  });
  const source = Array.from({ length: 60 }, (_, index) => `单位${index}`).join(",");
  const code = await codeOf((context) => {
    active(context).getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    return context.sync();
  });
  expect(code).toBe("InvalidArgument");
});

test("a new conditional format comes before the older ones", async () => {
  await Excel.run(async (context) => {
    const { conditionalFormats } = active(context).getRange("A1:A9");
    const bar = conditionalFormats.add("DataBar");
    bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
    bar.dataBar.upperBoundRule = { type: "Number", formula: "1" };
    const custom = conditionalFormats.add("Custom");
    custom.custom.rule.formula = '=$A1="逾期"';
    custom.custom.format.font.color = "#C00000";
    custom.stopIfTrue = true;
    conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
    await context.sync();
    expect(conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["Custom", 0],
      ["DataBar", 1],
    ]);
    conditionalFormats.clearAll();
    await context.sync();
  });
  expect(excel().book.sheets[0]?.conditionalFormats).toEqual([]);
});

test("document properties, the workbook's own and custom ones", async () => {
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = "工作台账";
    properties.custom.add("fenjie.plan", "p1");
    properties.load("title");
    const plan = properties.custom.getItemOrNullObject("fenjie.plan").load("value");
    await context.sync();
    expect([properties.title, plan.value]).toEqual(["工作台账", "p1"]);
  });
});
