import { toWorkbookName, withoutExtension, workbookFileName } from "../../../src/layout/fileNames";

const notice = {
  title: "",
  addressees: "",
  preamble: "",
  demands: [],
  issuer: "",
  annexTitle: "",
  year: 2023,
};

test("the workbook is named after the annex", () => {
  expect(workbookFileName({ ...notice, annexTitle: "2023年区政府工作报告目标任务分解方案" })).toBe(
    "2023年区政府工作报告目标任务分解方案-标准分解工作簿.xlsx",
  );
});

test("without an annex title the notice's own title serves, without both a plain name", () => {
  expect(workbookFileName({ ...notice, title: "关于分解任务的通知" })).toBe(
    "关于分解任务的通知-标准分解工作簿.xlsx",
  );
  expect(workbookFileName(notice)).toBe("目标任务分解方案-标准分解工作簿.xlsx");
});

test("characters that Windows refuses are left out, and long titles are shortened", () => {
  expect(workbookFileName({ ...notice, title: 'a<b>:"/\\|?*\n' })).toBe("ab-标准分解工作簿.xlsx");
  expect(workbookFileName({ ...notice, title: "长".repeat(300) }).length).toBeLessThan(130);
});

const safe = (typed: string): string => toWorkbookName(typed, "fallback.xlsx");

test.each([
  ["台账", "台账.xlsx"],
  ["台账.XLSX", "台账.xlsx"],
  ['a/b\\c:d*e?f"g<h>i|j', "abcdefghij.xlsx"],
  ["  台账. . ", "台账.xlsx"],
  ["..\\..\\台账", "台账.xlsx"],
  ["con", "_con.xlsx"],
  ["账\u202Excod", "账xcod.xlsx"],
  ["", "fallback.xlsx"],
  [" ?? ", "fallback.xlsx"],
])("the typed name %j is saved as %j", (typed, name) => {
  expect(safe(typed)).toBe(name);
});

test("a long name is cut between characters, not inside one", () => {
  expect(Array.from(withoutExtension(safe("𠮷".repeat(300))))).toHaveLength(120);
});
