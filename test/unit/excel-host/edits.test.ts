import { codeOf, useExcel } from "../../excel-host/jsdom/useExcel";
import type { Sheet } from "../../excel-host/model/sheet";
import { userTypes } from "../../excel-host/userEdits";

const excel = useExcel();

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

const sheet = (): Sheet => excel().book.active;

/** A table in A1:B3 with text below it and beside it. */
async function withTable(): Promise<void> {
  await Excel.run(async (context) => {
    const target = active(context);
    target.getRange("A1:B3").values = [
      ["序号", "任务"],
      [1, "甲"],
      [2, "乙"],
    ];
    const table = target.tables.add("A1:B3", true);
    table.name = "Tasks";
    target.getRange("A6").values = [["下面"]];
    target.getRange("D3").values = [["旁边"]];
    await context.sync();
  });
}

test("pasted formats repeat the source, with its conditional formats and without its checks and values", async () => {
  await Excel.run(async (context) => {
    const source = active(context).getRange("A2:B2");
    source.values = [["甲", 1]];
    source.format.font.bold = true;
    source.dataValidation.rule = { textLength: { formula1: 5, operator: "LessThan" } };
    const rule = source.conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=$A2="甲"';
    active(context).getRange("A3:B5").copyFrom(source, "Formats");
    await context.sync();
  });
  expect(sheet().format(4, 1).bold).toBe(true);
  expect(sheet().value(4, 0)).toBe("");
  expect(sheet().conditionalFormats.map(({ areas }) => areas)).toEqual([
    [{ row: 1, column: 0, rows: 4, columns: 2 }],
  ]);
  expect(sheet().validations[0]?.areas).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
});

test("deleted cells make room for those below in the same columns, and a table loses its rows", async () => {
  await withTable();
  await Excel.run(async (context) => {
    active(context).getRange("A3:B3").delete("Up");
    await context.sync();
  });
  expect([sheet().value(4, 0), sheet().value(2, 3)]).toEqual(["下面", "旁边"]);
  expect(sheet().tables[0]?.area.rows).toBe(2);
});

test("cells whose removal would tear a table apart are not deleted", async () => {
  await withTable();
  const code = await codeOf((context) => {
    active(context).getRange("A2").delete("Up");
    return context.sync();
  });
  expect(code).toBe("InvalidOperation");
  expect(sheet().value(1, 0)).toBe(1);
});

test("a table gets another size below the same header, and never takes in another table", async () => {
  await withTable();
  const resize = (address: string) =>
    codeOf((context) => {
      context.workbook.tables.getItem("Tasks").resize(active(context).getRange(address));
      return context.sync();
    });
  expect(await resize("A1:B5")).toBeUndefined();
  expect(sheet().tables[0]?.area.rows).toBe(5);
  expect([await resize("A2:B5"), await resize("A1:B1")]).toEqual(["InvalidArgument", "InvalidArgument"]);
  await Excel.run(async (context) => {
    active(context).tables.add("A8:B9", true);
    await context.sync();
  });
  expect(await resize("A1:B9")).toBe("InvalidArgument");
});

test("a table grows by what is written right below it, unless the first cell of that is empty", async () => {
  await withTable();
  await Excel.run(async (context) => {
    active(context).getRange("A4:B5").values = [
      ["", "丙"],
      [4, "丁"],
    ];
    await context.sync();
  });
  expect(sheet().tables[0]?.area.rows).toBe(3);
  await Excel.run(async (context) => {
    active(context).getRange("A4:B4").values = [[3, "丙"]];
    await context.sync();
  });
  expect(sheet().tables[0]?.area.rows).toBe(4);
});

test("a filtered table says so, and shows all its rows once the filter is cleared", async () => {
  await withTable();
  sheet().rowState(1).hidden = true;
  const [table] = sheet().tables;
  if (table !== undefined) table.filtered = true;
  await Excel.run(async (context) => {
    const tasks = context.workbook.tables.getItem("Tasks");
    tasks.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(tasks.autoFilter.isDataFiltered).toBe(true);
    tasks.clearFilters();
    tasks.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(tasks.autoFilter.isDataFiltered).toBe(false);
  });
  expect(sheet().rows.get(1)?.hidden).toBeUndefined();
});

test("heights come row by row, 0 for a hidden row, and links cell by cell", async () => {
  await Excel.run(async (context) => {
    const target = active(context);
    target.getRange("A2").format.rowHeight = 30;
    target.getRange("A3").rowHidden = true;
    target.getRange("A2").hyperlink = { documentReference: "Sheet1!B2" };
    const rows = target.getRange("A1:A3").getRowProperties({ format: { rowHeight: true } });
    const cells = target.getRange("A1:A2").getCellProperties({ hyperlink: true });
    await context.sync();
    expect(rows.value.map(({ format }) => format?.rowHeight)).toEqual([15, 30, 0]);
    expect(cells.value.map(([cell]) => cell?.hyperlink?.documentReference)).toEqual([undefined, "Sheet1!B2"]);
  });
});

test("a sheet that is not protected refuses to be unprotected", async () => {
  const code = await codeOf((context) => {
    active(context).protection.unprotect();
    return context.sync();
  });
  expect(code).toBe("AccessDenied");
});

test("changes of a sheet are told with their place and by whom, until the handler is taken away", async () => {
  const seen: string[] = [];
  const handler = await Excel.run(async (context) => {
    const added = active(context).onChanged.add((event) => {
      seen.push(`${event.address} ${event.changeType} ${event.source} ${event.triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  userTypes(excel().book, sheet(), [1, 1], "甲");
  userTypes(excel().book, sheet(), [2, 1], "乙", "otherUser");
  await Excel.run(async (context) => {
    active(context).getRange("C1:C2").values = [[1], [2]];
    await context.sync();
  });
  await settled();
  expect(seen).toEqual([
    "B2 RangeEdited Local Unknown",
    "B3 RangeEdited Remote Unknown",
    "C1:C2 RangeEdited Local ThisLocalAddin",
  ]);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  userTypes(excel().book, sheet(), [1, 1], "丙");
  await settled();
  expect(seen).toHaveLength(3);
});
