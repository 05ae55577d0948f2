import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { roundsOf } from "../../src/application/rounds";
import { decodePlan } from "../../src/application/openPlan";
import { Failure } from "../../src/domain/failure";
import type { RoundState } from "../../src/domain/round/roundRecords";
import { applyEdit } from "../../src/layout/applyEdit";
import { IssueSheets } from "../../src/ui/features/issueSheets/IssueSheets";
import { ImportNotice } from "../../src/ui/features/importNotice/ImportNotice";
import { FakeWorkbook } from "../support/fakeWorkbook";
import type { FakeWorkspace } from "../support/fakeWorkspace";
import { issueFirstQuarter, issueWorkspace, roundId } from "../support/issueSample";
import { FakeServices, renderApp } from "../support/uiHarness";

const STEPS = [
  { key: "import", content: <ImportNotice /> },
  { key: "issue", content: <IssueSheets /> },
] as const;

type Pane = { readonly user: UserEvent; readonly services: FakeServices; readonly workspace: FakeWorkspace };

/** The pane beside a workbook from which the first quarter was issued or not, at the step 下发. */
async function openPane({ issued = false, name = "王敏" } = {}): Promise<Pane> {
  const workspace = issueWorkspace();
  if (issued) {
    const { edit } = issueFirstQuarter(workspace.sheets);
    workspace.sheets = applyEdit(workspace.sheets, edit ?? { label: "", ops: [] });
  }
  const services = new FakeServices();
  services.plan = { kind: "open", workspace };
  services.openWorkbook = new FakeWorkbook();
  services.sink = { ...services.sink, kind: "newWorkbook" };
  services.name = name;
  const user = renderApp(services, { steps: [...STEPS] });
  await user.click(screen.getByRole("button", { name: "下发" }));
  await screen.findByRole("button", { name: "新建调度期" });
  return { user, services, workspace };
}

async function preview(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "新建调度期" }));
  await user.click(screen.getByRole("button", { name: "预览" }));
  await screen.findByRole("group", { name: "选择单位" });
}

const round = ({ sheets }: FakeWorkspace, id = "2023-Q1"): RoundState | undefined =>
  roundsOf(decodePlan(sheets, "台账.xlsx")).get(roundId(id));
const box = (unit: string): HTMLElement =>
  screen.getByRole("checkbox", { name: new RegExp(`^${unit}`, "u") });
const issueButton = (): HTMLElement => screen.getByRole("button", { name: /^下发 \d+ 个单位$/u });

test("the first round is previewed, issued to the chosen units, recorded and handed over as one file", async () => {
  const { user, services, workspace } = await openPane();
  expect(screen.getByText(/^尚未下发过/u)).toBeTruthy();
  await preview(user);
  expect(screen.getByText("首次下发 3 个")).toBeTruthy();
  expect(screen.getByText(/各乡镇街道（1 项）/u)).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
  await user.click(box("区财政局"));
  expect(screen.getByText(/^已选 2 个单位/u)).toBeTruthy();
  await user.click(issueButton());
  expect(await screen.findByText("已下发：2023年第一季度，2 个单位")).toBeTruthy();
  expect(services.files.saved.map(({ name }) => name)).toEqual(["2023年第一季度-进展填报表.zip"]);
  expect([...(round(workspace)?.issues.keys() ?? [])]).toEqual(["区发展改革委", "区物流办"]);
  await user.click(screen.getByRole("button", { name: "再次下载填报表" }));
  expect(services.files.saved).toHaveLength(2);
  expect(workspace.applied).toHaveLength(1);
});

test("a form with problems says them at their fields, moves the focus there, and shows nothing yet", async () => {
  const { user } = await openPane({ name: "" });
  await user.click(screen.getByRole("button", { name: "新建调度期" }));
  await user.clear(screen.getByLabelText(/^名称/u));
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(screen.getByText("请填写名称。")).toBeTruthy();
  expect(screen.getByText("请填写经办人。")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/^名称/u));
  await user.selectOptions(screen.getByLabelText("周期"), "全年");
  expect(screen.getByText("期号：2023-Y")).toBeTruthy();
  expect(screen.getByDisplayValue("2023年度")).toBeTruthy();
});

test("units are searched, chosen all at once as listed, and reached with the keyboard", async () => {
  const { user } = await openPane();
  await preview(user);
  await user.click(screen.getByRole("button", { name: "全不选" }));
  expect(issueButton().getAttribute("aria-disabled")).toBe("true");
  await user.type(screen.getByRole("searchbox", { name: "搜索单位" }), "物流");
  expect(screen.getByText("搜索到 1 个，共 3 个单位")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "全选" }));
  await user.clear(screen.getByRole("searchbox", { name: "搜索单位" }));
  expect(screen.getByText(/^已选 1 个单位/u)).toBeTruthy();
  act(() => screen.getByRole("button", { name: "全不选" }).focus());
  await user.tab();
  expect(document.activeElement).toBe(box("区发展改革委"));
  await user.keyboard("{ArrowDown} {End}");
  expect(screen.getByText(/^已选 2 个单位/u)).toBeTruthy();
  expect(document.activeElement).toBe(box("区物流办"));
  await user.tab();
  expect(document.activeElement).toBe(issueButton());
});

test("supporting units are issued to on request, and of an issued round only the new ones can be chosen", async () => {
  const { user } = await openPane({ issued: true });
  await user.click(screen.getByRole("button", { name: "再次下发：2023年第一季度" }));
  await user.click(screen.getByRole("checkbox", { name: "同时下发配合单位" }));
  await user.click(screen.getByRole("button", { name: "预览" }));
  await screen.findByRole("group", { name: "选择单位" });
  await user.click(screen.getByRole("button", { name: "仅选未下发过的" }));
  expect(screen.getByText("首次下发 1 个")).toBeTruthy();
  expect(box("区税务局").matches(":checked")).toBe(true);
});

test("one unit is issued to once more, gets the same, and nothing is recorded", async () => {
  const { user, services, workspace } = await openPane({ issued: true });
  await user.click(screen.getByRole("button", { name: "已下发单位（3）" }));
  await user.click(screen.getByRole("button", { name: "补发：区财政局" }));
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(await screen.findByText("与上次相同 1 个")).toBeTruthy();
  await user.click(issueButton());
  expect(await screen.findByText(/未重复登记/u)).toBeTruthy();
  expect(services.packer.packed[0]?.[0]).toMatchObject({ unit: "区财政局", at: "2023-03-27 10:00" });
  expect(services.files.saved[0]?.name).toBe("2023年第一季度-进展填报表-区财政局.xlsx");
  expect(workspace.applied).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "在 Excel 中打开" }));
  expect(services.saved).toEqual(services.files.saved);
});

test("a round issued with other dates is changed only after the user has said so", async () => {
  const { user, workspace } = await openPane({ issued: true });
  await user.click(screen.getByRole("button", { name: "再次下发：2023年第一季度" }));
  await user.clear(screen.getByLabelText(/^报送截止/u));
  await user.type(screen.getByLabelText(/^报送截止/u), "2023-04-14");
  await user.click(screen.getByRole("button", { name: "预览" }));
  const question = await screen.findByRole("alert");
  expect(question.textContent).toContain("报送截止 2023-04-07");
  await user.click(within(question).getByRole("button", { name: "更改并预览" }));
  expect(await screen.findByText("重新下发 3 个")).toBeTruthy();
  await user.click(issueButton());
  await screen.findByText("已下发：2023年第一季度，3 个单位");
  expect(round(workspace)?.round.due).toBe("2023-04-14");
});

test("closing is asked with what it means; a closed round is opened again before it is issued", async () => {
  const { user, workspace } = await openPane({ issued: true });
  await user.click(screen.getByRole("button", { name: "关闭：2023年第一季度" }));
  expect(screen.getByText(/已下发的填报表不受影响/u)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "关闭" }));
  expect(await screen.findByText("已关闭“2023年第一季度”，不再下发。")).toBeTruthy();
  expect(round(workspace)?.closed).toBe(true);
  expect(screen.queryByRole("button", { name: "再次下发：2023年第一季度" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "新建调度期" }));
  await user.selectOptions(screen.getByLabelText("期次"), "第一季度");
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(screen.getByText("该调度期已关闭，请先重新开启。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "重新开启：2023年第一季度" }));
  await waitFor(() => expect(round(workspace)?.closed).toBe(false));
});

test("cancelling while the workbooks are being made leaves everything as it was, and it can be done again", async () => {
  const { user, services, workspace } = await openPane();
  services.packer.paused = true;
  await preview(user);
  await user.click(issueButton());
  expect(await screen.findByText("正在生成填报表：第 2/3 个…")).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "取消" }).at(-1) ?? document.body);
  expect(await screen.findByText("已取消")).toBeTruthy();
  expect([workspace.applied, services.files.saved]).toEqual([[], []]);
  services.packer.paused = false;
  await user.click(issueButton());
  expect(await screen.findByText("已下发：2023年第一季度，3 个单位")).toBeTruthy();
});

test("a workbook that has moved is shown anew and nothing is issued before the user has looked at it", async () => {
  const { user, services, workspace } = await openPane();
  await preview(user);
  workspace.type("2023-2-01-001", "progress", "已开工", { silently: true });
  await user.click(issueButton());
  expect(await screen.findByText("工作簿在此期间有改动，本次没有下发")).toBeTruthy();
  expect([workspace.applied, services.packer.packed]).toEqual([[], []]);
  workspace.applyFailure = new Failure("PLAN_STALE", { sheet: "_fenjie", cells: "A9" });
  await user.click(issueButton());
  await waitFor(() => expect(services.packer.packed).toHaveLength(1));
  expect(await screen.findByText("工作簿在此期间有改动，本次没有下发")).toBeTruthy();
  workspace.applyFailure = undefined;
  await user.click(issueButton());
  expect(await screen.findByText("已下发：2023年第一季度，3 个单位")).toBeTruthy();
  expect(services.files.saved).toHaveLength(1);
});

test("where recording fails nothing is handed over; where the download fails it is repeated without recording", async () => {
  const { user, services, workspace } = await openPane();
  workspace.applyFailure = new Failure("HOST_REFUSED", {});
  await preview(user);
  await user.click(issueButton());
  expect((await screen.findByRole("alert")).textContent).toContain("未能下发，没有登记任何内容");
  expect(services.files.saved).toEqual([]);
  workspace.applyFailure = undefined;
  services.files.failure = new Failure("FILE_NOT_WRITTEN", { file: "a.zip" });
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("未能下载填报表；登记已完成，可再次下载")).toBeTruthy();
  services.files.failure = undefined;
  await user.click(screen.getByRole("button", { name: "重试" }));
  await act(() => Promise.resolve());
  expect([services.files.saved.length, workspace.applied.length]).toEqual([1, 1]);
});

test("where the program around the page drops downloads, the step says so and what to do instead", async () => {
  const { user, services, workspace } = await openPane();
  services.files.works = false;
  await preview(user);
  expect(screen.getByText("此版 Excel 不能下载文件")).toBeTruthy();
  await user.click(issueButton());
  await screen.findByText("已下发：2023年第一季度，3 个单位");
  expect([services.files.saved.length, workspace.applied.length]).toEqual([0, 1]);
  expect(screen.queryByRole("button", { name: "再次下载填报表" })).toBeNull();
});
