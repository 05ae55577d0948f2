import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { IssuePlan } from "../../src/application/issueSheets";
import { decodePlan } from "../../src/application/openPlan";
import type { Task } from "../../src/domain/task";
import type { Catalogue } from "../../src/i18n/catalogue";
import { applyEdit } from "../../src/layout/applyEdit";
import type { ReturnedFile } from "../../src/layout/returnedBook";
import { MergeReturns } from "../../src/ui/features/mergeReturns/MergeReturns";
import { tidyDecomposition } from "./checkSample";
import { FakeWorkspace } from "./fakeWorkspace";
import { issueRound } from "./returnedForms";
import { encodeSample, sampleTask } from "./sampleDecomposition";
import { FakeServices, renderApp } from "./uiHarness";

/** The tasks of 区发展改革委 and, last, the one of 区财政局, in the order of their forms. */
export const MERGE_TASKS = [
  "2023-1-00-001",
  "2023-2-01-001",
  "2023-2-01-003",
  "2023-3-00-001",
  "2023-2-01-002",
] as const;

export type IssuedSample = { readonly workspace: FakeWorkspace; readonly issued: IssuePlan };

/** A plan whose first round was issued to two units. @param change makes other tasks of its tasks */
export function issuedWorkspace(change: (task: Task) => Task = (task) => task): IssuedSample {
  const sample = tidyDecomposition();
  const tasks = sample.tasks.map((task) =>
    task.id === MERGE_TASKS[4]
      ? sampleTask(2, { text: task.text, leadUnits: [{ name: "区财政局", text: "区财政局" }] })
      : task,
  );
  const workspace = new FakeWorkspace(encodeSample({ ...sample, tasks: tasks.map(change) }));
  const issued = issueRound(decodePlan(workspace.sheets, workspace.file));
  if (issued.edit) workspace.sheets = applyEdit(workspace.sheets, issued.edit);
  return { workspace, issued };
}

export type OpenedMerge = IssuedSample & {
  readonly user: UserEvent;
  readonly services: FakeServices;
  /** Drops files that hold these returns. */
  readonly drop: (...files: readonly ReturnedFile[]) => Promise<void>;
};

/** The step beside a workbook that is open in Excel, once it was read. */
export async function openMerge({
  sample = issuedWorkspace(),
  catalogue,
  name = "李明",
  readFile,
}: {
  sample?: IssuedSample;
  catalogue?: Catalogue;
  name?: string;
  readFile?: FakeServices["readFile"];
} = {}): Promise<OpenedMerge> {
  const services = new FakeServices();
  services.plan = { kind: "open", workspace: sample.workspace };
  services.name = name === "" ? undefined : name;
  if (readFile) services.readFile = readFile;
  services.now = () => "2023-04-08 09:30";
  const content = (
    <MergeReturns
      settle={(run) => {
        const timer = setTimeout(run);
        return () => clearTimeout(timer);
      }}
    />
  );
  const user = renderApp(services, {
    steps: [
      { key: "merge", content },
      { key: "issue", content: <p>the step of issuing</p> },
    ],
    ...(catalogue && { catalogue }),
  });
  // The step is fetched when it is first shown, which takes its time on a busy machine.
  await screen.findByRole("button", { name: /^(重新读取|Read again)$/u }, { timeout: 20_000 });
  return {
    ...sample,
    user,
    services,
    drop: async (...files) => {
      for (const file of files) services.returns.contents.set(file.name, [file]);
      const input = screen.getByLabelText<HTMLInputElement>(
        /^(选择文件|继续添加文件|Choose files|Add more files)$/u,
        {
          selector: "input",
        },
      );
      await user.upload(
        input,
        files.map(({ name: fileName }) => new File(["x"], fileName)),
      );
    },
  };
}
