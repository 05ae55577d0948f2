import { editOpenWorkbook } from "../../../../src/adapters/excel/editWorkbook";
import { watchSheet } from "../../../../src/adapters/excel/watchSheet";
import type { SheetChange, WatchOptions } from "../../../../src/adapters/excel/watchSheet";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import type { Sheet } from "../../../excel-host/model/sheet";
import { userTypes } from "../../../excel-host/userEdits";

const SHEET = "工作台账";

let excel: RunningExcel;
let ledger: Sheet;
let told: SheetChange[];
afterEach(() => {
  excel.close();
});

async function start(sets: "1.9" | "1.14" = "1.9"): Promise<void> {
  excel = await startExcel({ sets });
  ledger = excel.book.addSheet(SHEET);
  told = [];
}

const watch = (options?: WatchOptions) => watchSheet(SHEET, (change) => told.push(change), options);

/** Events come in tasks of their own. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const edit = (row: number) =>
  editOpenWorkbook({
    label: "test",
    ops: [{ op: "setCells", cells: [{ sheet: SHEET, row, column: 0, from: null, to: "改" }] }],
  });

test("the rows that somebody types into are told, whoever it is", async () => {
  await start();
  await watch();
  userTypes(excel.book, ledger, [4, 2], "甲");
  userTypes(excel.book, ledger, [7, 0], "乙", "otherUser");
  await settled();
  expect(told).toEqual([
    { kind: "rows", ranges: [{ first: 4, end: 5 }] },
    { kind: "rows", ranges: [{ first: 7, end: 8 }] },
  ]);
});

test("other sheets are not watched", async () => {
  await start();
  await watch();
  const [other] = excel.book.sheets;
  if (other !== undefined) userTypes(excel.book, other, [0, 0], "甲");
  await settled();
  expect(told).toEqual([]);
});

test("several rows at once are a range, whole rows too; whole columns are everything", async () => {
  await start();
  await watch();
  const area = { row: 2, column: 0, rows: 3, columns: 4 };
  const typed = { kind: "cells", sheet: ledger, changeType: "RangeEdited", by: "user" } as const;
  excel.book.changes.announce({ ...typed, area });
  excel.book.changes.announce({ ...typed, area: { ...area, columns: 16_384 } });
  excel.book.changes.announce({ ...typed, area: { ...area, row: 0, rows: 1_048_576 } });
  await settled();
  const rows = { kind: "rows", ranges: [{ first: 2, end: 5 }] };
  expect(told).toEqual([rows, rows, { kind: "everything" }]);
});

test("rows that come or go are everything: those below have moved", async () => {
  await start();
  await watch();
  const area = { row: 2, column: 0, rows: 1, columns: 16_384 };
  const by = { kind: "cells", sheet: ledger, area, by: "user" } as const;
  excel.book.changes.announce({ ...by, changeType: "RowInserted" });
  excel.book.changes.announce({ ...by, changeType: "RowDeleted" });
  await settled();
  expect(told).toEqual([{ kind: "everything" }, { kind: "everything" }]);
});

test("own writes are left out where Excel says whose they are, if that is asked for", async () => {
  await start("1.14");
  await watch({ ignoreOwn: true });
  await edit(3);
  userTypes(excel.book, ledger, [5, 0], "甲");
  await settled();
  expect(told).toEqual([{ kind: "rows", ranges: [{ first: 5, end: 6 }] }]);
});

test("own writes are told where nobody asked to leave them out, and where an older Excel cannot say", async () => {
  await start("1.14");
  await watch();
  await edit(3);
  await settled();
  expect(told).toEqual([{ kind: "rows", ranges: [{ first: 3, end: 4 }] }]);
  excel.close();
  await start("1.9");
  await watch({ ignoreOwn: true });
  await edit(3);
  await settled();
  expect(told).toEqual([{ kind: "rows", ranges: [{ first: 3, end: 4 }] }]);
});

test("a sheet is watched under its new name too", async () => {
  await start();
  await watch();
  excel.book.rename(ledger, "台账（改）");
  userTypes(excel.book, ledger, [1, 0], "甲");
  await settled();
  expect(told).toEqual([{ kind: "rows", ranges: [{ first: 1, end: 2 }] }]);
});

test("the end of the sheet is told once, and the watch can still be stopped", async () => {
  await start();
  const watched = await watch();
  excel.book.remove(excel.book.addSheet("别的"));
  excel.book.remove(ledger);
  await settled();
  expect(told).toEqual([{ kind: "gone" }]);
  await expect(watched.stop()).resolves.toBeUndefined();
});

test("after the end of the watch nothing is told, and Excel is asked for nothing more", async () => {
  await start();
  const watched = await watch();
  expect(excel.protocol.events.registered).toBe(2);
  await watched.stop();
  await watched.stop();
  userTypes(excel.book, ledger, [1, 0], "甲");
  await settled();
  expect(told).toEqual([]);
  expect(excel.protocol.events.registered).toBe(0);
});

test("two watches of one sheet end separately", async () => {
  await start();
  const first = await watch();
  await watch();
  await first.stop();
  userTypes(excel.book, ledger, [1, 0], "甲");
  await settled();
  expect(told).toHaveLength(1);
});

test("a sheet that is not there is named", async () => {
  await start();
  await expect(watchSheet("没有", () => undefined)).rejects.toMatchObject({
    code: "SHEET_MISSING",
    params: { sheet: "没有" },
  });
});
