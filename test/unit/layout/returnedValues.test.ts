import type { IssuedRow } from "../../../src/domain/round/roundRecords";
import type { UnitField } from "../../../src/domain/merge/unitFields";
import { RETURN_COLUMNS, returnColumnIndex } from "../../../src/layout/returnColumns";
import type { ReturnForm } from "../../../src/layout/returnForm";
import { readUnitCells, type ReadCells } from "../../../src/layout/returnedValues";
import type { StoredValue } from "../../../src/layout/workbookPatch";
import { taskOf } from "../../support/returned/office";

const COLUMNS = new Map(RETURN_COLUMNS.map(({ key }) => [key, returnColumnIndex(key)]));

function read(
  field: UnitField,
  value: StoredValue,
  base: StoredValue = null,
  columns: ReturnForm["columns"] = COLUMNS,
): ReadCells {
  const issued: IssuedRow = {
    task: taskOf(1),
    role: "lead",
    lockedHash: "",
    cells: { status: "推进中", progress: "甲", ...(base === null ? {} : { [field]: base }) },
  };
  const cells = new Map<UnitField, StoredValue>([
    ["status", "推进中"],
    ["progress", "甲"],
  ]);
  cells.set(field, value);
  const form = {
    sheet: "填报表",
    columns,
    guesses: [],
    rows: [],
    unitTitle: "",
    roundTitle: "",
    findings: [],
  };
  return readUnitCells({ row: 4, id: taskOf(1), cells }, issued, form, { year: 2023 }, new Map());
}

const codes = ({ findings }: ReadCells) => findings.map(({ code, where }) => `${code}@${where.cell ?? ""}`);

test("a cell that says what was issued is what was issued, in whatever form it comes back", () => {
  for (const [field, base, value] of [
    ["completion", 0.3, "0.3"],
    ["completion", 0.5, "50%"],
    ["deadline", 45107, "2023-06-30"],
    ["phone", "02372221234", " 02372221234 "],
    ["measures", "甲\n乙", "甲\r\n乙"],
  ] as const) {
    expect(read(field, value, base).theirs[field]).toBe(base);
    expect(codes(read(field, value, base))).toEqual([]);
  }
});

test("a field whose column is gone was not returned, which is not the same as empty", () => {
  const columns = new Map([...COLUMNS].filter(([key]) => key !== "problems"));
  expect("problems" in read("problems", null, "资金不足", columns).theirs).toBe(false);
  expect(read("problems", null, "资金不足").theirs.problems).toBeNull();
});

test.each(["#N/A", " #REF! ", "#DIV/0!", "#NAME?", "#BUSY!"])(
  "the error value %j was not returned",
  (value) => {
    const cells = read("completion", value, 0.3);
    expect("completion" in cells.theirs).toBe(false);
    expect(codes(cells)).toEqual(["RETURN_ERROR_VALUE@L5"]);
  },
);

test("a text that begins like an error value is a text", () => {
  expect(read("problems", "#N/A 处数据待核").theirs.problems).toBe("#N/A 处数据待核");
});

test("what is not understood stays as it was written, and is never 0", () => {
  for (const [field, value, code] of [
    ["completion", "不足五成", "RETURN_PERCENT_UNREAD@L5"],
    ["completion", -0.1, "RETURN_PERCENT_ABOVE@L5"],
    ["completion", "无", "RETURN_PERCENT_UNREAD@L5"],
    ["completion", true, "RETURN_PERCENT_UNREAD@L5"],
    ["deadline", "6.31", "RETURN_DATE_UNREAD@H5"],
    ["status", "基本完成", "RETURN_STATUS_UNREAD@K5"],
  ] as const) {
    expect(read(field, value).theirs[field]).toBe(String(value));
    expect(codes(read(field, value))).toEqual([code]);
  }
});

test("a required cell that is empty keeps what was issued apart from what never was there", () => {
  expect(codes(read("status", null, "推进中"))).toEqual(["RETURN_CELL_CLEARED@K5"]);
  expect(codes(read("progress", " \u200b ", "甲"))).toEqual(["RETURN_CELL_CLEARED@M5"]);
  expect(codes(read("problems", null, "无"))).toEqual([]);
});

test("numbers in columns of text are the text that a person sees", () => {
  expect(read("phone", 13812345678).theirs.phone).toBe("13812345678");
  expect(read("nextSteps", 3).theirs.nextSteps).toBe("3");
});
