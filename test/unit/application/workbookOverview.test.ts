import { openExcelReader } from "../../../src/adapters/excel/excelReader";
import { openWorkbook } from "../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../src/adapters/xlsx/renderWorkbook";
import type { WorkbookReader } from "../../../src/application/ports/workbookReader";
import { workbookOverview, type WorkbookOverview } from "../../../src/application/workbookOverview";
import { SHEETS } from "../../../src/layout/sheetNames";
import type { CellInput, Grid, WorkbookPatch } from "../../../src/layout/workbookPatch";
import { startExcel } from "../../excel-host/jsdom/startExcel";
import { changedSample } from "../../support/changedSample";
import {
  encodeSample,
  sampleDecomposition,
  SAMPLE_NOTICE,
  sampleTask,
} from "../../support/sampleDecomposition";
import { patchOf, sheetOf } from "../../support/samplePatch";

const readXlsx = async (patch: WorkbookPatch): Promise<WorkbookReader> =>
  openWorkbook(await renderWorkbook(patch), "a.xlsx");

const overviewOf = async (patch: WorkbookPatch): Promise<WorkbookOverview> =>
  workbookOverview(await readXlsx(patch), "a.xlsx");

/** A reader that counts what is asked of it. */
class CountingReader implements WorkbookReader {
  reads = 0;
  cells = 0;
  constructor(private readonly inner: WorkbookReader) {}

  listSheets(): ReturnType<WorkbookReader["listSheets"]> {
    return this.inner.listSheets();
  }

  readSheets(names: readonly string[]): ReturnType<WorkbookReader["readSheets"]> {
    return this.inner.readSheets(names);
  }

  read(blocks: Parameters<WorkbookReader["read"]>[0]): ReturnType<WorkbookReader["read"]> {
    this.reads += 1;
    this.cells += blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return this.inner.read(blocks);
  }
}

const FRESH: WorkbookOverview = {
  kind: "ours",
  planId: "plan-1",
  title: SAMPLE_NOTICE.annexTitle,
  year: 2023,
  madeOn: "2023-03-01",
  tasks: 4,
  round: undefined,
  lastEntry: undefined,
};

/** Rows below the header of a log; what is not given stays empty. */
const logRows =
  (...rows: readonly { readonly [header: string]: CellInput }[]) =>
  ([header = []]: Grid): Grid => [
    header,
    ...rows.map((row) => header.map((title) => (typeof title === "string" ? (row[title] ?? null) : null))),
  ];

test("a fresh workbook says its plan, its tasks, and that nothing was reported or merged yet", async () => {
  expect(await overviewOf(changedSample())).toEqual(FRESH);
});

test("the open workbook says the same as the file, in four round trips", async () => {
  const excel = await startExcel({ sets: "1.9", workbook: await renderWorkbook(changedSample()) });
  excel.controls.resetTraffic();
  expect(await workbookOverview(openExcelReader(), "a.xlsx")).toEqual(FRESH);
  expect(excel.controls.traffic.syncs).toBe(4);
  excel.close();
});

test("two reads are enough whatever the number of tasks, and of the ledger only ids are read", async () => {
  const tasks = Array.from({ length: 2_000 }, (_, index) => sampleTask(index + 1));
  const reader = new CountingReader(await readXlsx(encodeSample(sampleDecomposition(tasks))));
  expect(await workbookOverview(reader, "a.xlsx")).toMatchObject({ tasks: 2_002 });
  expect(reader.reads).toBe(2);
  expect(reader.cells).toBeLessThan(2_002 + 2_000);
});

test("round and last entry are those of the last rows, wherever columns were moved to", async () => {
  const moved = (values: Grid): Grid => values.map((row) => [...row].reverse());
  const overview = await overviewOf(
    changedSample({
      [SHEETS.reportLog]: logRows({ 填报期: "2023-Q1" }, { 填报期: "2023-Q2" }),
      [SHEETS.mergeLog]: (values) =>
        moved(
          logRows(
            ...Array.from({ length: 60 }, (_, index) => ({ 时间: `2023-04-01 09:${index}`, 操作: "合并" })),
            { 时间: "2023-07-03 10:05", 操作: "合并", 文件名: "区教委.xlsx", 结果: "已合并" },
          )(values),
        ),
    }),
  );
  expect(overview).toMatchObject({
    round: "2023-Q2",
    lastEntry: { time: "2023-07-03 10:05", action: "合并", file: "区教委.xlsx", outcome: "已合并" },
  });
});

test("rows without a task id and repeated ids are not counted", async () => {
  const overview = await overviewOf(
    changedSample({
      [SHEETS.ledger]: ([header = [], ...rows]) => [header, ...rows, ["合计"], rows[0] ?? []],
    }),
  );
  expect(overview).toMatchObject({ tasks: 4 });
});

test("a ledger without its ids, or no ledger at all, is said instead of a count", async () => {
  const withoutIds = await overviewOf(
    changedSample({ [SHEETS.ledger]: (values) => values.map(([, ...rest]) => rest) }),
  );
  expect(withoutIds).toMatchObject({ tasks: { code: "COLUMN_MISSING", params: { columns: "任务编号" } } });
  const { ops, ...rest } = changedSample();
  const stampOnly = ops.filter((op) => JSON.stringify(op).includes(`"${SHEETS.stamp}"`));
  const withoutLedger = await overviewOf({ ...rest, ops: [...sheetOf("别的", [["a"]]), ...stampOnly] });
  expect(withoutLedger).toMatchObject({ kind: "ours", tasks: { code: "SHEET_MISSING" } });
});

test("a workbook in which nothing stands is empty, one in which something stands is somebody else's", async () => {
  expect(await overviewOf(patchOf(...sheetOf("Sheet1", [[null]])))).toEqual({ kind: "empty" });
  expect(await overviewOf(patchOf(...sheetOf("Sheet1", [["工资"]])))).toEqual({ kind: "foreign" });
});

test("a workbook of a newer version and a damaged stamp are told apart", async () => {
  const replaceJson = (json: string) => (values: Grid) =>
    values.map((row, index) => (index === 1 ? ["plan", "", 0, json] : row));
  const newer = await overviewOf(changedSample({ [SHEETS.stamp]: replaceJson('{"schema":99}') }));
  expect(newer).toMatchObject({
    kind: "unusable",
    failure: { code: "WORKBOOK_NEWER", params: { found: 99 } },
  });
  const damaged = await overviewOf(changedSample({ [SHEETS.stamp]: replaceJson("{") }));
  expect(damaged).toMatchObject({
    kind: "unusable",
    failure: { code: "STAMP_DAMAGED", params: { sheet: SHEETS.stamp, cell: "D2" } },
  });
});

test("a stamp whose rows were put into another order is read as a whole", async () => {
  const reversed = changedSample({
    [SHEETS.stamp]: ([header = [], ...rows]) => [
      header,
      ...rows.reverse(),
      ...Array.from({ length: 20 }, () => [null]),
    ],
  });
  const reader = new CountingReader(await readXlsx(reversed));
  expect(await workbookOverview(reader, "a.xlsx")).toEqual(FRESH);
});

test("a notice longer than the first rows of the stamp is read to its end", async () => {
  const sample = sampleDecomposition();
  const preamble = "落实".repeat(300_000);
  const patch = encodeSample({ ...sample, notice: { ...sample.notice, preamble } });
  const reader = new CountingReader(await readXlsx(patch));
  expect(await workbookOverview(reader, "a.xlsx")).toEqual(FRESH);
  expect(reader.reads).toBe(3);
});
