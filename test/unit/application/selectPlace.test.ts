import { excelWorkbook } from "../../../src/adapters/excel/excelWorkbook";
import { renderWorkbook } from "../../../src/adapters/xlsx/renderWorkbook";
import { selectPlace } from "../../../src/application/selectPlace";
import { SHEETS } from "../../../src/layout/sheetNames";
import type { WorkbookPatch } from "../../../src/layout/workbookPatch";
import { startExcel } from "../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../excel-host/jsdom/startExcel";
import { changedSample } from "../../support/changedSample";
import { foldWrites } from "../../support/foldWrites";
import { encodeSample, sampleDecomposition } from "../../support/sampleDecomposition";
import { patchOf, sheetOf } from "../../support/samplePatch";

const PLAN = "plan-1";
const [, second] = sampleDecomposition().tasks;
const taskId = second?.id;
const place = { ...(taskId === undefined ? {} : { taskId }), column: "leadUnits" } as const;

let excel: RunningExcel;
const open = async (patch: WorkbookPatch): Promise<void> => {
  excel = await startExcel({ sets: "1.9", workbook: await renderWorkbook(patch) });
};
afterEach(() => {
  excel.close();
});

test("a task's cell is found by id and header after rows were sorted and columns moved", async () => {
  await open(
    changedSample({
      [SHEETS.ledger]: ([header = [], ...rows]) =>
        [["本表由督查室维护"], header, ...rows.reverse()].map((row) => [...row].reverse()),
    }),
  );
  const outcome = await selectPlace(excelWorkbook, place, PLAN);
  expect(outcome).toMatchObject({ kind: "selected", sheet: SHEETS.ledger, as: "visible" });
  const { sheet, area } = excel.book.selection;
  expect(sheet.name).toBe(SHEETS.ledger);
  expect(sheet.value(1, area.column)).toBe("牵头责任单位");
  const columns = foldWrites(encodeSample(sampleDecomposition())).get(SHEETS.ledger)?.[0]?.length ?? 0;
  expect(Array.from({ length: columns }, (_, column) => sheet.value(area.row, column))).toContain(taskId);
});

test("a selection is five round trips", async () => {
  await open(changedSample());
  excel.controls.resetTraffic();
  await selectPlace(excelWorkbook, place, PLAN);
  expect(excel.controls.traffic.syncs).toBe(5);
});

test("a task whose row was deleted is said to be gone, and nothing is selected", async () => {
  await open(changedSample({ [SHEETS.ledger]: (rows) => rows.filter(([id]) => id !== taskId) }));
  const before = excel.book.selection;
  expect(await selectPlace(excelWorkbook, place, PLAN)).toEqual({ kind: "rowGone", taskId });
  expect(excel.book.selection).toEqual(before);
});

test("where the column was deleted the task itself is shown", async () => {
  await open(
    changedSample({
      [SHEETS.ledger]: ([header = [], ...rows]) => [
        header.map((title) => (title === "牵头责任单位" ? "我的列" : title)),
        ...rows,
      ],
    }),
  );
  expect(await selectPlace(excelWorkbook, place, PLAN)).toMatchObject({ kind: "selected", cell: "A3" });
});

test("a place without a task leads to the cell that it names, and one without both nowhere", async () => {
  await open(changedSample());
  expect(await selectPlace(excelWorkbook, { sheet: SHEETS.units, cell: "B3" }, PLAN)).toMatchObject({
    kind: "selected",
    sheet: SHEETS.units,
    cell: "B3",
  });
  expect(await selectPlace(excelWorkbook, { line: 3 }, PLAN)).toEqual({ kind: "nowhere" });
  expect(await selectPlace(excelWorkbook, { sheet: "别的", cell: "B3" }, PLAN)).toEqual({
    kind: "sheetGone",
    sheet: "别的",
  });
});

test("a hidden sheet stays hidden", async () => {
  await open(changedSample());
  expect(await selectPlace(excelWorkbook, { sheet: SHEETS.options, cell: "A1" }, PLAN)).toEqual({
    kind: "sheetHidden",
    sheet: SHEETS.options,
  });
});

test("in a workbook of another plan, of nobody's or with a damaged stamp nothing is selected", async () => {
  await open(changedSample());
  expect(await selectPlace(excelWorkbook, place, "plan-2")).toEqual({ kind: "otherPlan" });
  excel.close();
  await open(patchOf(...sheetOf("工作台账", [["任务编号"], [taskId ?? ""]])));
  expect(await selectPlace(excelWorkbook, place, PLAN)).toEqual({ kind: "otherPlan" });
});
