import { finding } from "../../../src/domain/finding";
import { zhCN } from "../../../src/i18n/zh-CN";
import { describePlace } from "../../../src/ui/components/describePlace";
import { groupFindings, taskFinder } from "../../../src/ui/components/groupFindings";
import { SAMPLE_TASKS, sampleTask } from "../../support/sampleNotice";

test("findings are grouped by severity, most urgent first, then by code and sentence", () => {
  const groups = groupFindings(
    [
      finding("NOTICE_NO_DEADLINE", {}, {}),
      finding("NOTICE_ROW_CUT_OFF", { row: 1 }, { missing: "甲" }),
      finding("NOTICE_ROW_CUT_OFF", { row: 2 }, { missing: "甲" }),
      finding("NOTICE_ROW_CUT_OFF", { row: 3 }, { missing: "乙" }),
      finding("NOTICE_ROW_SHORT", { row: 4 }, { cells: 3, expected: 5 }),
    ],
    zhCN.findings,
  );
  expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
    ["error", 1],
    ["warning", 3],
    ["info", 1],
  ]);
  expect(groups[1]?.groups[0]?.statements.map(({ places }) => places)).toEqual([
    [{ row: 1 }, { row: 2 }],
    [{ row: 3 }],
  ]);
});

test("a place is told from the table down to the column, then the source line", () => {
  const words = zhCN.ui.place;
  expect(describePlace({ table: 2, row: 45, column: "leadUnits", line: 371 }, words)).toBe(
    "第2表 第45行 牵头责任单位 · 原文第 371 行",
  );
  expect(describePlace({ sheet: "单位名册", cell: "B3" }, words)).toBe("工作表“单位名册” B3");
  expect(describePlace({}, words)).toBe("");
});

test("a task is found by its id or by table and row, and a place without them has none", () => {
  const find = taskFinder(SAMPLE_TASKS);
  expect(find({ taskId: sampleTask(3).id })?.index).toBe(3);
  expect(find({ table: 3, row: 1 })?.task.text).toBe("加强法治政府建设。");
  expect(find({ table: 3 })).toBeUndefined();
  expect(find({ line: 12 })).toBeUndefined();
});
