import type { Comparator } from "../indicator";
import type { RoundId } from "../round/round";
import type { TaskStatus } from "../status";
import type { Light } from "./light";

/** Where the expected share comes from. Days are calendar dates. */
export type Basis =
  /** Months that are over, of the months until the end of the year or the task's own deadline. */
  | { readonly kind: "months"; readonly elapsed: number; readonly of: number }
  /** Milestones of the task that are due, of all it has. */
  | { readonly kind: "milestones"; readonly due: number; readonly of: number }
  /** The share that the task's last due milestone names. */
  | { readonly kind: "milestoneShare"; readonly day: string };

/** A share done beside the share expected; both 0 to 1. */
export type Compared = { readonly completion: number; readonly expected: number; readonly basis: Basis };

/** A figure that the progress text reports beside the target; both in `unit`, in the direction of the target. */
export type FigureCompared = {
  /** As the target words it. */
  readonly metric: string;
  /** Below zero where the figure moved the other way. */
  readonly figure: number;
  readonly target: number;
  readonly comparator: Comparator;
  readonly unit: string;
  /** True where the target is a fall (下降). */
  readonly fall: boolean;
};

/** Why a status had to decide: no figure is asked for, none was reported, or none could be read for the metric. */
export type StatusGround =
  | { readonly kind: "qualitative" }
  | { readonly kind: "noCompletion" }
  | { readonly kind: "noFigure"; readonly metric: string };

/** What each reason says. Gaps and tolerances are shares: 0.07 is seven percentage points. */
export type ReasonParams = {
  COMPLETED_BY_STATUS: Record<never, never>;
  COMPLETED_BY_SHARE: { readonly completion: number };
  /** Completed in an earlier round, and not asked for or not reported since. */
  COMPLETED_BEFORE: { readonly round: RoundId };
  REPORT_MISSING: Record<never, never>;
  /** Reported without a status or a share. */
  REPORT_EMPTY: Record<never, never>;
  /** Nothing was asked for in the round, and nothing is known. */
  NOT_ASKED: Record<never, never>;
  PAUSED: Record<never, never>;
  OVERDUE: { readonly deadline: string; readonly days: number; readonly completion: number | undefined };
  NOT_STARTED: Record<never, never>;
  NOT_STARTED_EXPECTED: { readonly expected: number; readonly basis: Basis };
  /** Nothing is expected yet; `first` is the day of the task's first milestone, where it has one. */
  NOTHING_DUE: { readonly first: string | undefined };
  SHARE_REACHED: Compared;
  SHARE_WITHIN_TOLERANCE: Compared & { readonly gap: number };
  SHARE_SHORT: Compared & { readonly gap: number };
  /** On schedule now, behind at the cut-off of the round before. */
  SHARE_MADE_UP: Compared & { readonly round: RoundId };
  FIGURE_REACHED: FigureCompared;
  /** `gap` is the part of the target by which the figure misses it. */
  FIGURE_WITHIN_TOLERANCE: FigureCompared & { readonly gap: number };
  FIGURE_SHORT: FigureCompared & { readonly gap: number };
  FIGURE_MADE_UP: FigureCompared & { readonly round: RoundId };
  BY_STATUS: { readonly status: TaskStatus; readonly ground: StatusGround };
  /** Only the year's end shows the figure. */
  YEARLY_ONLY: { readonly metric: string };
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
  /** The metric of the indicator that decided, where the task has several. */
  readonly metric?: string;
};
