import type { Light } from "./light";
import type { ScheduleSettings } from "./scheduleSettings";

/** What is done beside what is expected. */
export type Grade = {
  readonly light: Extract<Light, "onSchedule" | "behind" | "farBehind">;
  /** By how much it falls short, as a share of the whole; 0 where it does not. */
  readonly gap: number;
  /** Short of what is expected by no more than the rule tolerates. */
  readonly tolerated: boolean;
};

/** Applies the office's rule to a share done and a share expected, which is above 0. */
export function gradeOf(done: number, expected: number, settings: ScheduleSettings): Grade {
  const gap = Math.max(0, exact(expected - done));
  if (gap === 0) return { light: "onSchedule", gap, tolerated: false };
  const light = lightOf(gap, exact(done / expected), settings);
  return { light, gap, tolerated: light === "onSchedule" };
}

function lightOf(
  gap: number,
  ratio: number,
  { rule, points, ratio: parts }: ScheduleSettings,
): Grade["light"] {
  switch (rule) {
    case "points":
      if (gap < points.behind) return "onSchedule";
      return gap <= points.farBehind ? "behind" : "farBehind";
    case "ratio":
      if (ratio >= parts.onSchedule) return "onSchedule";
      return ratio >= parts.behind ? "behind" : "farBehind";
    case "missedPeriod":
      return "farBehind";
  }
}

/** Without the noise of binary fractions: 0.35 − 0.25 is 0.1. */
function exact(share: number): number {
  return Number(share.toFixed(9));
}
