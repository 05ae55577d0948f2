import { act, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { FakeWorkbook } from "../support/fakeWorkbook";
import { FakeWorkspace } from "../support/fakeWorkspace";
import { encodeSample, sampleDecomposition } from "../support/sampleDecomposition";
import { sampleBuilt } from "../support/sampleNotice";
import { CheckAssignments } from "../../src/ui/features/checkAssignments/CheckAssignments";
import { ImportNotice } from "../../src/ui/features/importNotice/ImportNotice";
import { FakeServices, renderApp } from "../support/uiHarness";

const PLAN = sampleDecomposition();

/** The pane beside a workbook of ours, or an empty one. */
async function openPane(
  isOurs: boolean,
): Promise<{ services: FakeServices; workspace: FakeWorkspace; user: UserEvent }> {
  const services = new FakeServices();
  const workspace = new FakeWorkspace(encodeSample(PLAN));
  services.openWorkbook = new FakeWorkbook(isOurs ? { content: encodeSample(PLAN) } : {});
  services.plan = { kind: "open", workspace };
  let user: UserEvent | undefined;
  await act(async () => {
    user = renderApp(services);
    await Promise.resolve();
  });
  if (!user) throw new Error("nothing was rendered");
  return { services, workspace, user };
}

test("beside a workbook of ours its rosters decide what units are called, and the result says so", async () => {
  const { services, user } = await openPane(true);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  expect(services.build.options.roster).toEqual(PLAN.roster);
  await services.build.finish(sampleBuilt());
  expect(screen.getByText(`沿用当前工作簿“${PLAN.notice.annexTitle}”的名册`)).toBeTruthy();
});

test("beside any other workbook nothing is known of units", async () => {
  const { services, workspace, user } = await openPane(false);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  expect(services.build.options.roster).toBeUndefined();
  expect(workspace.readings).toBe(0);
});

test("the user can have the rosters of the workbook left out", async () => {
  const { services, workspace, user } = await openPane(true);
  await user.click(
    screen.getByRole("checkbox", { name: "沿用当前工作簿的领导名册和单位名册，名称以其为准" }),
  );
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  expect(services.build.options.roster).toBeUndefined();
  expect(workspace.readings).toBe(0);
});

test("on the page that works on files the rosters are those of the workbook that was opened there", async () => {
  const services = new FakeServices();
  const workspace = new FakeWorkspace(encodeSample(PLAN));
  services.plan = { kind: "file", open: () => workspace };
  const user = renderApp(services, {
    steps: [
      { key: "import", content: <ImportNotice /> },
      { key: "check", content: <CheckAssignments /> },
    ],
  });
  expect(screen.getByText("如需沿用已有工作簿的名册，请先在“校验”中打开该工作簿。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "校验" }));
  await user.upload(screen.getByLabelText("选择工作簿", { selector: "input" }), new File(["x"], "台账.xlsx"));
  await user.click(screen.getByRole("button", { name: "导入" }));
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  expect(services.build.options.roster).toEqual(PLAN.roster);
});

test("an import that is cancelled while the rosters are read builds nothing", async () => {
  const { services, workspace, user } = await openPane(true);
  workspace.pause();
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await user.click(screen.getByRole("button", { name: "取消" }));
  await workspace.release();
  expect(services.builds).toHaveLength(0);
  expect(screen.getByText("已取消")).toBeTruthy();
});
