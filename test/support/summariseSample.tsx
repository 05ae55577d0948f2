import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { planIssue, planRoundState } from "../../src/application/issueSheets";
import { composeMerge } from "../../src/application/merge/composeMerge";
import { NO_ANSWERS, reviewReturns } from "../../src/application/merge/reviewReturns";
import { decodePlan } from "../../src/application/openPlan";
import { describeFinding } from "../../src/i18n/messages";
import { findings } from "../../src/i18n/zh-CN/findings";
import type { Indicator } from "../../src/domain/indicator";
import type { Task } from "../../src/domain/task";
import type { Catalogue } from "../../src/i18n/catalogue";
import { applyEdit } from "../../src/layout/applyEdit";
import { Summarise } from "../../src/ui/features/summarise/Summarise";
import type { FakeWorkspace } from "./fakeWorkspace";
import { roundId } from "./issueSample";
import { issuedWorkspace, MERGE_TASKS } from "./mergeSample";
import { returnedForm, type FormChanges } from "./returnedForms";
import { FakeServices, renderApp } from "./uiHarness";

/** Closes the first quarter and issues the second. */
export function withSecondQuarter(workspace: FakeWorkspace): FakeWorkspace {
  const by = { by: "李明", now: "2023-07-01 09:00" };
  const second = roundId("2023-Q2");
  const before = decodePlan(workspace.sheets, workspace.file);
  const closed = planRoundState(before, roundId("2023-Q1"), true, by);
  const issued = planIssue(
    closed?.after ?? before,
    {
      round: { id: second, cutoff: "2023-06-30", due: "2023-07-10" },
      withSupporting: false,
      force: false,
    },
    by,
    (text) => `${text.length}`,
  );
  workspace.sheets = issued.after.sheets;
  return workspace;
}

/** A day after the round was due. */
export const TODAY = "2023-04-12";

const AMOUNT: Indicator = {
  metric: "投资",
  comparator: "=",
  value: 10,
  unit: "亿元",
  kind: "amount",
  text: "投资10亿元",
};

const bothLead: Task["leaders"] = ["钟涛", "冯星贵"].map((name) => ({ name, text: name }));

/** Two tasks of the sample have a target figure; one of them is led by two. */
function withFigures(task: Task): Task {
  if (task.id === MERGE_TASKS[1]) return { ...task, leaders: bothLead, indicators: [AMOUNT] };
  return task.id === MERGE_TASKS[2] ? { ...task, indicators: [AMOUNT] } : task;
}

/** What the unit reports of its tasks, in their order. */
export const REPORTS: NonNullable<FormChanges["cells"]> = [
  { status: "推进中", progress: "正在核算。" },
  { status: "推进中", progress: "已开工。", completion: 0.1 },
  { status: "推进中", progress: "正在施工。", completion: 0.2 },
  { status: "未启动", progress: "正在编制方案。" },
];

/**
 * A plan whose first quarter was issued to two units, of which one has returned. At the cut-off, when 25 % are expected, its
 * tasks are on schedule, behind with 10 %, on schedule with 20 % by the tolerance of 10 points, and not started; the task of
 * the other unit is not reported.
 */
export function reportedWorkspace({
  cells = REPORTS,
  mergedOn = "2023-04-08",
}: { cells?: NonNullable<FormChanges["cells"]>; mergedOn?: string } = {}): FakeWorkspace {
  const { workspace, issued } = issuedWorkspace(withFigures);
  const form = returnedForm(issued, "区发展改革委", {
    cells,
  });
  const plan = decodePlan(workspace.sheets, workspace.file);
  const review = reviewReturns(plan, [form], NO_ANSWERS, mergedOn);
  const merged = composeMerge(plan, review, NO_ANSWERS, {
    by: "张三",
    now: `${mergedOn} 10:00`,
    describe: (finding) => describeFinding(findings, finding),
  });
  if (merged === undefined) throw new Error("nothing was merged");
  workspace.sheets = applyEdit(workspace.sheets, merged.edit);
  return workspace;
}

export type OpenedSummary = {
  readonly user: UserEvent;
  readonly services: FakeServices;
  readonly workspace: FakeWorkspace;
};

/** The step beside a workbook that is open in Excel. */
export async function openSummary({
  workspace = reportedWorkspace(),
  catalogue,
  name = "李明",
}: {
  workspace?: FakeWorkspace;
  catalogue?: Catalogue;
  name?: string;
} = {}): Promise<OpenedSummary> {
  const services = new FakeServices();
  services.plan = { kind: "open", workspace };
  services.name = name === "" ? undefined : name;
  services.now = () => `${TODAY} 09:30`;
  const content = (
    <Summarise
      settle={(run) => {
        const timer = setTimeout(run);
        return () => clearTimeout(timer);
      }}
    />
  );
  const user = renderApp(services, {
    steps: [
      { key: "summarise", content },
      { key: "issue", content: <p>the step of issuing</p> },
    ],
    ...(catalogue && { catalogue }),
  });
  await screen.findByRole("button", { name: /^(重新读取|Read again)$/u }, { timeout: 20_000 });
  return { user, services, workspace };
}
