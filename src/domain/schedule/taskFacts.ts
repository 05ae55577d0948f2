import type { Indicator } from "../indicator";
import type { RoundId } from "../round/round";
import type { TaskStatus } from "../status";
import type { TaskId } from "../task";

/**
 * Whether the lead units have reported on a task in a round. `missing`: one of them was issued the task and has not
 * reported on it; `notAsked`: none was issued it.
 */
export type ReportState = "returned" | "missing" | "notAsked";

/** What was known of a task at a cut-off. */
export type Standing = {
  readonly status: TaskStatus | undefined;
  /** Share done, 0 to 1; `undefined` where none is given or it could not be read. */
  readonly completion: number | undefined;
  /** 进展情况 as reported; empty where nothing is. */
  readonly progress: string;
  readonly report: ReportState;
};

/** What was known of a task at the cut-off of an earlier round. */
export type EarlierReport = Standing & {
  readonly round: RoundId;
  /** The last day that the round reports on, `2023-03-31`. */
  readonly cutoff: string;
};

/** All that the schedule needs to know of a task. */
export type TaskFacts = Standing & {
  readonly id: TaskId;
  readonly indicators: readonly Indicator[];
  /** 工作措施, from which the task's own milestones are read. */
  readonly measures: string;
  /** The task's own deadline or the plan's, `2023-06-30`. */
  readonly deadline: string | undefined;
  /** The rounds before, by ascending cut-off. */
  readonly earlier: readonly EarlierReport[];
};
