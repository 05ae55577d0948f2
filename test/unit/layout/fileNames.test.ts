import { workbookFileName } from "../../../src/layout/fileNames";

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
  expect(workbookFileName({ ...notice, title: "长".repeat(300) }).length).toBeLessThan(100);
});
