import type { Comparator } from "../indicator";
import type { RoundId } from "../round/round";
import type { TaskStatus } from "../status";
import type { Light } from "./light";
import type { ScheduleRule } from "./scheduleSettings";

/** Where the expected share comes from. Days are calendar dates. */
export type Basis =
  /** Months that are over, of the months until the end of the year or the task's own deadline. */
  | { readonly kind: "months"; readonly elapsed: number; readonly of: number }
  /** Milestones of the task that are due, of all it has. */
  | { readonly kind: "milestones"; readonly due: number; readonly of: number }
  /** The share that a milestone of the task names. */
  | { readonly kind: "milestoneShare"; readonly day: string };

/** A share done beside the share expected; both 0 to 1. */
export type Compared = { readonly completion: number; readonly expected: number; readonly basis: Basis };

/** A figure that the progress text reports beside the target; both in `unit`, in the direction of the target. */
export type FigureCompared = {
  /** Without the words of its change: `单位GDP能耗` of `单位GDP能耗下降3%`. */
  readonly metric: string;
  /** What both figures tell of: a rise or a fall against the year before, or a level. */
  readonly change: "rise" | "fall" | "level";
  /** Below zero where it moved the other way. */
  readonly figure: number;
  readonly target: number;
  readonly comparator: Comparator;
  readonly unit: string;
};

/** By how much something falls short, and by which rule that was weighed. Shares: 0.07 is seven percentage points. */
export type Shortfall = {
  readonly gap: number;
  readonly rule: ScheduleRule;
};

/** `allowed` is the rule's threshold: a gap below it for `points`, a part of the expected from it on for `ratio`. */
export type Tolerated = Shortfall & { readonly allowed: number };

/**
 * Why a status had to decide: no figure is asked for, no share was reported, none could be read for the metric, or several
 * that differ, or nothing is expected yet.
 */
export type StatusGround =
  | { readonly kind: "qualitative" | "noCompletion" | "nothingDue" }
  | { readonly kind: "noFigure" | "severalFigures"; readonly metric: string };

type NoParams = Readonly<Record<string, never>>;

/** What each reason says. */
export type ReasonParams = {
  COMPLETED_BY_STATUS: NoParams;
  COMPLETED_BY_SHARE: { readonly completion: number };
  /** Completed at an earlier cut-off, and nothing else was said since. */
  COMPLETED_BEFORE: { readonly round: RoundId };
  REPORT_MISSING: NoParams;
  /** Reported without anything by which it could be judged. */
  REPORT_EMPTY: NoParams;
  /** Nothing was asked for in the round, and nothing is known. */
  NOT_ASKED: NoParams;
  PAUSED: NoParams;
  OVERDUE: { readonly deadline: string; readonly days: number; readonly completion: number | undefined };
  NOT_STARTED: { readonly expected: number; readonly basis: Basis };
  /** Nothing is expected yet; `first` is the day of the task's first milestone, where it has one. */
  NOTHING_DUE: { readonly first: string | undefined };
  SHARE_REACHED: Compared;
  SHARE_TOLERATED: Compared & Tolerated;
  SHARE_SHORT: Compared & Shortfall;
  FIGURE_REACHED: FigureCompared;
  /** The gap of a figure is the part of the target by which it misses it. */
  FIGURE_TOLERATED: FigureCompared & Tolerated;
  FIGURE_SHORT: FigureCompared & Shortfall;
  BY_STATUS: { readonly status: TaskStatus; readonly ground: StatusGround };
  /** Only the year's end shows the figure. */
  YEARLY_ONLY: { readonly metric: string };
  /** On schedule by `now`, behind at the cut-off of the round before. */
  MADE_UP: { readonly round: RoundId; readonly now: ScheduleReason };
};

export type ReasonCode = keyof ReasonParams;

/** Why a task has its light, as data; the message catalogue makes the sentence. */
export type ScheduleReason = {
  [C in ReasonCode]: { readonly code: C; readonly params: ReasonParams[C] };
}[ReasonCode];

/** The light of a task at a cut-off, and why. */
export type Judgement = {
  readonly light: Light;
  readonly reason: ScheduleReason;
  /** The indicator that decided, in the words of the task, where the task has several. */
  readonly indicator?: { readonly metric: string; readonly text: string };
};

/** Makes a judgement. */
export function judged<C extends ReasonCode>(light: Light, code: C, params: ReasonParams[C]): Judgement {
  // The compiler does not connect a type parameter with the member of the union that it selects.
  const reason = { code, params } as Extract<ScheduleReason, { code: C }>;
  return { light, reason };
}
