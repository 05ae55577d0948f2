import { openExcelReader } from "../../../../src/adapters/excel/excelReader";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { type } from "../../../support/excelWorkbooks";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ sets: "1.9" });
});
afterEach(() => {
  excel.close();
});

const block = (rows: number, columns: number) => ({ sheet: "Sheet1", row: 0, column: 0, rows, columns });

test("several blocks are one round trip", async () => {
  excel.book.addSheet("乙");
  excel.controls.resetTraffic();
  await openExcelReader().read([
    block(2, 2),
    { ...block(3, 1), sheet: "乙" },
    { ...block(1, 1), sheet: "丙" },
  ]);
  expect(excel.controls.traffic.syncs).toBe(1);
});

test("a block larger than Excel answers at once is read in pieces, complete and in order", async () => {
  const [sheet] = excel.book.sheets;
  for (let row = 0; row < 5_000; row++) type(sheet, row, 9, row);
  excel.controls.resetTraffic();
  const [grid] = await openExcelReader().read([block(5_000, 10)]);
  expect(grid?.map((row) => row[9])).toEqual(Array.from({ length: 5_000 }, (_, row) => row));
  expect(excel.controls.traffic.syncs).toBe(2);
});

test("an answer that is refused for its size is asked for again in halves", async () => {
  const [sheet] = excel.book.sheets;
  for (let row = 0; row < 100; row++) type(sheet, row, 0, `${row} ${"字".repeat(2_000)}`);
  excel.controls.payloadLimit = 100_000;
  const [grid] = await openExcelReader().read([block(100, 1)]);
  expect(grid?.map(([text]) => Number.parseInt(String(text), 10))).toEqual(
    Array.from({ length: 100 }, (_, row) => row),
  );
});

test("a single row that is too large is a failure with its own remedy", async () => {
  type(excel.book.sheets[0], 0, 0, "字".repeat(30_000));
  excel.controls.payloadLimit = 10_000;
  await expect(openExcelReader().read([block(1, 1)])).rejects.toMatchObject({ code: "HOST_TOO_LARGE" });
});

test("errors are read as their text", async () => {
  type(excel.book.sheets[0], 0, 0, "#N/A");
  expect(await openExcelReader().read([block(1, 2)])).toEqual([[["#N/A", null]]]);
});

test("whole sheets are two round trips, whatever their number; a sheet that is not there is left out", async () => {
  type(excel.book.sheets[0], 1, 2, "丙");
  type(excel.book.addSheet("乙"), 0, 0, 1);
  excel.book.addSheet("空");
  excel.controls.resetTraffic();
  const sheets = await openExcelReader().readSheets(["乙", "没有", "Sheet1", "空"]);
  expect([...sheets]).toEqual([
    ["乙", [[1]]],
    [
      "Sheet1",
      [
        [null, null, null],
        [null, null, "丙"],
      ],
    ],
    ["空", []],
  ]);
  expect(excel.controls.traffic.syncs).toBe(2);
});

test("a whole sheet larger than Excel answers at once is complete all the same", async () => {
  const [sheet] = excel.book.sheets;
  for (let row = 0; row < 100; row++) type(sheet, row, 0, `${row} ${"字".repeat(2_000)}`);
  excel.controls.payloadLimit = 100_000;
  const grid = (await openExcelReader().readSheets(["Sheet1"])).get("Sheet1");
  expect(grid?.map(([text]) => Number.parseInt(String(text), 10))).toEqual(
    Array.from({ length: 100 }, (_, row) => row),
  );
});
