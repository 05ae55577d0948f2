import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { enUS } from "../../src/i18n/en-US";
import { sampleBuilt } from "../support/sampleNotice";
import { FakeServices, renderApp } from "../support/uiHarness";

async function open(): Promise<UserEvent> {
  const services = new FakeServices();
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.finish(sampleBuilt());
  return user;
}

const rows = (): readonly HTMLElement[] => within(screen.getByRole("table")).getAllByRole("cell");
const tasksShown = (): number => rows().length / 6;

test("tasks are shown fifty to a page, under the headings of table and category", async () => {
  const user = await open();
  expect(tasksShown()).toBe(50);
  expect(screen.getByText("共 60 条")).toBeTruthy();
  expect(screen.getByRole("rowheader", { name: "主要工作任务 · 一、推动高质量发展要有新作为" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "下一页" }));
  expect(tasksShown()).toBe(10);
  expect(screen.getByText("第 2 / 2 页")).toBeTruthy();
});

test("search, table, leader and unit narrow the list, and one button clears them all", async () => {
  const user = await open();
  await user.type(screen.getByLabelText("搜索"), "幼儿园");
  expect(await screen.findByText("筛选出 1 条，共 60 条")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "清除筛选" }));
  await user.selectOptions(screen.getByLabelText("牵头领导"), "冯星贵");
  await user.selectOptions(screen.getByLabelText("责任单位（牵头或配合）"), "区教委");
  expect(tasksShown()).toBe(1);
  await user.selectOptions(screen.getByLabelText("板块"), "政府自身建设");
  expect(screen.getByText("没有符合条件的目标任务，请调整筛选条件。")).toBeTruthy();
});

test("the list of categories holds only those of the chosen table", async () => {
  const user = await open();
  await user.selectOptions(screen.getByLabelText("板块"), "主要预期目标");
  const options = within(screen.getByLabelText("分类")).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual(["全部"]);
});

test("a cell that the source does not reach is marked as missing, an empty one as none", async () => {
  const user = await open();
  await user.selectOptions(screen.getByLabelText("板块"), "政府自身建设");
  expect(rows().at(-1)?.textContent).toContain("原件缺失");
  await user.selectOptions(screen.getByLabelText("板块"), "主要预期目标");
  expect(rows().at(-1)?.textContent).toContain("无");
  expect(rows().at(-1)?.textContent).not.toContain("原件缺失");
});

test("a finding says what is wrong, what to do and where, and leads to its task", async () => {
  const user = await open();
  await user.selectOptions(screen.getByLabelText("板块"), "主要预期目标");
  await user.click(screen.getByRole("tab", { name: "校验结果（2）" }));
  expect(screen.getByText("原件在此行中断，缺少“责任（配合）单位”。")).toBeTruthy();
  expect(screen.getByText("处理：请核对原件后补填；不得视为“无”。")).toBeTruthy();
  const place = screen.getByText("第3表 第1行 责任（配合）单位 · 原文第 371 行");
  await user.click(place);
  expect(screen.getByText("共 60 条")).toBeTruthy();
  expect(screen.getByText("第 2 / 2 页")).toBeTruthy();
  expect(document.activeElement?.textContent).toContain("加强法治政府建设。");
});

test("a finding on the whole document leads nowhere", async () => {
  const user = await open();
  await user.click(screen.getByRole("tab", { name: "校验结果（2）" }));
  expect(screen.getByText("全文").closest("button")).toBeNull();
});

test("the tabs are one stop of the Tab key and follow the arrow keys", async () => {
  const user = await open();
  screen.getByRole("tab", { selected: true }).focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "校验结果（2）", selected: true }));
  await user.keyboard("{End}{ArrowRight}");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "目标任务（60）", selected: true }));
});

test("the preview shows two hundred rows first, more on demand, and says where the rest is", async () => {
  const user = await open();
  await user.click(screen.getByRole("tab", { name: "工作表预览" }));
  await user.click(await screen.findByRole("tab", { name: "工作台账" }));
  expect(screen.queryByText("台账201")).toBeNull();
  await user.click(screen.getByRole("button", { name: "再显示 50 行" }));
  expect(screen.getByText("台账250")).toBeTruthy();
  expect(screen.getByText("已显示前 250 行，共 300 行")).toBeTruthy();
  expect(screen.getByText("其余内容请在工作簿中查看。")).toBeTruthy();
});

test("the language can be switched in the middle of work, without losing it", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByRole("tab", { name: "Tasks (60)" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("en-US");
  expect(document.title).toBe(enUS.ui.app.title);
  await user.click(screen.getByRole("button", { name: "中文" }));
  expect(await screen.findByRole("tab", { name: "目标任务（60）" })).toBeTruthy();
});
