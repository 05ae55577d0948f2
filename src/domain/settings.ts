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

export const DEFAULT_SETTINGS: Settings = {
  leadRule: "allLead",
  defaultDeadline: "",
  rulesOff: [],
  schedule: DEFAULT_SCHEDULE,
  scores: DEFAULT_SCORES,
};
