import fc from "fast-check";
import { LIGHTS } from "../../src/domain/schedule/light";
import { TASK_STATUSES } from "../../src/domain/status";
import type { SummaryTask } from "../../src/domain/summary/summaryTask";
import { TABLE_NUMBERS, taskId } from "../../src/domain/task";

/** A task of the plan's second table; `number` gives its id. */
export function summaryTask(number: number, task: Partial<SummaryTask> = {}): SummaryTask {
  return {
    id: taskId(2023, task.table ?? 2, 1, number),
    table: 2,
    category: "一、高质量发展",
    leaders: ["钟涛"],
    leadUnits: ["区发展改革委"],
    status: "inProgress",
    light: "onSchedule",
    report: "returned",
    ...task,
  };
}

const names = (list: readonly string[]): fc.Arbitrary<readonly string[]> => fc.subarray([...list]);

/** The rosters that the arbitrary tasks are assigned from, in part. */
export const ROSTER = { leaders: ["甲", "乙", "丙"], units: ["A局", "B局", "C局"] };

/** Any assignment of any tasks, also to nobody and to names that no roster has. */
export const anySummaryTasks: fc.Arbitrary<readonly SummaryTask[]> = fc
  .array(
    fc.record({
      table: fc.constantFrom(...TABLE_NUMBERS),
      category: fc.constantFrom("", "一", "二"),
      leaders: names([...ROSTER.leaders, "丁"]),
      leadUnits: names([...ROSTER.units, "D局"]),
      status: fc.constantFrom(...TASK_STATUSES, undefined),
      light: fc.constantFrom(...LIGHTS),
      report: fc.constantFrom("returned" as const, "missing" as const, "notAsked" as const),
    }),
    { maxLength: 30 },
  )
  .map((tasks) => tasks.map((task, index) => summaryTask(index + 1, task)));
