import type { ReturnFindingCode } from "../../../src/domain/merge/returnFindings";
import type { IssuedRow } from "../../../src/domain/round/roundRecords";
import { parseTaskId, type TaskId } from "../../../src/domain/task";
import { returnColumnIndex, RETURN_COLUMNS, type ReturnKey } from "../../../src/layout/returnColumns";
import type { FormRow, ReturnForm } from "../../../src/layout/returnForm";
import { readReturnedTasks, returnedCell, type ReturnedTasks } from "../../../src/layout/returnedTasks";
import { taskOf } from "../../support/returned/office";

const issuedRow = (number: number, text: string): IssuedRow => ({
  task: taskOf(number),
  role: "lead",
  lockedHash: "",
  cells: { id: taskOf(number), text, role: "牵头" },
});

function row(at: number, id: TaskId | null, text: string, progress = "甲"): FormRow {
  const cells = new Map<ReturnKey, string>([["role", "牵头"]]);
  if (id !== null) cells.set("id", id);
  if (text !== "") cells.set("text", text);
  if (progress !== "") cells.set("progress", progress);
  return { row: at, id: id === null ? undefined : parseTaskId(id), cells };
}

function form(...rows: readonly FormRow[]): ReturnForm {
  const columns = new Map(RETURN_COLUMNS.map(({ key }) => [key, returnColumnIndex(key)]));
  return { sheet: "填报表", columns, guesses: [], rows, unitTitle: "", roundTitle: "", findings: [] };
}

const A = "推动老旧小区改造，完善停车设施，建成社区食堂。";
const B = "压减一般性支出，保障基本民生。";
const C = "新建公办幼儿园3所，增加普惠学位供给。";
const D = "新建公办幼儿园5所，增加普惠学位供给。";

const FILE = { name: "a.xlsx", sha256: "1", savedAt: "" };

const read = (issued: readonly IssuedRow[], ...rows: readonly FormRow[]): ReturnedTasks =>
  readReturnedTasks(
    form(...rows),
    FILE,
    { unit: "区财政局", rows: issued },
    { year: 2023 },
    (id) => id <= taskOf(9),
  );

/** Codes but for those of cells that are empty. */
const codes = ({ findings }: ReturnedTasks): readonly ReturnFindingCode[] =>
  findings.map(({ code }) => code).filter((code) => code !== "RETURN_CELL_EMPTY");

test("tasks come in the order in which they were issued, each with the row that it was found in", () => {
  const { tasks } = read([issuedRow(1, A), issuedRow(2, B)], row(9, taskOf(2), B), row(4, taskOf(1), A));
  expect(tasks.map((found) => [found.task, found.row, returnedCell(found, "progress")])).toEqual([
    [taskOf(1), 4, "M5"],
    [taskOf(2), 9, "M10"],
  ]);
});

test("a row is known by its text only if it has no id that is a task's", () => {
  const issued = [issuedRow(1, A)];
  expect(codes(read(issued, row(4, taskOf(7), A)))).toEqual(["RETURN_ROW_OTHERS", "RETURN_ROW_MISSING"]);
  expect(read(issued, row(4, taskOf(77), A)).tasks).toHaveLength(1);
  expect(read(issued, row(4, null, A)).tasks).toHaveLength(1);
});

test("punctuation, blanks and width make no other text, and decimal points and percent signs do", () => {
  const issued = [issuedRow(1, "地区生产总值增长6.5%，达到1500亿元以上。")];
  expect(read(issued, row(4, null, "地区生产总值 增长６.５％,达到1500亿元以上")).tasks).toHaveLength(1);
  expect(read(issued, row(4, null, "地区生产总值增长65%，达到1500亿元以上。")).tasks).toHaveLength(0);
});

test("a text that is most like a task with a row of its own is no other task's, however like it is", () => {
  const found = read(
    [issuedRow(5, C), issuedRow(6, D)],
    row(4, taskOf(5), C),
    row(5, null, `${C.slice(0, -2)}。`, "乙"),
  );
  expect(found.tasks.map(({ task, theirs }) => [task, theirs.progress])).toEqual([[taskOf(5), "甲"]]);
  expect(codes(found)).toEqual(["RETURN_ROW_UNKNOWN", "RETURN_ROW_MISSING"]);
});

test("a text that two tasks are equally like is neither's", () => {
  const found = read([issuedRow(5, `${A}甲`), issuedRow(6, `${A}乙`)], row(4, null, `${A}丙`));
  expect(found.tasks).toEqual([]);
  expect(codes(found)).toContain("RETURN_ROW_UNKNOWN");
});

test("an id with the text of another task that was issued is the row of neither, and both are named by it", () => {
  const found = read([issuedRow(1, A), issuedRow(2, B)], row(4, taskOf(1), B));
  expect(found.tasks).toEqual([]);
  expect(codes(found)).toEqual(["RETURN_ROW_ID_DIFFERS"]);
});

test("an id with a text that is nothing like the task's is not its row; one that was shortened or emptied is", () => {
  const issued = [issuedRow(1, A)];
  expect(codes(read(issued, row(4, taskOf(1), B)))).toEqual(["RETURN_ROW_ID_DIFFERS"]);
  for (const text of [A.slice(0, 8), `${A}（新增）`, "同上", ""]) {
    expect(codes(read(issued, row(4, taskOf(1), text)))).toEqual(["RETURN_LOCKED_CHANGED"]);
  }
});

test("two rows of a task that differ only in what the unit may not change say the same", () => {
  const found = read([issuedRow(1, A)], row(4, taskOf(1), A), row(5, taskOf(1), `${A}（新增）`));
  expect(found.tasks).toHaveLength(1);
  expect(codes(found)).toContain("RETURN_ROW_REPEATED");
});

test("more texts than can be compared in reasonable time are not compared", () => {
  const issued = Array.from({ length: 200 }, (_, index) =>
    issuedRow(index + 1, `${"任务".repeat(40)}${index}`),
  );
  const rows = Array.from({ length: 200 }, (_, index) =>
    row(index + 4, null, `${"任务".repeat(40)}${index}号`),
  );
  expect(read(issued, ...rows).tasks).toEqual([]);
});
