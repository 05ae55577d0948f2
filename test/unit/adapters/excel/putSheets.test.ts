import { applyPatch } from "../../../../src/adapters/excel/applyPatch";
import { editOpenWorkbook } from "../../../../src/adapters/excel/editWorkbook";
import { editWorkbook } from "../../../../src/adapters/xlsx/editWorkbook";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { SheetsPut, WorkbookEdit } from "../../../../src/layout/workbookEdit";
import type { Grid } from "../../../../src/layout/workbookPatch";
import { leaderTab } from "../../../contract/sheetsPutContract";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { picture, type } from "../../../support/excelWorkbooks";
import { LOG_SHEET, logWorkbook, withoutUsualHeights } from "../../../support/logWorkbook";
import { pictureOfExcel } from "../../../support/pictureOfExcel";
import { pictureOfFile } from "../../../support/pictureOfFile";
import { patchOf, sheetOf } from "../../../support/samplePatch";

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

const FONT = { name: "宋体", size: 11 };
const LEADERS = Array.from({ length: 12 }, (_, index) => `领导${index + 1}`);
const rowsOf = (count: number, word: string): Grid =>
  Array.from({ length: count }, (_, index) => [`${word}${index}`, "滞后", index]);

function tabs(names: readonly string[], rows: number, word: string): SheetsPut {
  const ops = names.flatMap((name, index) => leaderTab(name, index + 1, rowsOf(rows, word)));
  return { patch: patchOf(...ops), replaces: LEADERS, after: "工作台账" };
}

const LEDGER = sheetOf("工作台账", [["任务编号"], ["x"]]);
const cells = [{ sheet: "工作台账", row: 1, column: 0, from: "x", to: "y" }];
const editWith = (sheets: SheetsPut, ...ops: WorkbookEdit["ops"]): WorkbookEdit => ({
  label: "test",
  ops,
  sheets,
});

test.each([20, 200])(
  "twelve tabs of %d rows and cells with them take at most 6 round trips, new or rebuilt",
  async (rows) => {
    excel = await startExcel();
    await applyPatch(patchOf(...LEDGER), { replace: false });
    excel.controls.resetTraffic();
    await editOpenWorkbook(editWith(tabs(LEADERS, rows, "一"), { op: "setCells", cells }));
    expect(excel.controls.traffic.syncs).toBeLessThanOrEqual(6);
    excel.controls.resetTraffic();
    await editOpenWorkbook(editWith(tabs(LEADERS, rows, "二")));
    expect(excel.controls.traffic.syncs).toBeLessThanOrEqual(6);
    expect(excel.controls.traffic.largestRequest).toBeLessThan(4_000_000);
    expect(excel.book.findSheet("领导12")?.value(rows, 0)).toBe(`二${rows - 1}`);
  },
);

test("tabs in Excel are the tabs of the file, charts and links among them", async () => {
  const start = patchOf(...LEDGER, ...sheetOf("自己的表", [["手写"]]));
  const edit = editWith(tabs(LEADERS.slice(0, 3), 20, "一"));
  excel = await startExcel();
  const [blank] = excel.book.sheets;
  await applyPatch(start, { replace: false });
  if (blank !== undefined) excel.book.remove(blank);
  await editOpenWorkbook(edit);
  const inExcel = pictureOfExcel(excel.book, FONT);
  const inFile = await pictureOfFile(await editWorkbook(await renderWorkbook(start), edit, "x"), FONT);
  expect(inExcel.sheets).toEqual(inFile.sheets);
  expect(inExcel.active).toBe(inFile.active);
});

describe("the sheet that is shown", () => {
  test.each<[string, string | undefined, string]>([
    ["stays", "工作台账", "工作台账"],
    ["is its successor where it is replaced", "领导2", "领导2"],
    ["is the first new one where it goes without a successor", "领导5", "领导1"],
  ])("%s", async (_, shown, after) => {
    excel = await startExcel();
    await applyPatch(patchOf(...LEDGER), { replace: false });
    await editOpenWorkbook(editWith(tabs(LEADERS.slice(0, 5), 2, "一")));
    const sheet = excel.book.sheets.find(({ name }) => name === shown);
    if (sheet !== undefined) excel.book.activate(sheet);
    await editOpenWorkbook(editWith(tabs(LEADERS.slice(0, 2), 2, "二")));
    expect(excel.book.active.name).toBe(after);
  });
});

test("sheets, charts and notes of the staff stay over rebuilds", async () => {
  excel = await startExcel({ sets: "1.14" });
  await applyPatch(patchOf(...LEDGER), { replace: false });
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("Sheet1");
    own.getRange("A1:A2").values = [[1], [2]];
    own.charts.add("Line", own.getRange("A1:A2"), "Columns").name = "自己的图";
    await context.sync();
  });
  const own = excel.book.findSheet("Sheet1");
  own?.notes.push({ row: 0, column: 0, text: "批注", author: "某某", visible: false });
  const before = picture(excel.book).sheets.find(({ name }) => name === "Sheet1");
  await editOpenWorkbook(editWith(tabs(LEADERS, 5, "一")));
  await editOpenWorkbook(editWith(tabs(LEADERS, 6, "二")));
  expect(picture(excel.book).sheets.find(({ name }) => name === "Sheet1")).toEqual(before);
  expect(own?.charts.map(({ name }) => name)).toEqual(["自己的图"]);
  expect(own?.notes).toHaveLength(1);
});

describe("an error, whenever it happens, leaves the workbook as it was or complete", () => {
  /** Reads for the cells and for the sheets, the writing, the end. */
  const SYNCS = [1, 2, 3, 4];
  const MOMENTS = SYNCS.flatMap((sync) => (["before", "after"] as const).map((when) => ({ sync, when })));
  const edit = editWith(
    { ...tabs(LEADERS.slice(1, 4), 3, "二"), after: LOG_SHEET },
    {
      op: "setCells",
      cells: [{ sheet: "工作台账", row: 1, column: 0, from: "x", to: "y" }],
    },
    // One row is left of two: the other is removed, which nothing brings back.
    {
      op: "writeRows",
      mode: "replace",
      sheet: LOG_SHEET,
      firstRow: 1,
      columns: [0, 2, 3],
      rows: [[9, "新", 45100]],
    },
  );
  const start = async (): Promise<void> => {
    excel = await startExcel();
    await applyPatch({ ...logWorkbook(), ops: [...logWorkbook().ops, ...LEDGER] }, { replace: false });
    await editOpenWorkbook(editWith({ ...tabs(LEADERS.slice(0, 3), 4, "一"), after: LOG_SHEET }));
    type(excel.book.findSheet("Sheet1"), 0, 0, "用户");
    excel.controls.resetTraffic();
  };
  const whole = () => ({
    ...withoutUsualHeights(picture(excel.book)),
    charts: pictureOfExcel(excel.book, FONT).sheets.map((sheet) => [sheet.name, sheet.charts]),
  });

  test("the work has as many round trips as are made to fail here", async () => {
    await start();
    await editOpenWorkbook(edit);
    expect(excel.controls.traffic.syncs).toBe(SYNCS.length);
  });

  test.each(MOMENTS)("$when round trip $sync", async (failure) => {
    await start();
    await editOpenWorkbook(edit);
    const complete = whole();
    excel.close();
    await start();
    const before = whole();
    expect(before).not.toEqual(complete);
    excel.controls.failAt(failure);
    const outcome = await editOpenWorkbook(edit).then(
      () => complete,
      () => before,
    );
    expect(whole()).toEqual(outcome);
    // An answer that got lost after the last request was carried out is not a failure of the work.
    expect(outcome === complete).toBe(failure.sync === SYNCS.length && failure.when === "after");
  });

  test("also where Excel refuses in the middle of the last request: rows are gone, so the sheets are completed", async () => {
    await start();
    await editOpenWorkbook(edit);
    const complete = whole();
    excel.close();
    await start();
    const { book, controls } = excel;
    book.changes.listen((change) => {
      // The structure is protected just when the rows have gone and the old sheets have not.
      if (change.kind === "cells" && change.changeType !== "RangeEdited") book.structureLocked = true;
    });
    controls.afterSync(4, () => {
      book.structureLocked = false;
    });
    await editOpenWorkbook(edit);
    expect(controls.traffic.syncs).toBeGreaterThan(SYNCS.length);
    expect(whole()).toEqual(complete);
  });
});
