import { applyPatch } from "../../../../src/adapters/excel/applyPatch";
import { editOpenWorkbook } from "../../../../src/adapters/excel/editWorkbook";
import { openExcelReader } from "../../../../src/adapters/excel/excelReader";
import { inspectWorkbook } from "../../../../src/application/inspectWorkbook";
import type { EditOp, RowsWritten, WorkbookEdit } from "../../../../src/layout/workbookEdit";
import type { StoredValue } from "../../../../src/layout/workbookPatch";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import type { Sheet } from "../../../excel-host/model/sheet";
import { LOG_SHEET, logWorkbook, withoutUsualHeights } from "../../../support/logWorkbook";
import { picture, type } from "../../../support/excelWorkbooks";
import { planSeedWorkbook } from "../../../support/seed";
import { pictureOf } from "../../../support/workbookPicture";

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

async function start(sets: "1.9" | "1.14" = "1.14", patch = logWorkbook()): Promise<void> {
  excel = await startExcel({ sets });
  await applyPatch(patch, { replace: false });
  excel.controls.resetTraffic();
}

const editOf = (...ops: readonly EditOp[]): WorkbookEdit => ({ label: "test", ops });
const append = (rows: RowsWritten["rows"], more: Partial<RowsWritten> = {}): EditOp => ({
  op: "writeRows",
  sheet: LOG_SHEET,
  mode: "append",
  firstRow: 3,
  columns: [0, 2, 3],
  rows,
  ...more,
});
const replace = (rows: RowsWritten["rows"], more: Partial<RowsWritten> = {}): EditOp =>
  append(rows, { mode: "replace", firstRow: 1, ...more });
const set = (row: number, column: number, from: StoredValue, to: StoredValue): EditOp => ({
  op: "setCells",
  cells: [{ sheet: LOG_SHEET, row, column, from, to }],
});

function log(): Sheet {
  const sheet = excel.book.findSheet(LOG_SHEET);
  if (sheet === undefined) throw new Error("there is no such sheet");
  return sheet;
}
const logPicture = () => pictureOf(picture(excel.book), LOG_SHEET);
const whole = () => withoutUsualHeights(picture(excel.book));

test("500 scattered cells of the ledger and 100 rows of a log take two round trips, each under 4 MB", async () => {
  await start("1.14", planSeedWorkbook().patch);
  const ledger = (await openExcelReader().readSheets(["工作台账"])).get("工作台账") ?? [];
  const cells = Array.from({ length: 500 }, (_, index) => {
    const row = 1 + ((index * 7) % (ledger.length - 1));
    const column = 2 + Math.floor((index * 7) / (ledger.length - 1)) * 2;
    return { sheet: "工作台账", row, column, from: ledger[row]?.[column] ?? null, to: `改动 ${index}` };
  });
  const rows = Array.from({ length: 100 }, (_, index) => [index, "2023-03-31", `合并 ${index} `.repeat(10)]);
  excel.controls.resetTraffic();
  await editOpenWorkbook(
    editOf(
      { op: "setCells", cells },
      { op: "writeRows", sheet: "合并日志", mode: "append", firstRow: 1, columns: [0, 1, 2], rows },
    ),
  );
  const { syncs, largestRequest, largestResponse } = excel.controls.traffic;
  expect(syncs).toBe(2);
  expect(Math.max(largestRequest, largestResponse)).toBeLessThan(4_000_000);
  expect(excel.book.findSheet("合并日志")?.tables[0]?.area.rows).toBe(101);
}, 60_000);

test("checking a workbook with 193 tasks takes two round trips", async () => {
  await start("1.9", planSeedWorkbook().patch);
  await inspectWorkbook(openExcelReader(), "open", "2023-02-01");
  expect(excel.controls.traffic.syncs).toBe(2);
}, 60_000);

test("a table that is not ours costs one more round trip to find", async () => {
  await start("1.14", logWorkbook("tblStaff"));
  await editOpenWorkbook(editOf(append([[3, "丁", 45100]])));
  expect(excel.controls.traffic.syncs).toBe(3);
  expect(log().tables[0]?.area.rows).toBe(4);
});

describe.each(["1.9", "1.14"] as const)("with ExcelApi %s", (sets) => {
  test("appended rows look like the last row: formats, conditional formats, input checks, height, and in the table", async () => {
    await start(sets);
    const before = logPicture();
    await editOpenWorkbook(
      editOf(
        append([
          [3, "丁", 45100],
          [4, "戊", 45101],
        ]),
      ),
    );
    const now = logPicture();
    for (const column of ["A", "B", "C", "D"]) {
      for (const row of [4, 5]) expect(now.styles[`${column}${row}`]).toEqual(before.styles[`${column}3`]);
    }
    expect(now.rules).toEqual([{ ...before.rules[0], range: "A2:D5" }]);
    expect(now.validations).toEqual([{ ...before.validations[0], range: "C2:C5" }]);
    expect([now.heights[3], now.heights[4]]).toEqual([before.heights[2], before.heights[2]]);
    expect(now.tables[0]?.range).toBe("A1:D5");
  });

  test("replaced rows lead where the edit says, and older links are gone", async () => {
    await start(sets);
    const look = logPicture().styles["C2"];
    const target = { sheet: LOG_SHEET, cell: [0, 1] } as const;
    const rows = [1, 2, 3].map((number) => [number, "新", 45000 + number]);
    await editOpenWorkbook(
      editOf(replace(rows, { links: { column: 2, to: [undefined, target, target] }, heights: [40, 50, 60] })),
    );
    const now = logPicture();
    expect(Object.keys(now.links)).toEqual(["C3", "C4"]);
    expect(now.links["C3"]?.to).toBe(`'${LOG_SHEET}'!B1`);
    expect(now.styles["C3"]).toEqual(look);
    expect([1, 2, 3].map((row) => log().rows.get(row)?.height)).toEqual([39.75, 50.25, 60]);
  });

  test("texts stay texts and numbers numbers in cells of the text format, which keep it", async () => {
    await start(sets);
    await editOpenWorkbook(editOf(set(1, 2, "甲", "'=1"), set(2, 2, "乙", 7), append([["3", "007", "=x"]])));
    expect([1, 2, 3].map((row) => log().value(row, 2))).toEqual(["'=1", 7, "007"]);
    expect([1, 2, 3].map((row) => log().format(row, 2).numberFormat)).toEqual(["@", "@", "@"]);
    expect([log().value(3, 0), log().value(3, 3)]).toEqual(["3", "=x"]);
    expect(log().cell(3, 3)?.formula).toBeUndefined();
  });
});

test("rows that a filter has hidden are written like the others, and replaced rows are all shown", async () => {
  await start();
  log().rowState(2).hidden = true;
  const [table] = log().tables;
  if (table !== undefined) table.filtered = true;
  await editOpenWorkbook(editOf(set(2, 2, "乙", "改"), append([[3, "丁", 45100]])));
  expect(log().value(2, 2)).toBe("改");
  expect([log().rows.get(2)?.hidden, table?.filtered]).toEqual([true, true]);
  // The height of the hidden row is no height.
  expect(log().rows.get(3)?.height).toBeUndefined();
  await editOpenWorkbook(editOf(replace([[9, "新", 1]])));
  expect([log().rows.get(1)?.hidden ?? false, table?.filtered ?? false]).toEqual([false, false]);
});

test("removed rows go within the table's columns only", async () => {
  await start();
  type(log(), 2, 6, "旁边");
  type(log(), 6, 1, "下面");
  await editOpenWorkbook(editOf(replace([[9, "新", 1]])));
  expect(log().value(2, 6)).toBe("旁边");
  expect(log().value(5, 1)).toBe("下面");
  expect(log().tables[0]?.area.rows).toBe(2);
});

test("a sheet that is protected without a password is protected again with the same options", async () => {
  await start();
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(LOG_SHEET);
    protection.protect({ allowSort: true, allowAutoFilter: true, selectionMode: "Unlocked" });
    await context.sync();
  });
  const before = log().protection;
  excel.controls.resetTraffic();
  await editOpenWorkbook(editOf(set(1, 2, "甲", "改"), append([[3, "丁", 45100]])));
  expect(log().value(1, 2)).toBe("改");
  expect(log().protection).toEqual(before);
  expect(excel.controls.traffic.syncs).toBe(2);
});

test("a sheet with a password is refused before anything is written, on other sheets too", async () => {
  await start();
  const other = excel.book.addSheet("另一表");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("另一表").protection.protect({ allowSort: true });
    context.workbook.worksheets.getItem(LOG_SHEET).protection.protect({}, "秘密");
    await context.sync();
  });
  const before = picture(excel.book);
  const edit = editOf(
    { op: "setCells", cells: [{ sheet: "另一表", row: 0, column: 0, from: null, to: "甲" }] },
    set(1, 2, "甲", "改"),
  );
  await expect(editOpenWorkbook(edit)).rejects.toMatchObject({ code: "HOST_REFUSED" });
  expect(picture(excel.book)).toEqual(before);
  expect(other.protection?.options.allowSort).toBe(true);
});

test("a row of totals is named, and nothing is written", async () => {
  await start();
  const [table] = log().tables;
  if (table !== undefined) table.showTotals = true;
  await expect(editOpenWorkbook(editOf(append([[3, "丁", 1]])))).rejects.toMatchObject({
    code: "CELL_NOT_WRITABLE",
    params: { sheet: LOG_SHEET, cell: "A3", reason: "totals" },
  });
});

test("a table that does not grow by itself is a failure where Excel cannot be told to, and the rows are taken back", async () => {
  await start("1.9");
  const before = whole();
  await expect(editOpenWorkbook(editOf(append([[null, null, 45100]])))).rejects.toMatchObject({
    code: "HOST_TOO_OLD",
    params: { needed: "ExcelApi 1.13" },
  });
  expect(whole()).toEqual(before);
});

test("an edit above the size of a request goes in several, told one by one", async () => {
  await start();
  const told: string[] = [];
  const rows = Array.from({ length: 150 }, (_, index) => [index, "字".repeat(10_000), index]);
  await editOpenWorkbook(editOf(append(rows)), {
    progress: (stage, done, total) => told.push(`${stage} ${done}/${total}`),
  });
  expect(told).toEqual(["writing 0/2", "writing 1/2"]);
  expect(excel.controls.traffic.largestRequest).toBeLessThan(5_000_000);
  expect(log().tables[0]?.area.rows).toBe(153);
});

test("work that is cancelled between two requests leaves the workbook as it was", async () => {
  await start();
  const before = whole();
  const cancelled = new AbortController();
  const rows = Array.from({ length: 150 }, (_, index) => [index, "字".repeat(10_000), index]);
  const work = editOpenWorkbook(editOf(append(rows)), {
    signal: cancelled.signal,
    progress: () => cancelled.abort(),
  });
  await expect(work).rejects.toMatchObject({ code: "CANCELLED" });
  expect(whole()).toEqual(before);
});

test("while a cell is being edited the work waits for its end", async () => {
  await start();
  excel.controls.beginCellEdit();
  let done = false;
  const work = editOpenWorkbook(editOf(set(1, 2, "甲", "改"))).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done).toBe(false);
  excel.controls.endCellEdit();
  await work;
  expect(log().value(1, 2)).toBe("改");
});

test("no sheet is activated", async () => {
  await start();
  await editOpenWorkbook(editOf(set(1, 2, "甲", "改")));
  expect(excel.book.active.name).toBe("Sheet1");
});
