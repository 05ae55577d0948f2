import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Divisions } from "../../src/domain/assignment/groupMembers";
import { Failure } from "../../src/domain/failure";
import { SHEETS } from "../../src/layout/sheetNames";
import { CheckAssignments } from "../../src/ui/features/checkAssignments/CheckAssignments";
import { untidyWorkspace } from "../support/checkSample";
import type { FakeWorkspace } from "../support/fakeWorkspace";
import { FakeServices, renderApp } from "../support/uiHarness";

const DIVISIONS: Divisions = {
  重庆市: { 市辖区: { 涪陵区: ["敦仁街道", "马武镇", "南沱镇"], 渝中区: ["七星岗街道"] } },
};

type Opened = { readonly user: UserEvent; readonly workspace: FakeWorkspace };

/** The panel for the members of 各乡镇街道. */
async function openPanel(loadDivisions = () => Promise.resolve(DIVISIONS)): Promise<Opened> {
  const workspace = untidyWorkspace();
  const services = new FakeServices();
  services.plan = { kind: "open", workspace };
  services.loadDivisions = loadDivisions;
  const user = renderApp(services, { steps: [{ key: "check", content: <CheckAssignments /> }] });
  await user.click(await screen.findByRole("button", { name: "核定成员：各乡镇街道" }));
  return { user, workspace };
}

const box = (name: string): HTMLElement => screen.getByRole("checkbox", { name });

const checked = (): readonly string[] =>
  screen
    .getAllByRole<HTMLInputElement>("checkbox")
    .filter((each) => each.checked)
    .map(({ labels }) => labels?.[0]?.textContent ?? "");

const written = ({ sheets }: FakeWorkspace, sheet: string): string => JSON.stringify(sheets.get(sheet) ?? []);

test("members are written as a person has ticked them, and new units are entered in the roster", async () => {
  const { user, workspace } = await openPanel();
  expect(checked()).toEqual(["马武镇", "龙桥街道"]);
  await user.click(box("龙桥街道"));
  await user.type(screen.getByLabelText("添加其他单位"), "青羊镇、百胜镇");
  await user.click(screen.getByRole("button", { name: "添加" }));
  expect(screen.getByText("已选 3 个")).toBeTruthy();
  expect(workspace.applied).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "确认 3 个成员单位" }));
  expect(await screen.findByText("已核定“各乡镇街道”的 3 个成员单位")).toBeTruthy();
  expect(written(workspace, SHEETS.groups)).toContain('"马武镇、青羊镇、百胜镇","已确认"');
  expect(written(workspace, SHEETS.units)).toContain("百胜镇");
  expect(screen.queryByRole("button", { name: "核定成员：各乡镇街道" })).toBeNull();
});

test("the district's towns are listed only when they are asked for, and none is chosen by itself", async () => {
  const { user } = await openPanel();
  await user.click(screen.getByRole("button", { name: "按行政区划列出乡镇街道" }));
  expect(await screen.findByText("重庆市涪陵区的乡镇街道")).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: "七星岗街道" })).toBeNull();
  expect(checked()).toEqual(["马武镇", "龙桥街道"]);
  await user.click(screen.getByRole("button", { name: "全选" }));
  expect(checked()).toEqual(["马武镇", "龙桥街道", "敦仁街道", "南沱镇"]);
  await user.click(screen.getByRole("button", { name: "全不选" }));
  expect(screen.getByRole("button", { name: "确认 0 个成员单位" }).getAttribute("aria-disabled")).toBe(
    "true",
  );
});

test("divisions that cannot be had are a failure to try again, and the panel stays", async () => {
  const failure = new Failure("FILE_UNREADABLE", { file: "pcas.json" });
  const { user } = await openPanel(() => Promise.reject(failure));
  await user.click(screen.getByRole("button", { name: "按行政区划列出乡镇街道" }));
  expect((await screen.findByRole("alert")).textContent).toContain("未能读取行政区划");
  expect(box("马武镇")).toBeTruthy();
});

test("cancelling writes nothing", async () => {
  const { user, workspace } = await openPanel();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(workspace.applied).toHaveLength(0);
});
