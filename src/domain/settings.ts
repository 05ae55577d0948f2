import type { FindingCode } from "./findingCodes";
import { DEFAULT_SCHEDULE, type ScheduleSettings } from "./schedule/scheduleSettings";
import { DEFAULT_SCORES, type ScoreSettings } from "./score/scoreSettings";

/** Which of several lead units answers for a task: the one listed first, or all of them equally. */
export const LEAD_RULES = ["firstLeads", "allLead"] as const;

export type LeadRule = (typeof LEAD_RULES)[number];

/** What the office has decided for a plan (设置); every part of the program reads it. */
export type Settings = {
  readonly leadRule: LeadRule;
  /** The day by which a task is due whose row names none, `2023-12-31`; empty where the office has set none. */
  readonly defaultDeadline: string;
  /** Rules that are switched off. */
  readonly rulesOff: readonly FindingCode[];
  readonly schedule: ScheduleSettings;
  readonly scores: ScoreSettings;
};

/** Settings that must agree with each other: the two thresholds of a rule, the lowest and the highest score. */
export const SETTING_PAIRS = ["points", "ratio", "scores"] as const;

export type SettingPair = (typeof SETTING_PAIRS)[number];

/** Whether the two settings of a pair agree: far behind is no less than behind, the cap is not below the floor. */
export function settingsAgree({ schedule: { points, ratio }, scores }: Settings, pair: SettingPair): boolean {
  switch (pair) {
    case "points":
      return points.behind <= points.farBehind;
    case "ratio":
      return ratio.behind <= ratio.onSchedule;
    case "scores":
      return scores.floor <= scores.cap;
  }
}

export const DEFAULT_SETTINGS: Settings = {
  leadRule: "allLead",
  defaultDeadline: "",
  rulesOff: [],
  schedule: DEFAULT_SCHEDULE,
  scores: DEFAULT_SCORES,
};
