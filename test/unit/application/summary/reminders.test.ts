import { decodePlan } from "../../../../src/application/openPlan";
import { momentOf } from "../../../../src/application/summary/moment";
import { remindersOf } from "../../../../src/application/summary/reminders";
import { reviewSummary } from "../../../../src/application/summary/reviewSummary";
import type { Reminder } from "../../../../src/layout/summary/summaryData";
import { reportedWorkspace, REPORTS, TODAY } from "../../../support/summariseSample";

function reminders(today = TODAY, ...sample: Parameters<typeof reportedWorkspace>): readonly Reminder[] {
  const plan = decodePlan(reportedWorkspace(...sample).sheets, "a.xlsx");
  return remindersOf(plan, reviewSummary(plan, momentOf(plan, {}, today), today), today);
}

test("a unit that has returned everything in time is left alone; one that has not is asked for all of its tasks", () => {
  expect(reminders().map(({ unit, state, tasks }) => [unit, state, tasks])).toEqual([
    ["区财政局", "missing", 1],
  ]);
});

test("before the last day a unit is asked by then, and at once after it", () => {
  expect(reminders("2023-04-10")[0]?.message).toContain("请于2023年4月10日前报送");
  expect(reminders("2023-04-11")[0]?.message).toContain("现已逾期");
});

test("a unit that has left a task out is reminded of what is missing", () => {
  const [first] = reminders(TODAY, { cells: [...REPORTS.slice(0, 3), {}] });
  expect(first).toMatchObject({ unit: "区发展改革委", state: "incomplete", tasks: 4, incomplete: 1 });
  expect(first?.message).toContain("有 1 项任务未报全");
});

test("a complete return that came late is named, and asked for nothing", () => {
  const [first] = reminders(TODAY, { mergedOn: "2023-04-11" });
  expect(first).toMatchObject({ unit: "区发展改革委", state: "late", message: "" });
});

test("without a round nobody is reminded", () => {
  const plan = decodePlan(reportedWorkspace().sheets, "a.xlsx");
  const moment = { ...momentOf(plan, {}, TODAY), round: undefined };
  expect(remindersOf(plan, reviewSummary(plan, moment, TODAY), TODAY)).toEqual([]);
});
