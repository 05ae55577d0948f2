import { act, fireEvent, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { Failure } from "../../src/domain/failure";
import { CheckAssignments } from "../../src/ui/features/checkAssignments/CheckAssignments";
import { ImportNotice } from "../../src/ui/features/importNotice/ImportNotice";
import { TASKS, untidyWorkspace } from "../support/checkSample";
import { FakeWorkbook } from "../support/fakeWorkbook";
import type { FakeWorkspace } from "../support/fakeWorkspace";
import { sampleBuilt } from "../support/sampleNotice";
import { FakeServices, renderApp } from "../support/uiHarness";

const STEPS = [
  { key: "import", content: <ImportNotice /> },
  { key: "check", content: <CheckAssignments /> },
] as const;

const NOT_OURS = new Failure("WORKBOOK_NOT_OURS", { file: "" });

/** The pane beside a workbook; `content` is what Excel itself has open. */
async function openPane(workspace: FakeWorkspace): Promise<UserEvent> {
  const services = new FakeServices();
  services.plan = { kind: "open", workspace };
  services.openWorkbook = new FakeWorkbook();
  const user = renderApp(services, { steps: [...STEPS] });
  await user.click(screen.getByRole("button", { name: "校验" }));
  return user;
}

type Desk = { readonly user: UserEvent; readonly services: FakeServices; readonly kept: string[] };

/** The page that works on files. */
function openDesk(workspace: FakeWorkspace): Desk {
  const services = new FakeServices();
  const kept: string[] = [];
  services.plan = {
    kind: "file",
    open: () => ({
      read: () => workspace.read(),
      readRows: () => workspace.readRows(),
      apply: (edit, options) => workspace.apply(edit, options),
      save: (name) => {
        kept.push(name);
        return Promise.resolve();
      },
      hasChanges: () => workspace.applied.length > 0 && kept.length === 0,
    }),
  };
  return { user: renderApp(services, { steps: [...STEPS] }), services, kept };
}

const choose = (user: UserEvent): Promise<void> =>
  user.upload(screen.getByLabelText("选择工作簿", { selector: "input" }), new File(["x"], "台账.xlsx"));

test("in a workbook that is empty the step says what to do and leads there", async () => {
  const workspace = untidyWorkspace();
  workspace.readFailure = NOT_OURS;
  const user = await openPane(workspace);
  expect(await screen.findByText("当前工作簿是空白的")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "前往“导入”" }));
  expect(screen.getByRole("button", { name: "导入" }).getAttribute("aria-current")).toBe("step");
  workspace.readFailure = undefined;
  await user.click(screen.getByRole("button", { name: "校验" }));
  expect(await screen.findByRole("button", { name: "错误 1" })).toBeTruthy();
});

test("a workbook that cannot be relied on is a failure to try again", async () => {
  const workspace = untidyWorkspace();
  workspace.readFailure = new Failure("SHEET_MISSING", { sheet: "工作台账" });
  const user = await openPane(workspace);
  expect((await screen.findByRole("alert")).textContent).toContain("未能校验");
  workspace.readFailure = undefined;
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByRole("button", { name: "错误 1" })).toBeTruthy();
});

test("while another step is shown edits are not watched; coming back checks anew and keeps the filter", async () => {
  const workspace = untidyWorkspace();
  const user = await openPane(workspace);
  await user.click(await screen.findByRole("button", { name: "错误 1" }));
  await user.click(screen.getByRole("button", { name: "导入" }));
  expect(workspace.isWatched).toBe(false);
  workspace.type(TASKS[2], "leadUnits", "区税务局");
  await user.click(screen.getByRole("button", { name: "校验" }));
  expect((await screen.findByRole("button", { name: "错误 0" })).getAttribute("aria-pressed")).toBe("true");
  expect(workspace.isWatched).toBe(true);
});

test("on the page for files a workbook is chosen, corrected, and kept under its own name", async () => {
  const { user, kept } = openDesk(untidyWorkspace());
  await user.click(screen.getByRole("button", { name: "校验" }));
  await choose(user);
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^改为“区物流办”：${TASKS[0]}`, "u") }),
  );
  expect(await screen.findByText("有尚未下载的修改。")).toBeTruthy();
  expect(fireEvent(window, new Event("beforeunload", { cancelable: true }))).toBe(false);
  expect(screen.queryByRole("button", { name: /在 Excel 中选中/u })).toBeNull();
  expect(screen.getAllByText(/工作台账!H4/u).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "下载修改后的工作簿" }));
  expect(await screen.findByText("已下载：台账.xlsx")).toBeTruthy();
  expect(kept).toEqual(["台账.xlsx"]);
  expect(fireEvent(window, new Event("beforeunload", { cancelable: true }))).toBe(true);
});

test("another workbook is taken only after the user has given up changes that are not downloaded", async () => {
  const { user } = openDesk(untidyWorkspace());
  await user.click(screen.getByRole("button", { name: "校验" }));
  await choose(user);
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^改为“区物流办”：${TASKS[0]}`, "u") }),
  );
  await screen.findByText("有尚未下载的修改。");
  await user.click(screen.getByRole("button", { name: "换一个工作簿" }));
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(screen.getByText("有尚未下载的修改。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "换一个工作簿" }));
  await user.click(screen.getByRole("button", { name: "不下载，更换" }));
  expect(screen.getByRole("button", { name: "选择工作簿" })).toBeTruthy();
});

test("a file that cannot be read is told, and another can be chosen", async () => {
  const { user, services } = openDesk(untidyWorkspace());
  const { readFile } = services;
  services.readFile = () => Promise.reject(new Failure("FILE_UNREADABLE", { file: "台账.xlsx" }));
  await user.click(screen.getByRole("button", { name: "校验" }));
  await choose(user);
  expect((await screen.findByRole("alert")).textContent).toContain("未能校验");
  services.readFile = readFile;
});

test("the workbook that was just made needs no choosing", async () => {
  const { user, services } = openDesk(untidyWorkspace());
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await act(() => services.build.finish(sampleBuilt()));
  await user.click(screen.getByRole("button", { name: "校验" }));
  await user.click(screen.getByRole("button", { name: /^校验刚生成的工作簿：/u }));
  expect(await screen.findByRole("button", { name: "错误 1" })).toBeTruthy();
});
