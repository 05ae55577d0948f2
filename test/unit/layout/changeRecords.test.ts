import type { RecordedValue } from "../../../src/domain/audit/recordedChange";
import { changeRecord, readChange, type ChangeToRecord } from "../../../src/layout/changeRecords";
import { readRecords, recordRows, STAMP_HEADER, type StampRecord } from "../../../src/layout/stampRecords";
import type { StoredGrid } from "../../../src/layout/workbookPatch";
import { stillSays } from "../../../src/layout/writtenValues";

type Cell = ChangeToRecord["cells"][number];

function cell(entry: string, column: string, to: RecordedValue, occurrence = 0): Cell {
  return { list: "ledger", entry, occurrence, column, from: null, to };
}

function change(...cells: Cell[]): ChangeToRecord {
  return { number: 3, at: "2023-04-08 09:30", by: "王敏", title: "合并 2 个文件", cells };
}

/** The record as it stands in a workbook that is opened again. */
function recordOf(rows: StoredGrid): StampRecord {
  const [record, ...others] = readRecords(structuredClone([STAMP_HEADER, ...rows]));
  if (record === undefined || others.length > 0) throw new Error("not one record");
  return record;
}

test("a change is read as it was recorded, the cells of a row together", () => {
  const a = cell("2023-2-01-001", "progress", "已开工");
  const b = cell("2023-2-01-002", "completion", 0.5);
  const c = cell("2023-2-01-001", "status", "推进中");
  const record = recordOf(changeRecord(change(a, b, c)));
  expect(readChange(record)).toEqual(change(a, c, b));
  expect(JSON.stringify(record.json).match(/2023-2-01-001/g)).toHaveLength(1);
  const undo = { ...change(b), undoes: 2 };
  expect(readChange(recordOf(changeRecord(undo)))).toEqual(undo);
});

test("rows of one name stay apart, and a cell that is written twice keeps both steps in their order", () => {
  const twice = change(
    cell("各乡镇街道", "members", "甲街道", 0),
    cell("各乡镇街道", "members", "乙镇", 1),
    cell("各乡镇街道", "members", null, 0),
  );
  expect(readChange(recordOf(changeRecord(twice)))).toEqual(twice);
});

test("a long text that was written is recorded by its length and its digest, one that was there before as it was", () => {
  const before = "一季度已开工建设。".repeat(20);
  const after = "二季度完成主体工程。".repeat(4000);
  const rows = changeRecord(change({ ...cell("2023-2-01-001", "progress", after), from: before }));
  expect(JSON.stringify(rows)).not.toContain("二季度");
  const [read] = readChange(recordOf(rows)).cells;
  expect(read).toMatchObject({ from: before, to: { length: after.length } });
  const written = read?.to ?? null;
  expect(
    [after, `${after} `, after.replace("主体", "附属"), null].map((now) => stillSays(now, written)),
  ).toEqual([true, false, false, false]);
});

test("changes that were recorded cell by cell are read too", () => {
  const old = change(cell("2023-2-01-001", "progress", "已开工"), cell("2023-2-01-002", "owner", "王敏"));
  expect(readChange(recordOf(recordRows("change", "3", old)))).toEqual(old);
});

test.each([
  ["a row without cells", { rows: [{ list: "ledger", entry: "a", occurrence: 0 }] }],
  [
    "a step that is no pair",
    { rows: [{ list: "ledger", entry: "a", occurrence: 0, cells: { text: ["x"] } }] },
  ],
  ["an unknown list", { rows: [{ list: "other", entry: "a", occurrence: 0, cells: {} }] }],
  ["no cells at all", {}],
])("%s is a damaged stamp", (_, json) => {
  const { cells, ...about } = change();
  expect(cells).toEqual([]);
  const record = recordOf(recordRows("change", "3", { ...about, ...json }));
  expect(() => readChange(record)).toThrow("STAMP_DAMAGED");
});
