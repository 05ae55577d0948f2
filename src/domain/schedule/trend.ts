import type { RoundId } from "../round/round";
import type { TaskId } from "../task";
import type { Light } from "./light";

/** A task at the cut-off of one round. */
export type TrendPoint = {
  readonly round: RoundId;
  readonly cutoff: string;
  readonly completion: number | undefined;
  readonly light: Light;
};

/** A task over the rounds, in their order. */
export type TaskTrend = {
  readonly task: TaskId;
  readonly points: readonly TrendPoint[];
  /** Behind, far behind or not started in each of the last two rounds. */
  readonly behindInARow: boolean;
};
