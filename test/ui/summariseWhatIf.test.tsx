import { render, screen, within } from "@testing-library/react";
import type { SummaryReview } from "../../src/application/summary/reviewSummary";
import { applyEdit } from "../../src/layout/applyEdit";
import { SHEETS } from "../../src/layout/sheetNames";
import type { StoredValue } from "../../src/layout/workbookPatch";
import { ReconciliationLines } from "../../src/ui/features/summarise/ReconciliationLines";
import type { FakeWorkspace } from "../support/fakeWorkspace";
import { MERGE_TASKS as TASKS } from "../support/mergeSample";
import { openSummary, reportedWorkspace, type OpenedSummary } from "../support/summariseSample";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const panel = () => within(screen.getByRole("region", { name: "试改判断标准" }));

async function openWhatIf(workspace?: FakeWorkspace): Promise<OpenedSummary> {
  const opened = await openSummary(workspace && { workspace });
  await opened.user.click(await screen.findByRole("button", { name: "试改判断标准" }));
  return opened;
}

function setting({ sheets }: FakeWorkspace, code: string): StoredValue {
  return sheets.get(SHEETS.settings)?.find((row) => row.includes(code))?.[1] ?? null;
}

test("exactly the tasks that another rule recolours are listed, from which light to which, and nothing is written", async () => {
  const { user, workspace } = await openWhatIf();
  expect(panel().getByText("与设置相同。")).toBeTruthy();
  await user.selectOptions(panel().getByLabelText("序时判断办法"), "按比例");
  expect(panel().getByText("2 项任务会变化：")).toBeTruthy();
  expect(panel().getByText("达序时改为严重滞后 1 项")).toBeTruthy();
  expect(panel().getByText("滞后改为严重滞后 1 项")).toBeTruthy();
  expect([TASKS[1], TASKS[2]].map((id) => panel().getByText(id).textContent)).toEqual([TASKS[1], TASKS[2]]);
  expect(panel().getByText("完成率 20%，序时 25%，差 5 个百分点，为序时的 80%")).toBeTruthy();
  expect(button("滞后 1")).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
  await user.click(button("恢复为当前设置"));
  expect(panel().getByText("与设置相同。")).toBeTruthy();
});

test("thresholds that contradict each other or are no percentage are said to be, and change nothing", async () => {
  const { user } = await openWhatIf();
  const behind = panel().getByLabelText("滞后起点（百分点）");
  await user.clear(behind);
  expect(panel().getByText("请填 0 至 100 之间的数。")).toBeTruthy();
  await user.type(behind, "40");
  expect(panel().getByText("严重滞后起点不能小于滞后起点。")).toBeTruthy();
  expect(panel().queryByRole("button", { name: "保存到设置" })).toBeNull();
});

test("what was tried is kept on 设置, all tasks go by it, and one press takes it back", async () => {
  const { user, workspace } = await openWhatIf();
  const behind = panel().getByLabelText("滞后起点（百分点）");
  await user.clear(behind);
  await user.type(behind, "20");
  expect(panel().getByText("滞后改为达序时 1 项")).toBeTruthy();
  await user.click(button("保存到设置"));
  await user.click(button("确认写入"));
  expect(await screen.findByText("已更改序时判断标准：按百分点：滞后起点改为 20%")).toBeTruthy();
  expect(setting(workspace, "SCHEDULE_POINTS_BEHIND")).toBe(0.2);
  expect(await screen.findByRole("button", { name: "滞后 0" })).toBeTruthy();
  expect(panel().getByText("与设置相同。")).toBeTruthy();
  await user.click(button("撤销"));
  await screen.findByText(/^已撤销/u);
  expect(setting(workspace, "SCHEDULE_POINTS_BEHIND")).toBe(0.1);
  expect(await screen.findByRole("button", { name: "滞后 1" })).toBeTruthy();
});

test("where 设置 has no such row thresholds can be tried and not kept", async () => {
  const workspace = reportedWorkspace();
  const grid = workspace.sheets.get(SHEETS.settings) ?? [];
  const row = grid.findIndex((cells) => cells.includes("SCHEDULE_RULE"));
  const cells = (grid[row] ?? []).map((from, column) => ({
    sheet: SHEETS.settings,
    row,
    column,
    from,
    to: null,
  }));
  workspace.sheets = applyEdit(workspace.sheets, { label: "", ops: [{ op: "setCells", cells }] });
  const { user } = await openWhatIf(workspace);
  await user.selectOptions(panel().getByLabelText("序时判断办法"), "按比例");
  expect(panel().getByText("2 项任务会变化：")).toBeTruthy();
  expect(panel().getByText(/没有序时判断标准的相应行，不能保存/u)).toBeTruthy();
  expect(panel().queryByRole("button", { name: "保存到设置" })).toBeNull();
});

test("a sum that does not lead to the ledger is an alert, and no ordinary line", () => {
  const fine = { total: 5, sum: 5, repeated: 0, difference: 0 };
  const of: SummaryReview["reconciliation"] = {
    leaders: { total: 5, sum: 5, repeated: 1, difference: 1 },
    units: fine,
    categories: fine,
  };
  render(<ReconciliationLines of={of} />);
  expect(screen.getByRole("alert").textContent).toMatch(/^按牵头领导：.*与台账 5 项相差 1 项/u);
  expect(screen.getByText(/^按分类：.*相符。$/u)).toBeTruthy();
});
