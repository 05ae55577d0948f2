import type { Light } from "../schedule/light";
import type { TaskStatus } from "../status";

/** Tasks by status; `none` where no status is known. */
export type StatusCounts = Readonly<Record<TaskStatus | "none", number>>;

export type LightCounts = Readonly<Record<Light, number>>;

/** How many tasks there are. Each of the two breakdowns adds up to `tasks`. */
export type Counts = {
  readonly tasks: number;
  readonly byStatus: StatusCounts;
  readonly byLight: LightCounts;
  /** Tasks on which a lead unit has not reported in the round, whatever their light. */
  readonly notReported: number;
};
