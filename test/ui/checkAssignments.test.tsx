import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { Failure } from "../../src/domain/failure";
import { enUS } from "../../src/i18n/en-US";
import type { Catalogue } from "../../src/i18n/catalogue";
import { CheckAssignments } from "../../src/ui/features/checkAssignments/CheckAssignments";
import { TASKS, untidyWorkspace } from "../support/checkSample";
import type { FakeWorkspace } from "../support/fakeWorkspace";
import { FakeServices, renderApp } from "../support/uiHarness";

/** Runs what waits for edits to come to rest. */
let settle: () => void = () => undefined;

type Opened = {
  readonly user: UserEvent;
  readonly workspace: FakeWorkspace;
  readonly services: FakeServices;
};

/** The step beside a workbook that is open in Excel, once it was checked. */
async function open({
  workspace = untidyWorkspace(),
  name = "李明",
  catalogue,
}: { workspace?: FakeWorkspace; name?: string; catalogue?: Catalogue } = {}): Promise<Opened> {
  const services = new FakeServices();
  services.plan = { kind: "open", workspace };
  services.name = name === "" ? undefined : name;
  const content = (
    <CheckAssignments
      settle={(run) => {
        settle = run;
        return () => undefined;
      }}
    />
  );
  const user = renderApp(services, {
    steps: [{ key: "check", content }],
    ...(catalogue && { catalogue }),
  });
  await screen.findByRole("group", { name: /^(按级别筛选|Filter by severity)$/u });
  return { user, workspace, services };
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

const group = (rule: string): HTMLElement => {
  const item = button(new RegExp(`^${rule}（`, "u")).closest("li");
  if (!item) throw new Error(`${rule} is no group`);
  return item;
};

test("findings stand by severity and rule, each with its place, and the whole is counted", async () => {
  await open();
  expect(button("错误 1")).toBeTruthy();
  expect(within(group("单位用其他名称")).getByText("处理：改为“区物流办”。")).toBeTruthy();
  expect(
    within(group("单位用其他名称")).getAllByText("单位写作“物流办”，规范名称为“区物流办”。"),
  ).toHaveLength(2);
  expect(within(group("单位不在名册")).getByText(`${TASKS[2]} 牵头责任单位 · 工作台账!H5`)).toBeTruthy();
  expect(screen.getByText("校验时间：2023-03-01 09:30")).toBeTruthy();
});

test("severity, rule and search narrow the list, and one button clears them all", async () => {
  const { user } = await open();
  await user.click(button("错误 1"));
  expect(await screen.findByText(/^筛选出 1 条，共 \d+ 条$/u)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^单位用其他名称/u })).toBeNull();
  await user.click(button("清除筛选"));
  await user.type(screen.getByLabelText("搜索"), "区财政局 物流办");
  expect(await screen.findByRole("button", { name: "单位用其他名称（1）" })).toBeTruthy();
  expect(group("单位用其他名称").textContent).toContain(TASKS[1]);
  await user.click(button("清除筛选"));
  await user.selectOptions(screen.getByLabelText("校验规则"), "单位用其他名称（2）");
  expect(await screen.findByText(/^筛选出 2 条/u)).toBeTruthy();
  await user.type(screen.getByLabelText("搜索"), "没有这个");
  expect(await screen.findByText("没有符合条件的校验结果，请调整筛选条件。")).toBeTruthy();
});

test("a place selects its cell in Excel and says when the row is hidden or gone", async () => {
  const { user, workspace } = await open();
  const place = button(`在 Excel 中选中：${TASKS[2]} 牵头责任单位 · 工作台账!H5`);
  await user.click(place);
  expect(workspace.selected).toEqual([{ sheet: "工作台账", cell: [4, 7] }]);
  expect(await screen.findByText("已在工作表“工作台账”中选中 H5。")).toBeTruthy();
  workspace.selectAs = "concealed";
  await user.click(place);
  expect(await screen.findByText(/已被筛选或隐藏/u)).toBeTruthy();
  workspace.type(TASKS[2], "id", null, { silently: true });
  await user.click(button("重新校验"));
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^在 Excel 中选中：${TASKS[2]}$`, "u") }),
  );
  expect(await screen.findByText(/已没有任务 2023-2-01-003 所在的行/u)).toBeTruthy();
});

test("one press makes a correction that leaves nothing to decide, and another one takes it back", async () => {
  const { user, workspace } = await open();
  expect(group("单位用其他名称").textContent).toContain("物流办、区财政局 → 改为区物流办、区财政局");
  await user.click(button(`改为“区物流办”：${TASKS[1]} 牵头责任单位 · 工作台账!H4`));
  expect(await screen.findByText("已按校验结果修正 1 个单元格")).toBeTruthy();
  expect(workspace.cell(TASKS[1], "leadUnits")).toBe("区物流办、区财政局");
  expect(button("单位用其他名称（1）")).toBeTruthy();
  expect(workspace.readings).toBe(1);
  expect(screen.getByText("上一步（2023-03-01 09:30）：按校验结果修正 1 个单元格")).toBeTruthy();
  await user.click(button("撤销"));
  expect(await screen.findByText(/^已撤销 2023-03-01 09:30 的操作/u)).toBeTruthy();
  expect(workspace.cell(TASKS[1], "leadUnits")).toBe("物流办、区财政局");
  expect(screen.queryByRole("button", { name: "撤销上一步" })).toBeNull();
});

test("the focus stays with the rule when a correction takes its finding away", async () => {
  const { user } = await open();
  await user.click(button(`改为“区物流办”：${TASKS[0]} 牵头责任单位 · 工作台账!H3`));
  await screen.findByText("已按校验结果修正 1 个单元格");
  expect(document.activeElement).toBe(button("单位用其他名称（1）"));
});

test("a name that no roster has is corrected by the one that a person chooses", async () => {
  const { user, workspace } = await open();
  await user.click(button(/^改为“区财政局”：/u));
  await screen.findByText("已按校验结果修正 1 个单元格");
  expect(workspace.cell(TASKS[2], "leadUnits")).toBe("区财政局");
});

test("all corrections of a rule are shown before they are written, and undone together", async () => {
  const { user, workspace } = await open();
  await user.click(button("全部修正（2）：单位用其他名称"));
  const table = await within(group("单位用其他名称")).findByRole("table");
  expect(
    within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "任务编号或名称列修改前修改后",
    `${TASKS[0]}牵头责任单位物流办区物流办`,
    `${TASKS[1]}牵头责任单位物流办、区财政局区物流办、区财政局`,
  ]);
  expect(workspace.applied).toHaveLength(0);
  await user.click(button("写入"));
  await screen.findByText("已按校验结果修正 2 个单元格");
  expect(screen.queryByRole("button", { name: /^单位用其他名称/u })).toBeNull();
  await user.click(button("撤销上一步"));
  await screen.findByText(/^已撤销/u);
  expect(TASKS.map((id) => workspace.cell(id, "leadUnits"))).toEqual([
    "物流办",
    "物流办、区财政局",
    "区财政居",
  ]);
});

test("a preview that is not wanted writes nothing, also with Escape", async () => {
  const { user, workspace } = await open();
  await user.click(button("全部修正（2）：单位用其他名称"));
  await within(group("单位用其他名称")).findByRole("table");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("table")).toBeNull();
  expect(workspace.applied).toHaveLength(0);
});

test("what was changed since is left as it is when a change is undone, and named", async () => {
  const { user, workspace } = await open();
  await user.click(button("全部修正（2）：单位用其他名称"));
  await user.click(await screen.findByRole("button", { name: "写入" }));
  await screen.findByText("已按校验结果修正 2 个单元格");
  workspace.type(TASKS[0], "leadUnits", "区财政局");
  act(() => settle());
  await screen.findByText("已按最新内容校验");
  await user.click(button("撤销上一步"));
  expect(await screen.findByText("以下单元格已另有改动，保持现状：")).toBeTruthy();
  expect(screen.getByText(`${TASKS[0]} 牵头责任单位`)).toBeTruthy();
  expect(TASKS.map((id) => workspace.cell(id, "leadUnits"))).toEqual([
    "区财政局",
    "物流办、区财政局",
    "区财政居",
  ]);
});

test("who marks a finding as no problem is asked once, and the mark can be taken back", async () => {
  const { user, services } = await open({ name: "" });
  await user.click(button(new RegExp(`^无须处理：${TASKS[2]} 牵头责任单位`, "u")));
  await user.type(screen.getByLabelText("姓名"), "王芳{Enter}");
  expect(await screen.findByText("已将 1 条校验结果标记为“无须处理”")).toBeTruthy();
  expect(services.name).toBe("王芳");
  expect(button("错误 0")).toBeTruthy();
  expect(screen.getByText("无须处理 1")).toBeTruthy();
  await user.click(button("全部标记为无须处理（2）：单位用其他名称"));
  expect(await screen.findByText("无须处理 3")).toBeTruthy();
  await user.click(button("已标记无须处理（3）"));
  expect(screen.getAllByText("王芳 2023-03-01 标记")).toHaveLength(3);
  await user.click(button(new RegExp(`^恢复：${TASKS[2]}`, "u")));
  expect(await screen.findByText("无须处理 2")).toBeTruthy();
  expect(button("错误 1")).toBeTruthy();
});

test("an edit in the workbook is checked by itself; filter, open groups and focus stay", async () => {
  const { user, workspace } = await open();
  await user.type(screen.getByLabelText("搜索"), "物流办");
  await screen.findByText(/^筛选出/u);
  await user.click(button("单位用其他名称（2）"));
  expect(button("单位用其他名称（2）").getAttribute("aria-expanded")).toBe("false");
  workspace.type(TASKS[0], "leadUnits", "区物流办");
  workspace.type(TASKS[1], "supportingUnits", "物流办");
  expect(workspace.rowReadings).toBe(0);
  act(() => settle());
  await screen.findByText("已按最新内容校验");
  expect([workspace.readings, workspace.rowReadings]).toEqual([1, 1]);
  expect(button("单位用其他名称（2）").getAttribute("aria-expanded")).toBe("false");
  expect(screen.getByText(/^筛选出/u)).toBeTruthy();
  expect(document.activeElement).toBe(button("单位用其他名称（2）"));
});

test("edits while a change is being written are looked at afterwards", async () => {
  const { user, workspace } = await open();
  workspace.pause();
  await user.click(button(new RegExp(`^改为“区物流办”：${TASKS[0]}`, "u")));
  expect(screen.getByText("正在写入第 1/2 批…")).toBeTruthy();
  workspace.type(TASKS[2], "leadUnits", "区税务局");
  act(() => settle());
  expect(workspace.rowReadings).toBe(0);
  await workspace.release();
  expect(await screen.findByText("已按最新内容校验")).toBeTruthy();
  expect(button("错误 0")).toBeTruthy();
});

test("writing can be cancelled, which leaves the workbook as it was", async () => {
  const { user, workspace } = await open();
  workspace.pause();
  await user.click(button(new RegExp(`^改为“区物流办”：${TASKS[0]}`, "u")));
  await user.click(button("取消"));
  expect(screen.getByText("正在取消…")).toBeTruthy();
  await workspace.release();
  expect(await screen.findByText("已取消")).toBeTruthy();
  expect(workspace.cell(TASKS[0], "leadUnits")).toBe("物流办");
});

test("a workbook that has moved is read again, and what is still to be done is said and can be done", async () => {
  const { user, workspace } = await open();
  await user.click(button("全部修正（2）：单位用其他名称"));
  await screen.findByRole("button", { name: "写入" });
  workspace.type(TASKS[0], "leadUnits", "区物流办", { silently: true });
  await user.click(button("写入"));
  expect(await screen.findByText("工作簿在此期间有改动，本次没有写入")).toBeTruthy();
  expect(await screen.findByText("已按最新内容重新校验，本次要处理的内容中仍有 1 条待处理。")).toBeTruthy();
  await user.click(button("重试"));
  await screen.findByText("已按校验结果修正 1 个单元格");
  expect(workspace.cell(TASKS[1], "leadUnits")).toBe("区物流办、区财政局");
});

test("a refusal of Excel is told with its remedy and can be tried again", async () => {
  const { user, workspace } = await open();
  workspace.applyFailure = new Failure("HOST_EDITING", {});
  await user.click(button(new RegExp(`^改为“区物流办”：${TASKS[0]}`, "u")));
  expect((await screen.findByRole("alert")).textContent).toContain("未能写入");
  workspace.applyFailure = undefined;
  await user.click(button("重试"));
  expect(await screen.findByText("已按校验结果修正 1 个单元格")).toBeTruthy();
});

test("a reading that fails later leaves the last result in place and says so", async () => {
  const { user, workspace } = await open();
  workspace.readFailure = new Failure("COLUMN_MISSING", { sheet: "工作台账", columns: "任务编号" });
  await user.click(button("重新校验"));
  expect((await screen.findByRole("alert")).textContent).toContain("以下为上次校验的结果");
  expect(button("错误 1")).toBeTruthy();
  workspace.readFailure = undefined;
  await user.click(button("重试"));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("the workload is shown for reference, closed at first", async () => {
  const { user } = await open();
  expect(screen.queryByRole("rowheader", { name: "钟涛" })).toBeNull();
  await user.click(button("工作量（仅供参考）"));
  const row = screen.getByRole("rowheader", { name: "钟涛" }).closest("tr");
  expect(row?.textContent).toBe("钟涛5");
});

test("the step speaks English, and the workbook stays Chinese", async () => {
  const { user, workspace } = await open({ catalogue: enUS });
  await user.click(button(new RegExp(`^Change to “区物流办”: ${TASKS[0]} Lead units`, "u")));
  expect(await screen.findByText("Done: 按校验结果修正 1 个单元格")).toBeTruthy();
  const written = JSON.stringify([...(workspace.sheets.get("校验结果") ?? [])]);
  expect(written).toContain("单位写作“物流办”，规范名称为“区物流办”。");
});
