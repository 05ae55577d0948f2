import { LIGHTS, type Light } from "../schedule/light";
import { TASK_STATUSES, type TaskStatus } from "../status";
import type { SummaryTask } from "./summaryTask";

/** Keys of a breakdown by status: `none` where no status is known. */
export const STATUS_KEYS = [...TASK_STATUSES, "none"] as const;

/** Tasks by status. */
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

/** Counts tasks; each that is given counts once. */
export function countTasks(tasks: readonly SummaryTask[]): Counts {
  return {
    tasks: tasks.length,
    byStatus: countKeys(
      STATUS_KEYS,
      tasks.map(({ status }) => status ?? "none"),
    ),
    byLight: countLights(tasks.map(({ light }) => light)),
    notReported: tasks.filter(({ report }) => report === "missing").length,
  };
}

/** How many there are of each light. */
export function countLights(lights: readonly Light[]): LightCounts {
  return countKeys(LIGHTS, lights);
}

function countKeys<K extends string>(keys: readonly K[], found: readonly K[]): Readonly<Record<K, number>> {
  const counts = new Map<K, number>(keys.map((key) => [key, 0]));
  for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  // Every key is there: the object is made of `keys`.
  return Object.fromEntries(counts) as Record<K, number>;
}
