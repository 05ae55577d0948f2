import { NO_ANSWERS, reviewReturns } from "../../../src/application/merge/reviewReturns";
import { decodePlan } from "../../../src/application/openPlan";
import { Failure } from "../../../src/domain/failure";
import {
  initialMerge,
  reduceMerge,
  type MergeAction,
  type MergeState,
  type Ready,
} from "../../../src/ui/features/mergeReturns/mergeState";
import { issuedWorkspace, MERGE_TASKS as TASKS } from "../../support/mergeSample";
import { returnedForm } from "../../support/returnedForms";

const sample = issuedWorkspace();
const plan = decodePlan(sample.workspace.sheets, "a.xlsx");
const file = returnedForm(sample.issued, "区发展改革委", {
  cells: [{ status: "推进中", progress: "增长6.8%。" }],
});
const review = reviewReturns(plan, [file], NO_ANSWERS, "2023-04-08");
const read: MergeAction = { type: "planRead", plan, at: "2023-04-08 09:30", unsaved: false };

const after = (...actions: readonly MergeAction[]): MergeState => actions.reduce(reduceMerge, initialMerge);

function ready(...actions: readonly MergeAction[]): Ready {
  const state = after(read, ...actions);
  if (state.phase !== "ready") throw new Error("not ready");
  return state;
}

const failure = new Failure("INTERNAL", {});

test("before a workbook is there nothing can be done with files", () => {
  expect(after({ type: "filesRead", files: [file], known: 0 })).toBe(initialMerge);
  expect(after({ type: "planReading" }, { type: "planNotRead", failure })).toEqual({
    phase: "failed",
    failure,
  });
});

test("files and answers stay when the workbook is read again, and when that fails", () => {
  const state = ready(
    { type: "filesRead", files: [file], known: 0 },
    { type: "answered", answers: { ...NO_ANSWERS, rule: "ours" } },
    read,
    { type: "planNotRead", failure },
  );
  expect(state.files).toEqual([file]);
  expect(state.answers.rule).toBe("ours");
  expect(state.outcome).toEqual({ kind: "notReread", failure });
});

test("an answer makes the review out of date until it was made anew", () => {
  const state = ready({ type: "reviewed", review }, { type: "answered", answers: NO_ANSWERS });
  expect(state.reviewing).toBe(true);
  expect(reduceMerge(state, { type: "reviewed", review })).toMatchObject({ reviewing: false });
});

test("conflicts are shown first, but never in place of what the user has chosen", () => {
  const { workspace } = issuedWorkspace();
  workspace.type(TASKS[0], "progress", "办公室。", { silently: true });
  const conflicting = reviewReturns(decodePlan(workspace.sheets, "a.xlsx"), [file], NO_ANSWERS, "2023-04-08");
  expect(ready({ type: "reviewed", review: conflicting }).tab).toBe("conflicts");
  expect(ready({ type: "tabChosen", tab: "changes" }, { type: "reviewed", review: conflicting }).tab).toBe(
    "changes",
  );
});

test("cells that have moved are told once the workbook was read again", () => {
  const moved = [{ task: TASKS[0], header: "状态", from: "", to: "滞后" }];
  const state = ready(
    { type: "workStarted" },
    { type: "notWritten", outcome: { kind: "stale", moved: undefined } },
    { type: "planRead", plan, at: "2023-04-08 09:31", unsaved: false, moved },
  );
  expect(state.work).toBeUndefined();
  expect(state.outcome).toEqual({ kind: "stale", moved });
});

test("removing the files takes back what was said of them, and leaves what was written", () => {
  const state = ready(
    { type: "filesRead", files: [file], known: 0 },
    { type: "reviewed", review },
    { type: "cleared" },
  );
  expect([state.files, state.review, state.tab, state.plan]).toEqual([[], undefined, undefined, plan]);
});
