import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { Failure } from "../../src/domain/failure";
import { SHEETS } from "../../src/layout/sheetNames";
import { changedSample } from "../support/changedSample";
import { FakeWorkbook } from "../support/fakeWorkbook";
import { sampleBuilt } from "../support/sampleNotice";
import { FakeServices, renderApp } from "../support/uiHarness";

const PLACE = "第3表 第1行 责任（配合）单位 · 原文第 371 行";

/** The findings of a finished import beside the workbook. */
async function openFindings(workbook: FakeWorkbook, planId = "plan-1"): Promise<UserEvent> {
  const services = new FakeServices();
  services.openWorkbook = workbook;
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.finish({ ...sampleBuilt(), planId });
  await user.click(screen.getByRole("tab", { name: "校验结果（2）" }));
  return user;
}

const select = (user: UserEvent): Promise<void> => user.click(screen.getByText(PLACE));

test("where the open workbook holds the plan, a finding's place selects its cell in Excel", async () => {
  const workbook = new FakeWorkbook({ content: changedSample() });
  const user = await openFindings(workbook);
  expect(screen.getByText(PLACE).getAttribute("aria-label")).toBe(`在 Excel 中选中：${PLACE}`);
  await select(user);
  expect(await screen.findByText("已在工作表“工作台账”中选中 I5。")).toBeTruthy();
  expect(workbook.selected).toEqual([{ sheet: SHEETS.ledger, row: 4, column: 8 }]);
  expect(document.activeElement).toBe(screen.getByText(PLACE));
});

test("where it holds another plan or none, the place leads to the task in the pane", async () => {
  const workbook = new FakeWorkbook({ content: changedSample() });
  const user = await openFindings(workbook, "plan-2");
  await select(user);
  expect(document.activeElement?.textContent).toContain("加强法治政府建设。");
  expect(workbook.selected).toEqual([]);
});

test("a row that is gone, and one that a filter hides, are said", async () => {
  const workbook = new FakeWorkbook({ content: changedSample() });
  const user = await openFindings(workbook);
  workbook.selectAs = "concealed";
  await select(user);
  expect(await screen.findByText(/已被筛选或隐藏/u)).toBeTruthy();
  workbook.hold(changedSample({ [SHEETS.ledger]: (rows) => rows.filter(([id]) => id !== "2023-3-00-001") }));
  await select(user);
  expect(await screen.findByText(/已没有任务 2023-3-00-001 所在的行/u)).toBeTruthy();
});

test("after the user has gone on to another workbook nothing is selected, and the pane notices", async () => {
  const workbook = new FakeWorkbook({ content: changedSample() });
  const user = await openFindings(workbook);
  workbook.hold(changedSample({ [SHEETS.stamp]: () => [["我的表"]] }));
  await select(user);
  expect(await screen.findByText(/未作选中/u)).toBeTruthy();
  expect(workbook.selected).toEqual([]);
  expect(await screen.findByText("暂不能使用")).toBeTruthy();
});

test("a refusal of Excel is told with its remedy, and another try may succeed", async () => {
  const workbook = new FakeWorkbook({ content: changedSample() });
  const user = await openFindings(workbook);
  workbook.selectFailure = new Failure("HOST_FAILED", { officeCode: "GeneralException" });
  await select(user);
  expect(await screen.findByText(/GeneralException/u)).toBeTruthy();
  workbook.selectFailure = undefined;
  await select(user);
  expect(await screen.findByText(/中选中 I5。/u)).toBeTruthy();
});
