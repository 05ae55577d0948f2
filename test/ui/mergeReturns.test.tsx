import { screen, within } from "@testing-library/react";
import { Failure } from "../../src/domain/failure";
import { enUS } from "../../src/i18n/en-US";
import { SHEETS } from "../../src/layout/sheetNames";
import { tidyDecomposition } from "../support/checkSample";
import { FakeWorkspace } from "../support/fakeWorkspace";
import { issuedWorkspace, MERGE_TASKS as TASKS, openMerge, type IssuedSample } from "../support/mergeSample";
import { returnedForm, type FormChanges } from "../support/returnedForms";
import { encodeSample } from "../support/sampleDecomposition";
import type { ReturnedFile } from "../../src/layout/returnedBook";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

const FILLED: FormChanges = {
  cells: [
    { status: "推进中", progress: "一季度增长6.8%。", completion: 0.25 },
    { status: "推进中", progress: "物流枢纽开工建设。" },
    { status: "未启动", progress: "正在编制方案。" },
    { status: "推进中", progress: "已出台制度。" },
  ],
};

const filled = ({ issued }: IssuedSample, changes: FormChanges = FILLED): ReturnedFile =>
  returnedForm(issued, "区发展改革委", changes);

/** The office has changed a cell since it was issued that the unit has changed too. */
function withConflict(): IssuedSample {
  const sample = issuedWorkspace();
  sample.workspace.type(TASKS[0], "progress", "办公室：一季度增长6.5%。", { silently: true });
  return sample;
}

const confirm = async (
  user: { click: (element: Element) => Promise<void> },
  name: string | RegExp,
): Promise<void> => {
  await user.click(await screen.findByRole("button", { name }));
  await user.click(await screen.findByRole("button", { name: "确认写入" }));
};

test("who has not returned is on the screen, and names and a reminder can be copied", async () => {
  const { user, services } = await openMerge();
  expect(screen.getByText("下发 2 个单位，已报 0 个")).toBeTruthy();
  expect(screen.getByText("区发展改革委、区财政局")).toBeTruthy();
  await user.click(button("复制名单: 未报单位"));
  await user.click(await screen.findByRole("button", { name: "复制催报通知: 未报单位" }));
  expect(services.copied).toEqual([
    "区发展改革委\n区财政局",
    "2023年第一季度进展填报表报送期限为 2023-04-10，尚有 2 个单位未报送：区发展改革委、区财政局。请上述单位按期报送。",
  ]);
});

test("where the browser lets nothing be copied, the text is shown to be copied by hand", async () => {
  const { user, services } = await openMerge();
  services.copies = false;
  await user.click(button("复制名单: 未报单位"));
  const text = await screen.findByLabelText<HTMLTextAreaElement>("待复制的文字");
  expect(text.value).toBe("区发展改革委\n区财政局");
  expect(document.activeElement).toBe(text);
});

test("where nothing was issued the step leads to issuing", async () => {
  const workspace = new FakeWorkspace(encodeSample(tidyDecomposition()));
  const { user } = await openMerge({ sample: { ...issuedWorkspace(), workspace } });
  expect(screen.queryByText("回收的文件")).toBeNull();
  await user.click(button("前往“下发”"));
  expect(await screen.findByText("the step of issuing")).toBeTruthy();
});

test("a workbook that is none of ours is no fault: the step says what to do", async () => {
  const sample = issuedWorkspace();
  sample.workspace.readFailure = new Failure("WORKBOOK_NOT_OURS", { file: "a.xlsx" });
  const { user } = await openMerge({ sample });
  expect(await screen.findByText("当前工作簿不是标准分解工作簿")).toBeTruthy();
  sample.workspace.readFailure = undefined;
  await user.click(button("重新读取"));
  expect(await screen.findByText("下发 2 个单位，已报 0 个")).toBeTruthy();
});

test("nothing is written before it is confirmed, and one press takes it back, and it can be written again", async () => {
  const sample = issuedWorkspace();
  const { user, drop, workspace } = await openMerge({ sample });
  await drop(filled(sample));
  expect(await screen.findByText("可写入 1 个文件，涉及 4 项任务、9 个单元格")).toBeTruthy();
  await user.click(button("写入台账"));
  expect(screen.getByText("将 1 个文件写入台账？")).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
  await user.click(button("确认写入"));
  expect(await screen.findByText("已写入 1 个文件：4 项任务，9 个台账单元格")).toBeTruthy();
  expect(workspace.cell(TASKS[0], "progress")).toBe("一季度增长6.8%。");
  expect(workspace.cell(TASKS[0], "sourceFile")).toMatch(/区发展改革委\.xlsx$/u);
  expect(screen.getByText("下发 2 个单位，已报 1 个")).toBeTruthy();
  expect(await screen.findByText("已写入")).toBeTruthy();
  await user.click(button("撤销"));
  expect(await screen.findByText(/^已撤销/u)).toBeTruthy();
  expect(workspace.cell(TASKS[0], "progress")).toBeNull();
  await confirm(user, "写入台账");
  expect(await screen.findByText(/^已写入 1 个文件/u)).toBeTruthy();
  expect(workspace.cell(TASKS[0], "progress")).toBe("一季度增长6.8%。");
});

test("who writes is asked for, and nothing is written without a name", async () => {
  const sample = issuedWorkspace();
  const { user, drop, workspace, services } = await openMerge({ sample, name: "" });
  await drop(filled(sample));
  await user.click(await screen.findByRole("button", { name: "写入台账" }));
  await user.click(button("确认写入"));
  expect(workspace.applied).toHaveLength(0);
  await user.type(screen.getByLabelText(/^操作人/u), "王芳");
  await user.click(button("确认写入"));
  await screen.findByText(/^已写入 1 个文件/u);
  expect(services.name).toBe("王芳");
});

test("a conflict shows three values, leaves its file out until it is decided, and is decided as a person says", async () => {
  const sample = withConflict();
  const { user, drop, workspace } = await openMerge({ sample });
  await drop(filled(sample));
  const choice = await screen.findByRole("radiogroup", {
    name: `${TASKS[0]} 进展情况（区发展改革委）采用哪个值`,
  });
  const item = choice.closest("li");
  expect(item?.textContent).toContain("办公室：一季度增长6.5%。");
  expect(item?.textContent).toContain("一季度增长6.8%。");
  expect(button("写入台账（1 处冲突待选定）").getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText(/1 个文件暂不写入/u)).toBeTruthy();
  await user.click(within(choice).getByLabelText("另行填写"));
  const text = await screen.findByLabelText("填写的内容");
  await user.clear(text);
  await user.type(text, "两边核对后：增长6.7%。");
  expect(screen.getByText("1 处冲突均已选定")).toBeTruthy();
  expect(await screen.findByText(/^可写入 1 个文件/u)).toBeTruthy();
  await confirm(user, "写入台账");
  await screen.findByText(/^已写入 1 个文件/u);
  expect(workspace.cell(TASKS[0], "progress")).toBe("两边核对后：增长6.7%。");
});

test("conflicts are decided together by a rule, and with the keyboard one by one", async () => {
  const sample = withConflict();
  sample.workspace.type(TASKS[1], "progress", "办公室：已开工。", { silently: true });
  const { user, drop } = await openMerge({ sample });
  await drop(filled(sample));
  await screen.findByText("2 处冲突，2 处待选定");
  await user.click(button("下一处待选定"));
  expect(document.activeElement).toBe(screen.getAllByLabelText("采用回收值")[0]);
  await user.keyboard(" ");
  expect(await screen.findByText("2 处冲突，1 处待选定")).toBeTruthy();
  await user.click(button("未选定的 1 处均保留台账值"));
  expect(await screen.findByText("2 处冲突均已选定")).toBeTruthy();
  expect(screen.getAllByLabelText<HTMLInputElement>("保留台账值").map(({ checked }) => checked)).toEqual([
    false,
    true,
  ]);
  await user.click(button("清除选择"));
  expect(await screen.findByText("2 处冲突，2 处待选定")).toBeTruthy();
});

test("a change by somebody else stops the writing, says which cells moved, and loses no answer", async () => {
  const sample = withConflict();
  const { user, drop, workspace } = await openMerge({ sample });
  await drop(filled(sample));
  await user.click(await screen.findByLabelText("采用回收值"));
  await screen.findByText(/^可写入 1 个文件/u);
  workspace.type(TASKS[0], "progress", "办公室：又改了。", { silently: true });
  await confirm(user, "写入台账");
  expect(
    await screen.findByText(`${TASKS[0]} 进展情况：“办公室：一季度增长6.5%。”改为“办公室：又改了。”`),
  ).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
  expect(screen.getByLabelText<HTMLInputElement>("采用回收值").checked).toBe(true);
  await confirm(user, "写入台账");
  await screen.findByText(/^已写入 1 个文件/u);
  expect(workspace.cell(TASKS[0], "progress")).toBe("一季度增长6.8%。");
});

test("a writing that fails leaves everything as it was and can be tried again", async () => {
  const sample = issuedWorkspace();
  const { user, drop, workspace } = await openMerge({ sample });
  await drop(filled(sample));
  workspace.applyFailure = new Failure("HOST_FAILED", { officeCode: "x" });
  await confirm(user, "写入台账");
  await screen.findByText("未能写入");
  workspace.applyFailure = undefined;
  await user.click(button("重试"));
  await screen.findByText(/^已写入 1 个文件/u);
});

test("writing can be given up before it begins, and everything stays as it was", async () => {
  const sample = issuedWorkspace();
  const { user, drop, workspace } = await openMerge({ sample });
  await drop(filled(sample));
  await screen.findByText(/^可写入 1 个文件/u);
  workspace.pause();
  await confirm(user, "写入台账");
  await user.click(await screen.findByRole("button", { name: "取消" }));
  await workspace.release();
  expect(await screen.findByText("已取消")).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
});

test("what somebody types into the workbook meanwhile is taken into account without asking", async () => {
  const sample = issuedWorkspace();
  const { drop, workspace } = await openMerge({ sample });
  await drop(filled(sample));
  await screen.findByText(/^可写入 1 个文件/u);
  workspace.type(TASKS[0], "progress", "办公室先填了。");
  expect(await screen.findByText("冲突（1）")).toBeTruthy();
});

test("the step speaks English where the interface does, and the workbook stays Chinese", async () => {
  const sample = issuedWorkspace();
  const { user, drop, workspace } = await openMerge({ sample, catalogue: enUS });
  await drop(filled(sample));
  await user.click(await screen.findByRole("button", { name: "Write into the ledger" }));
  await user.click(screen.getByRole("button", { name: "Write now" }));
  expect(await screen.findByText("1 file written: 4 tasks, 9 cells of the ledger")).toBeTruthy();
  const log = workspace.sheets.get(SHEETS.mergeLog) ?? [];
  expect(log.flat()).toContain("已合并");
});
