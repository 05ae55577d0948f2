import { YEARLY_METRICS } from "./yearlyVocabulary";

/**
 * How far behind a task may be. `points`: the gap to what is expected, in percentage points. `ratio`: the part of the
 * expected that is done. `missedPeriod`: behind at all is far behind; what is made up in the next round is behind for
 * that round, and on schedule after it.
 */
export const SCHEDULE_RULES = ["points", "ratio", "missedPeriod"] as const;

export type ScheduleRule = (typeof SCHEDULE_RULES)[number];

/** What the office has decided on the schedule (序时). All thresholds are shares: 0.1 is ten percentage points. */
export type ScheduleSettings = {
  readonly rule: ScheduleRule;
  /** Behind from a gap of `behind` on, far behind above a gap of `farBehind`; `behind` is not above `farBehind`. */
  readonly points: { readonly behind: number; readonly farBehind: number };
  /** On schedule from `onSchedule` of the expected on, behind from `behind` on; `onSchedule` is not below `behind`. */
  readonly ratio: { readonly onSchedule: number; readonly behind: number };
  /** Metrics that only the year's end shows; an indicator is one of them whose metric contains the words. */
  readonly yearlyMetrics: readonly string[];
};

export const DEFAULT_SCHEDULE: ScheduleSettings = {
  rule: "points",
  points: { behind: 0.1, farBehind: 0.3 },
  ratio: { onSchedule: 0.95, behind: 0.85 },
  yearlyMetrics: YEARLY_METRICS,
};
