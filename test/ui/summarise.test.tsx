import { screen, within } from "@testing-library/react";
import { Failure } from "../../src/domain/failure";
import { enUS } from "../../src/i18n/en-US";
import { SHEETS } from "../../src/layout/sheetNames";
import { tidyDecomposition } from "../support/checkSample";
import { FakeWorkspace } from "../support/fakeWorkspace";
import { MERGE_TASKS as TASKS } from "../support/mergeSample";
import { encodeSample } from "../support/sampleDecomposition";
import {
  openSummary,
  reportedWorkspace,
  withSecondQuarter,
  type OpenedSummary,
} from "../support/summariseSample";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** The ids of the tasks on the list, in their order. */
const listed = (): readonly string[] =>
  within(screen.getByRole("region", { name: "任务清单" }))
    .queryAllByRole("listitem")
    .map((item) => /\d{4}-\d-\d\d-\d{3}/u.exec(item.textContent)?.[0] ?? "");

async function write({ user }: OpenedSummary): Promise<void> {
  await screen.findByText(/^将更新|无须更新$/u);
  await user.click(button("生成汇总表"));
  await user.click(button("确认写入"));
}

test("tasks are counted by light at the cut-off of the last round, and those that need attention are listed by urgency with the reason", async () => {
  await openSummary();
  expect(await screen.findByRole("button", { name: "滞后 1" })).toBeTruthy();
  expect(["达序时 2", "未启动 1", "未报 1", "已完成 0"].map((name) => button(name).tagName)).toEqual(
    Array(4).fill("BUTTON"),
  );
  expect(screen.getByLabelText<HTMLInputElement>("截至日期").value).toBe("2023-03-31");
  expect(screen.getByLabelText<HTMLSelectElement>("调度期").selectedOptions[0]?.textContent).toBe(
    "2023年第一季度（2023-Q1）",
  );
  expect(listed()).toEqual([TASKS[1], TASKS[3], TASKS[4]]);
  expect(screen.getByText("完成率 10%，序时 25%，差 15 个百分点")).toBeTruthy();
});

test("the list is narrowed by light, leader, unit and words, and a press on a count shows its tasks", async () => {
  const { user } = await openSummary();
  await user.click(await screen.findByRole("button", { name: "达序时 2" }));
  expect(listed()).toEqual([TASKS[0], TASKS[2]]);
  await user.type(screen.getByRole("searchbox", { name: "搜索" }), "整治 小区");
  expect(listed()).toEqual([TASKS[2]]);
  await user.click(button("清除筛选"));
  const list = within(screen.getByRole("group", { name: "筛选任务" }));
  await user.selectOptions(list.getByLabelText("牵头责任单位"), "区财政局");
  expect(listed()).toEqual([TASKS[4]]);
  await user.selectOptions(list.getByLabelText("牵头责任单位"), "");
  await user.selectOptions(list.getByLabelText("牵头领导"), "冯星贵");
  expect(listed()).toEqual([TASKS[1]]);
  expect(screen.getByText("2 位领导共同牵头")).toBeTruthy();
});

test("leaders stand in rank order with what they share, and the sums lead to the ledger", async () => {
  const { user } = await openSummary();
  const table = await screen.findByRole("table");
  const rows = within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].slice(0, 3).map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ["牵头领导", "任务", "其中共同牵头"],
    ["钟涛", "5", "1"],
    ["冯星贵", "1", "1"],
    ["合计", "6", "2"],
    ["减：共同牵头重复计算", "1", ""],
    ["台账", "5", ""],
  ]);
  expect(screen.getByText("按牵头领导：合计 6 项，减重复计算 1 项，与台账 5 项相符。")).toBeTruthy();
  await user.click(within(table).getByRole("button", { name: "冯星贵：查看任务" }));
  expect(listed()).toEqual([TASKS[1]]);
});

test("a day of one's own is judged by, a wrong one is said so, and nothing can be written by it", async () => {
  const { user } = await openSummary();
  await screen.findByRole("button", { name: "滞后 1" });
  const day = screen.getByLabelText("截至日期");
  await user.clear(day);
  expect(screen.getByText("请填写有效的日期。")).toBeTruthy();
  expect(button("生成汇总表").getAttribute("aria-disabled")).toBe("true");
  await user.type(day, "2023-12-31");
  expect(await screen.findByRole("button", { name: "严重滞后 2" })).toBeTruthy();
  expect(screen.getByText("该调度期的数据截至 2023-03-31。")).toBeTruthy();
});

test("units that owe something have a message each that can be copied", async () => {
  const { user, services } = await openSummary();
  await screen.findByRole("region", { name: "催报（1）" });
  await user.click(button("复制催报文字：区财政局"));
  expect(services.copied).toEqual([
    "区财政局：2023年第一季度目标任务进展填报表尚未收到你单位报送（共 1 项任务）。报送截止日期为2023年4月10日，现已逾期，请立即报送。",
  ]);
});

test("nothing is written before it is confirmed; then lights are in the ledger and the summary is recorded", async () => {
  const opened = await openSummary();
  const { user, workspace } = opened;
  await user.click(await screen.findByRole("button", { name: "台账“是否达序时”将更新（5）" }));
  expect(screen.getAllByText("（空）改为达序时")).toHaveLength(2);
  await user.click(button("生成汇总表"));
  expect(screen.getByText("生成截至 2023-03-31 的汇总表？")).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
  await user.click(button("确认写入"));
  expect(await screen.findByText(/^已生成截至 2023-03-31 的汇总表 \d+ 张$/u)).toBeTruthy();
  expect(workspace.cell(TASKS[1], "onSchedule")).toBe("滞后");
  expect(workspace.applied[0]?.sheets?.patch.ops.some(({ op }) => op === "addSheet")).toBe(true);
  expect(screen.getByText(/^上次汇总：2023-04-12 09:30 李明，2023年第一季度，截至 2023-03-31/u)).toBeTruthy();
  expect(screen.queryByText("汇总表早于台账，请重新汇总")).toBeNull();
  expect(await screen.findByText("台账的“是否达序时”无须更新")).toBeTruthy();
});

test("its sheets are shown in Excel at a press", async () => {
  const opened = await openSummary();
  await write(opened);
  await opened.user.click(await screen.findByRole("button", { name: "查看汇总表" }));
  await opened.user.click(button("冯星贵：查看工作表"));
  await opened.user.click(button(TASKS[1]));
  expect(opened.workspace.selected.map(({ sheet }) => sheet)).toEqual(["冯星贵", SHEETS.ledger]);
});

test("undoing puts the lights back, leaves the sheets, and says so", async () => {
  const opened = await openSummary();
  await write(opened);
  await opened.user.click(await screen.findByRole("button", { name: "撤销" }));
  expect(await screen.findByText(/^已撤销 2023-04-12 09:30 的操作：生成截至 2023-03-31/u)).toBeTruthy();
  expect(screen.getByText(/汇总表保留，如需与台账一致，请重新汇总。$/u)).toBeTruthy();
  expect(opened.workspace.cell(TASKS[1], "onSchedule")).toBeNull();
});

test("a summary that is older than the ledger is said to be, and a new one takes its place", async () => {
  const opened = await openSummary();
  const { user, workspace } = opened;
  await write(opened);
  await screen.findByText(/^已生成/u);
  workspace.type(TASKS[1], "completion", 0.24);
  expect(await screen.findByText("汇总表早于台账，请重新汇总")).toBeTruthy();
  expect(await screen.findByRole("button", { name: "滞后 0" })).toBeTruthy();
  await screen.findByText("将更新 1 项任务的“是否达序时”");
  await user.click(button("生成汇总表"));
  expect(screen.getByText(/^上次生成的 \d+ 张汇总表整表替换/u)).toBeTruthy();
  await user.click(button("确认写入"));
  await screen.findByText("台账更新 1 项任务的“是否达序时”。");
  expect(workspace.applied.at(-1)?.sheets?.replaces).toContain("冯星贵");
  expect(screen.queryByText("汇总表早于台账，请重新汇总")).toBeNull();
});

test("what somebody has changed meanwhile stops the writing and is shown before it can be written", async () => {
  const opened = await openSummary();
  const { workspace } = opened;
  await screen.findByText(/^将更新/u);
  workspace.type(TASKS[1], "completion", 0.24, { silently: true });
  await write(opened);
  expect(await screen.findByText("工作簿在此期间有改动，本次没有写入")).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
  expect(await screen.findByRole("button", { name: "滞后 0" })).toBeTruthy();
  await write(opened);
  await screen.findByText(/^已生成/u);
  expect(workspace.cell(TASKS[1], "onSchedule")).toBe("达序时");
});

test("who writes is asked for, and nothing is written without a name", async () => {
  const opened = await openSummary({ name: "" });
  const { user, workspace, services } = opened;
  await write(opened);
  expect(workspace.applied).toHaveLength(0);
  await user.type(screen.getByLabelText(/^操作人/u), "王芳");
  await user.click(button("确认写入"));
  await screen.findByText(/^已生成/u);
  expect(services.name).toBe("王芳");
});

test("sheets of the office's own with the same names are named, and the writing can be tried again", async () => {
  const opened = await openSummary();
  opened.workspace.applyFailure = new Failure("SHEETS_TAKEN", { sheets: "冯星贵" });
  await write(opened);
  await screen.findByText("未能写入");
  expect(screen.getByText("当前工作簿里已有同名工作表，但不是本程序生成的：冯星贵。")).toBeTruthy();
  opened.workspace.applyFailure = undefined;
  await opened.user.click(button("重试"));
  expect(await screen.findByText(/^已生成/u)).toBeTruthy();
});

test("writing can be given up before it begins, and everything stays as it was", async () => {
  const opened = await openSummary();
  const { user, workspace } = opened;
  await screen.findByText(/^将更新/u);
  workspace.pause();
  await write(opened);
  await user.click(await screen.findByRole("button", { name: "取消" }));
  await workspace.release();
  expect(await screen.findByText("已取消")).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
});

test("the step speaks English where the interface does, and the workbook stays Chinese", async () => {
  const { user, workspace } = await openSummary({ catalogue: enUS });
  expect(await screen.findByText(/^10% done, .*15 .*short$/u)).toBeTruthy();
  await user.click(button("Make the summary sheets"));
  await user.click(button("Write now"));
  expect(await screen.findByText(/summary sheets made as of 2023-03-31$/u)).toBeTruthy();
  expect(workspace.cell(TASKS[1], "onSchedule")).toBe("滞后");
});

test("a closed round can be summed up too; another round brings its own cut-off, and an earlier one is said to be", async () => {
  const { user } = await openSummary({ workspace: withSecondQuarter(reportedWorkspace()) });
  const rounds = await screen.findByLabelText<HTMLSelectElement>("调度期");
  expect([...rounds.options].map(({ text }) => text)).toEqual([
    "2023年第一季度（2023-Q1），已关闭",
    "2023年第二季度（2023-Q2）",
  ]);
  const earlier = /^所选不是最近一期/u;
  expect(rounds.value).toBe("2023-Q1");
  expect(screen.getByText(earlier)).toBeTruthy();
  await user.selectOptions(rounds, "2023-Q2");
  expect(screen.getByLabelText<HTMLInputElement>("截至日期").value).toBe("2023-06-30");
  expect(screen.queryByText(earlier)).toBeNull();
  expect(await screen.findByRole("button", { name: "未报 5" })).toBeTruthy();
});

describe("before there is something to sum up", () => {
  test("without a round tasks are summed up by their status, and the step leads to issuing", async () => {
    const workspace = new FakeWorkspace(encodeSample(tidyDecomposition()));
    workspace.type(TASKS[1], "status", "已完成", { silently: true });
    const { user } = await openSummary({ workspace });
    expect(await screen.findByRole("button", { name: "已完成 1" })).toBeTruthy();
    expect(screen.getByText("尚未下发填报表")).toBeTruthy();
    expect(screen.queryByLabelText("调度期")).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>("截至日期").value).toBe("2023-04-12");
    expect(screen.queryByRole("region", { name: /^催报/u })).toBeNull();
    await user.click(button("前往“下发”"));
    expect(await screen.findByText("the step of issuing")).toBeTruthy();
  });

  test("a workbook that is none of ours is no fault: the step says what to do", async () => {
    const workspace = new FakeWorkspace(encodeSample(tidyDecomposition()));
    workspace.readFailure = new Failure("WORKBOOK_NOT_OURS", { file: "a.xlsx" });
    await openSummary({ workspace });
    expect(await screen.findByText("当前工作簿不是标准分解工作簿")).toBeTruthy();
  });
});
