import { decodePlan } from "../../../src/application/openPlan";
import { momentOf } from "../../../src/application/summary/moment";
import { reviewSummary } from "../../../src/application/summary/reviewSummary";
import { Failure } from "../../../src/domain/failure";
import { DEFAULT_SCHEDULE } from "../../../src/domain/schedule/scheduleSettings";
import { LIGHTS } from "../../../src/domain/schedule/light";
import { filterEntries, NO_TASK_FILTER } from "../../../src/ui/features/summarise/filterEntries";
import { formOf } from "../../../src/ui/features/summarise/scheduleForm";
import {
  initialSummarise,
  reduceSummarise,
  type Ready,
  type SummariseAction,
  type SummariseState,
} from "../../../src/ui/features/summarise/summariseState";
import { reportedWorkspace, TODAY } from "../../support/summariseSample";

const workspace = reportedWorkspace();
const plan = decodePlan(workspace.sheets, "a.xlsx");
const review = reviewSummary(plan, momentOf(plan, {}, TODAY), TODAY);
const read: SummariseAction = { type: "planRead", plan, at: `${TODAY} 09:30`, unsaved: false };
const failure = new Failure("INTERNAL", {});
const form = { ...formOf(DEFAULT_SCHEDULE), pointsBehind: "20" };

const after = (...actions: readonly SummariseAction[]): SummariseState =>
  actions.reduce(reduceSummarise, initialSummarise);

function ready(...actions: readonly SummariseAction[]): Ready {
  const state = after(read, ...actions);
  if (state.phase !== "ready") throw new Error("not ready");
  return state;
}

test("before a workbook was read nothing but a reading changes the state", () => {
  expect(after({ type: "reviewed", review })).toBe(initialSummarise);
  expect(after({ type: "planNotRead", failure })).toEqual({ phase: "failed", failure });
  expect(after(read, { type: "closed" })).toBe(initialSummarise);
});

test("another reading keeps what the user has chosen, set and tried", () => {
  const state = ready(
    { type: "reviewed", review },
    { type: "momentChosen", wanted: { asOf: "2023-06-30" } },
    { type: "filtered", filter: { search: "投资" } },
    { type: "tried", form },
    { type: "planReading" },
    read,
  );
  expect(state).toMatchObject({
    wanted: { asOf: "2023-06-30" },
    filter: { ...NO_TASK_FILTER, search: "投资" },
    tried: form,
    reviewing: true,
    rereading: false,
  });
});

test("a reading that fails leaves what was read before, and the next one takes the failure away", () => {
  const failed = ready({ type: "reviewed", review }, { type: "planNotRead", failure });
  expect(failed).toMatchObject({ review, outcome: { kind: "notReread", failure } });
  expect(reduceSummarise(failed, read)).toMatchObject({ outcome: undefined });
});

test("a day that is none is not waited for", () => {
  expect(ready({ type: "momentChosen", wanted: { asOf: "" } }).reviewing).toBe(false);
  expect(ready({ type: "momentChosen", wanted: {} }).reviewing).toBe(true);
});

test("another moment and other tried thresholds close the question before writing", () => {
  const asked: SummariseAction = { type: "asked", wish: "summarise" };
  expect(ready(asked).confirming).toBe("summarise");
  expect(ready(asked, { type: "momentChosen", wanted: {} }).confirming).toBeUndefined();
  expect(ready(asked, { type: "tried", form }).confirming).toBeUndefined();
});

test("thresholds that were kept are no longer tried; other changes leave them", () => {
  const about = { plan, at: "", unsaved: true };
  const tried: SummariseAction = { type: "tried", form };
  const kept = { kind: "kept", title: "", canUndo: true } as const;
  const undone = { kind: "undone", title: "", skipped: [], lights: true } as const;
  expect(ready(tried, { type: "written", ...about, outcome: kept }).tried).toBeUndefined();
  expect(ready(tried, { type: "written", ...about, outcome: undone }).tried).toBe(form);
});

test("every task passes exactly one light, and attention is all that is late or not reported, the worst first", () => {
  const pass = (light: (typeof NO_TASK_FILTER)["light"]) =>
    filterEntries(review.entries, { ...NO_TASK_FILTER, light }, () => "").map(({ task }) => task.id);
  expect(LIGHTS.flatMap(pass).sort()).toEqual([...pass("")].sort());
  expect(pass("attention")).toEqual(
    (["farBehind", "behind", "notStarted", "notReported"] as const).flatMap(pass),
  );
});
