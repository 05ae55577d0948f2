import { planUndo } from "../../../../src/application/changes/planChanges";
import { decodePlan, type OpenPlan } from "../../../../src/application/openPlan";
import { composeSummary, summaryState } from "../../../../src/application/summary/composeSummary";
import { momentOf } from "../../../../src/application/summary/moment";
import { canKeepSchedule, planSchedule } from "../../../../src/application/summary/planSchedule";
import { reviewSummary, type SummaryReview } from "../../../../src/application/summary/reviewSummary";
import { DEFAULT_SCHEDULE, type ScheduleSettings } from "../../../../src/domain/schedule/scheduleSettings";
import { SHEETS } from "../../../../src/layout/sheetNames";
import type { StoredValue } from "../../../../src/layout/workbookPatch";
import { CHANGE, PlanFile } from "../../../support/planFile";
import { encodeSample } from "../../../support/sampleDecomposition";
import { tidyDecomposition } from "../../../support/checkSample";
import { reportedWorkspace, TODAY } from "../../../support/summariseSample";

const RATIO: ScheduleSettings = {
  ...DEFAULT_SCHEDULE,
  rule: "ratio",
  ratio: { onSchedule: 0.9, behind: 0.8 },
};

function setting({ sheets }: OpenPlan, code: string): StoredValue {
  return sheets.get(SHEETS.settings)?.find((row) => row.includes(code))?.[1] ?? null;
}

function review(plan: OpenPlan): SummaryReview {
  return reviewSummary(plan, momentOf(plan, {}, TODAY), TODAY);
}

const reported = (): OpenPlan => decodePlan(reportedWorkspace().sheets, "a.xlsx");

test("settings of the schedule are kept in their cells alone, logged, and taken back after opening again", async () => {
  const file = await PlanFile.of(encodeSample(tidyDecomposition()));
  const change = planSchedule(file.plan, RATIO, CHANGE);
  if (change === undefined) throw new Error("nothing is changed");
  expect(change.cells.map(({ list, entry, from, to }) => [list, entry, from, to])).toEqual([
    ["settings", "SCHEDULE_RULE", "按百分点", "按比例"],
    ["settings", "SCHEDULE_RATIO_ON_SCHEDULE", 0.95, 0.9],
    ["settings", "SCHEDULE_RATIO_BEHIND", 0.85, 0.8],
  ]);
  await file.apply(change);
  expect(file.plan.decoded.settings.schedule).toEqual(RATIO);
  expect(change.title).toBe(
    "更改序时判断标准：序时判断办法改为 按比例；按比例：达序时线改为 90%；按比例：滞后线改为 80%",
  );
  const undo = planUndo(file.plan, CHANGE);
  if (undo === undefined) throw new Error("nothing to undo");
  await file.apply(undo);
  expect(file.plan.decoded.settings.schedule).toEqual(DEFAULT_SCHEDULE);
  expect(setting(file.plan, "SCHEDULE_RATIO_BEHIND")).toBe(0.85);
});

test("settings that are already so are no change", () => {
  expect(planSchedule(reported(), DEFAULT_SCHEDULE, CHANGE)).toBeUndefined();
});

test("without the sheet 设置 or a row that would change nothing is kept; other rows do not matter", () => {
  const plan = reported();
  const without = (code: string): OpenPlan => ({
    ...plan,
    sheets: new Map(plan.sheets).set(
      SHEETS.settings,
      (plan.sheets.get(SHEETS.settings) ?? []).filter((row) => !row.includes(code)),
    ),
  });
  const bare = new Map(plan.sheets);
  bare.delete(SHEETS.settings);
  const kept = [plan, without("SCHEDULE_POINTS_BEHIND"), without("SCHEDULE_RULE"), { ...plan, sheets: bare }];
  expect(kept.map((each) => canKeepSchedule(each, RATIO))).toEqual([true, true, false, false]);
  expect(planSchedule(without("SCHEDULE_RULE"), RATIO, CHANGE)).toBeUndefined();
});

test("other settings put the last summary out of date", () => {
  const plan = reported();
  const context = {
    ...CHANGE,
    describeJudgement: () => "",
    describeEvidence: () => ({ rule: "", evidence: "" }),
    digest: (text: string) => text,
  };
  const { after } = composeSummary(plan, review(plan), context);
  expect(summaryState(after, context.digest)?.outdated).toBe(false);
  const changed = planSchedule(after, RATIO, CHANGE);
  expect(changed && summaryState(changed.after, context.digest)?.outdated).toBe(true);
});
