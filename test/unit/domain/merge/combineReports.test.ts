import fc from "fast-check";
import type { RecordedValue } from "../../../../src/domain/audit/recordedChange";
import { combineReports, type UnitReport } from "../../../../src/domain/merge/combineReports";
import { UNIT_FIELDS, type UnitCells, type UnitField } from "../../../../src/domain/merge/unitFields";
import { REST_IN_RECORDS } from "../../../../src/domain/merge/valueVocabulary";

const EMPTY: UnitCells = {
  measures: null,
  deadline: null,
  owner: null,
  phone: null,
  status: null,
  completion: null,
  progress: null,
  problems: null,
  requests: null,
  nextSteps: null,
};
const UNITS = ["区财政局", "区税务局", "新妙镇", "区物流办"];

const report = (unit: string, cells: Partial<UnitCells>): UnitReport => ({
  unit,
  cells: { ...EMPTY, ...cells },
});

/** What the ledger shows of one column where the units, in their order, report `values`. */
function combined(field: UnitField, ...values: readonly RecordedValue[]): RecordedValue {
  const reports = values.map((value, index) => report(UNITS[index] ?? "", { [field]: value }));
  return combineReports(reports)[field];
}

test("what one unit alone reports is shown to the character", () => {
  expect(combined("progress", " 已开工 \n 2个项目 ", null)).toBe(" 已开工 \n 2个项目 ");
  expect(combined("phone", null, 13_800_000_000)).toBe(13_800_000_000);
  expect(combined("status", "差不多了")).toBe("差不多了");
  expect(combined("completion", "约一半", " ")).toBe("约一半");
});

test("what several report alike is shown once", () => {
  expect(combined("owner", "张三", null, "张三")).toBe("张三");
  expect(combined("deadline", "年底", "年底")).toBe("年底");
});

test("texts that differ are shown unit by unit in the order given, with their own lines", () => {
  expect(combined("progress", "完成3个\n其余在建", "", "已开工\n")).toBe(
    "区财政局：完成3个\n其余在建\n新妙镇：已开工",
  );
  expect(combined("phone", "023-72200000", 13_800_000_000)).toBe(
    "区财政局：023-72200000\n区税务局：13800000000",
  );
});

test.each([
  [["已完成", "已完成"], "已完成"],
  [["已完成", "办结"], "已完成"],
  [["已完成", "滞后", "未启动"], "滞后"],
  [["推进中", "逾期"], "滞后"],
  [["推进中", "已完成"], "推进中"],
  [["未启动", "推进中"], "推进中"],
  [["已完成", "未启动"], "推进中"],
  [["未启动", "尚未启动"], "未启动"],
  [["暂缓", "暂停"], "暂缓"],
  [["暂缓", "未启动"], "未启动"],
  [["暂缓", "已完成", "滞后"], "滞后"],
  [["暂缓", "推进中"], "推进中"],
  [["暂缓", "已完成"], "推进中"],
  [["已完成", null], "已完成"],
])("units that report the statuses %j have the task at %s", (values, status) => {
  expect(combined("status", ...values)).toBe(status);
  expect(combined("status", ...[...values].reverse())).toBe(status);
});

test("a text that is no status makes the column one of texts", () => {
  expect(combined("status", "已完成", "未完成")).toBe("区财政局：已完成\n区税务局：未完成");
});

test("the lowest completion is shown, never one that nobody reported", () => {
  expect(combined("completion", 0.8, 0.45, null, 0.6)).toBe(0.45);
  expect(combined("completion", 0, 1)).toBe(0);
});

test("a completion among texts is shown as percent", () => {
  expect(combined("completion", 0.455, "过半", 1)).toBe("区财政局：45.5%\n区税务局：过半\n新妙镇：100%");
});

test("the latest deadline is shown", () => {
  expect(combined("deadline", 45_107, 45_291, 45_200)).toBe(45_291);
});

test("a deadline among texts is shown as a date, a number that is no day as it is", () => {
  expect(combined("deadline", 45_107, "长期")).toBe("区财政局：2023-06-30\n区税务局：长期");
  expect(combined("deadline", 45_107, 6.3)).toBe("区财政局：2023-06-30\n区税务局：6.3");
});

test("a column that nobody filled in is empty", () => {
  expect(combineReports([])).toEqual(EMPTY);
  expect(combined("progress", "", " \n", null)).toBeNull();
});

test("reports too long together are shown as whole blocks as far as they fit, and the cell says that there is more", () => {
  const long = "长".repeat(20_000);
  const shown = combined("progress", long, "短", `另${long}`, "末");
  expect(shown).toBe(`区财政局：${long}\n区税务局：短\n区物流办：末\n${REST_IN_RECORDS}`);
  const fitting = "满".repeat(32_767 - "区财政局：\n区税务局：短".length);
  expect(combined("progress", fitting, "短")).toBe(`区财政局：${fitting}\n区税务局：短`);
  expect(combined("progress", `${fitting}满`, "短")).toBe(`区税务局：短\n${REST_IN_RECORDS}`);
});

const value = fc.oneof(
  fc.constantFrom<RecordedValue>(
    null,
    "",
    " ",
    "无",
    "已完成",
    "滞后",
    "推进中",
    "暂缓",
    45_107,
    0.5,
    1,
    true,
  ),
  fc.string(),
  fc.string({ unit: fc.constantFrom("甲", "乙", "\n", " "), maxLength: 6 }),
  fc.double({ noNaN: true }),
);
const cells = fc.record<UnitCells>({
  measures: value,
  deadline: value,
  owner: value,
  phone: value,
  status: value,
  completion: value,
  progress: value,
  problems: value,
  requests: value,
  nextSteps: value,
});
const reports = fc
  .array(cells, { maxLength: UNITS.length })
  .map((list) => list.map((each, index) => report(UNITS[index] ?? "", each)));

const isEmpty = (each: RecordedValue): boolean => each === null || String(each).trim() === "";

test("a column is empty exactly if it is in every report", () => {
  fc.assert(
    fc.property(reports, (list) => {
      const shown = combineReports(list);
      for (const field of UNIT_FIELDS) {
        expect(isEmpty(shown[field])).toBe(list.every((each) => isEmpty(each.cells[field])));
      }
    }),
  );
});

test("the report of one unit stays as it is, also beside empty ones and when combined again", () => {
  fc.assert(
    fc.property(cells, (own) => {
      const shown = combineReports([report("甲", {}), report("乙", own), report("丙", {})]);
      for (const field of UNIT_FIELDS) {
        expect(shown[field]).toBe(isEmpty(own[field]) ? null : own[field]);
      }
      expect(combineReports([{ unit: "丁", cells: shown }])).toEqual(shown);
    }),
  );
});

test("a text column says what the units wrote, in their order, and nothing else but their names", () => {
  fc.assert(
    fc.property(reports, (list) => {
      const shown = combineReports(list).progress;
      const filled = list.filter((each) => !isEmpty(each.cells.progress));
      const written = new Set(filled.map((each) => each.cells.progress));
      if (written.size < 2) return;
      expect(shown).toBe(filled.map((each) => `${each.unit}：${shownAlone(each.cells.progress)}`).join("\n"));
    }),
  );
});

function shownAlone(each: RecordedValue): string {
  return typeof each === "boolean" ? String(each).toUpperCase() : String(each).trim();
}

test("a number that is shown for several units is one that a unit reported", () => {
  fc.assert(
    fc.property(reports, (list) => {
      const shown = combineReports(list);
      for (const field of UNIT_FIELDS) {
        if (typeof shown[field] !== "number") continue;
        expect(list.map((each) => each.cells[field])).toContain(shown[field]);
      }
    }),
  );
});
