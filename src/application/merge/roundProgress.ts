import { dayOf } from "../../domain/dayOf";
import { isBlank } from "../../domain/merge/cellText";
import { REQUIRED_FIELDS } from "../../domain/merge/unitFields";
import type { Round, RoundId } from "../../domain/round/round";
import type { TaskId } from "../../domain/task";
import type { OpenPlan } from "../openPlan";
import { roundOrder, roundsOf, standingReports } from "../rounds";
import { mergedFiles } from "./reviewReturns";

/** How far a unit is with a round. */
export type UnitProgress = {
  readonly unit: string;
  /** Tasks that it was given. */
  readonly tasks: number;
  /** Tasks on which it has not reported, or without 状态 or 进展情况 (漏项). */
  readonly incomplete: number;
  /** Day of the first file that was merged; absent where none was (未报). */
  readonly returnedOn?: string;
  /** Merged after the last day for it (迟报), or not returned though that day has passed. */
  readonly late: boolean;
  /** Names of the files that were merged, in their order. */
  readonly files: readonly string[];
};

/** How far a round is. */
export type RoundProgress = {
  readonly round: Round;
  readonly closed: boolean;
  /** In the order in which they were issued to. */
  readonly units: readonly UnitProgress[];
};

/** Who has returned what in each round, in the order of the rounds. @param today `2023-04-08` */
export function roundProgress(plan: OpenPlan, today: string): readonly RoundProgress[] {
  const rounds = roundsOf(plan);
  const complete = completeTasks(plan);
  const files = mergedFiles(plan);
  return roundOrder(plan).flatMap((id): readonly RoundProgress[] => {
    const state = rounds.get(id);
    if (state === undefined) return [];
    const { round, closed, issues } = state;
    const units = [...issues].map(([unit, { rows }]): UnitProgress => {
      const own = files.filter((file) => file.unit === unit && file.round === id);
      const [first] = own;
      const returnedOn = first && dayOf(first.at);
      const reported = complete.get(id)?.get(unit);
      const incomplete = rows.filter(({ task }) => reported?.has(task) !== true);
      return {
        unit,
        tasks: rows.length,
        incomplete: incomplete.length,
        ...(returnedOn === undefined ? {} : { returnedOn }),
        late: (returnedOn ?? today) > round.due,
        files: own.map(({ name }) => name),
      };
    });
    return [{ round, closed, units }];
  });
}

/** The tasks on which each unit has last reported with all that it has to fill in, by round and unit. */
function completeTasks(plan: OpenPlan): ReadonlyMap<RoundId, ReadonlyMap<string, ReadonlySet<TaskId>>> {
  const required = [...REQUIRED_FIELDS];
  const complete = new Map<RoundId, Map<string, Set<TaskId>>>();
  for (const { round, unit, task, cells } of standingReports(plan)) {
    const units = complete.get(round) ?? new Map<string, Set<TaskId>>();
    complete.set(round, units);
    const tasks = units.get(unit) ?? new Set();
    units.set(unit, tasks);
    if (required.some((field) => isBlank(cells[field]))) tasks.delete(task);
    else tasks.add(task);
  }
  return complete;
}

/** The counts that an office asks for first. */
export function countProgress(units: readonly UnitProgress[]): {
  readonly issued: number;
  readonly returned: number;
  readonly missing: number;
  readonly late: number;
  readonly incomplete: number;
} {
  const returned = units.filter(({ returnedOn }) => returnedOn !== undefined);
  return {
    issued: units.length,
    returned: returned.length,
    missing: units.length - returned.length,
    late: returned.filter(({ late }) => late).length,
    incomplete: returned.filter(({ incomplete }) => incomplete > 0).length,
  };
}
