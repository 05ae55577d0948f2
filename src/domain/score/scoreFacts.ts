import type { RoundId } from "../round/round";
import type { Light } from "../schedule/light";
import type { TaskId } from "../task";

/** A task for which a unit answers, at the cut-off of a round. */
export type ScoredTask = { readonly task: TaskId; readonly light: Light };

/** A unit in a round in which it was issued to. */
export type UnitRound = {
  readonly unit: string;
  /** Day of the first file that was merged; `undefined` where none was. */
  readonly returnedOn: string | undefined;
  /** Files of the unit that were sent back for correction. */
  readonly filesReturned: number;
  /** Tasks for which the unit answers, each once. */
  readonly tasks: readonly ScoredTask[];
};

/** A round that is scored. */
export type ScoreRound = {
  readonly round: RoundId;
  readonly cutoff: string;
  /** The last day for returning. */
  readonly due: string;
  /** Each unit once. */
  readonly units: readonly UnitRound[];
};

/** A task that is completed. */
export type CompletedTask = {
  readonly unit: string;
  readonly task: TaskId;
  /** Cut-off of the first round at which it was completed: the day itself is not known. */
  readonly completedOn: string;
  readonly deadline: string | undefined;
};

/** All that the scores rest on. Dates are calendar dates. */
export type ScoreFacts = {
  /** A report whose due date is before this day is missing. */
  readonly asOf: string;
  /** Units that are scored, in the order of the roster; each once. */
  readonly units: readonly string[];
  /** By ascending cut-off. */
  readonly rounds: readonly ScoreRound[];
  readonly completed: readonly CompletedTask[];
};
