import {
  returnArchiveName,
  returnFileNames,
  toWorkbookName,
  withoutExtension,
  workbookFileName,
} from "../../../src/layout/fileNames";

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

const ROUND = "2023年第一季度";
const fileOf = (unit: string): string => `${ROUND}-进展填报表-${unit}.xlsx`;

test("the files of units are named after round and unit, their archive after the round", () => {
  expect(returnFileNames(ROUND, ["区发展改革委"])).toEqual([fileOf("区发展改革委")]);
  expect(returnArchiveName(ROUND)).toBe("2023年第一季度-进展填报表.zip");
  expect(returnArchiveName("一/二:三")).toBe("一二三-进展填报表.zip");
});

test.each([
  ["lose the same characters", ["区/财政局", "区财政局"], "区财政局"],
  ["differ in capitals alone", ["开发区A", "开发区a"], "开发区a"],
  ["differ in the width of letters", ["开发区A", "开发区Ａ"], "开发区Ａ"],
  ["are cut to the same beginning", [`${"长".repeat(60)}一`, `${"长".repeat(60)}二`], "长".repeat(60)],
])("units whose names %s get files of different names", (_, units, second) => {
  const names = returnFileNames(ROUND, units);
  expect(names[1]).toBe(fileOf(`${second}（2）`));
  expect(new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(2);
});

test("a unit of which nothing is left, or that is called like a numbered one, has a name of its own all the same", () => {
  const names = returnFileNames(ROUND, ["???", "***", "区财政局（2）", "区财政局", "区财政局?"]);
  expect(new Set(names).size).toBe(5);
});

test("a unit keeps the name of its file when one with an equal name comes before it", () => {
  const given = new Map([["区财政局", fileOf("区财政局")]]);
  const units = ["区/财政局", "区财政局"];
  const names = returnFileNames(ROUND, units, given);
  expect(names).toEqual([fileOf("区财政局（2）"), fileOf("区财政局")]);
  const later = new Map(units.map((unit, index) => [unit, names[index] ?? ""]));
  expect(returnFileNames(ROUND, [...units].reverse(), later)).toEqual([...names].reverse());
  expect(returnFileNames("2023年度", ["区财政局"], given)).toEqual(["2023年度-进展填报表-区财政局.xlsx"]);
});
