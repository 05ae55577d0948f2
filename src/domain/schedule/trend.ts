import type { RoundId } from "../round/round";
import type { TaskId } from "../task";
import { factsBefore, judgeTask } from "./judgeTask";
import { LATE_LIGHTS, type Light } from "./light";
import type { ScheduleSettings } from "./scheduleSettings";
import type { TaskFacts } from "./taskFacts";

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

/**
 * How each task has come on, from its earlier rounds to `round`. Each round is judged as it was known at its cut-off, by the
 * measures, the deadline and the settings of today.
 */
export function trendOf(
  tasks: readonly TaskFacts[],
  round: { readonly id: RoundId; readonly cutoff: string },
  year: number,
  settings: ScheduleSettings,
): readonly TaskTrend[] {
  return tasks.map((facts) => {
    const at = (then: TaskFacts, id: RoundId, cutoff: string): TrendPoint => ({
      round: id,
      cutoff,
      completion: then.completion,
      light: judgeTask(then, cutoff, year, settings).light,
    });
    const points = [
      ...facts.earlier.map((then, index) => at(factsBefore(facts, index, then), then.round, then.cutoff)),
      at(facts, round.id, round.cutoff),
    ];
    const lastTwo = points.slice(-2);
    const behindInARow = lastTwo.length === 2 && lastTwo.every(({ light }) => LATE_LIGHTS.has(light));
    return { task: facts.id, points, behindInARow };
  });
}
