import type { FindingParams } from "../domain/findingCodes";
import { DEFAULT_SETTINGS, type SettingPair, type Settings } from "../domain/settings";
import { shownSetting, type SettingDefinition } from "./settingDefinition";

/** Two settings that must agree. */
type Pair = {
  /** The one that must not be above the other first. */
  readonly codes: readonly [lower: string, upper: string];
  /** The settings with the defaults of both. */
  readonly withDefaults: (settings: Settings) => Settings;
};

const { schedule, scores } = DEFAULT_SETTINGS;

export const PAIRS: Readonly<Record<SettingPair, Pair>> = {
  points: {
    codes: ["SCHEDULE_POINTS_BEHIND", "SCHEDULE_POINTS_FAR_BEHIND"],
    withDefaults: (settings) => ({
      ...settings,
      schedule: { ...settings.schedule, points: schedule.points },
    }),
  },
  ratio: {
    codes: ["SCHEDULE_RATIO_BEHIND", "SCHEDULE_RATIO_ON_SCHEDULE"],
    withDefaults: (settings) => ({ ...settings, schedule: { ...settings.schedule, ratio: schedule.ratio } }),
  },
  scores: {
    codes: ["SCORE_FLOOR", "SCORE_CAP"],
    withDefaults: (settings) => ({
      ...settings,
      scores: { ...settings.scores, floor: scores.floor, cap: scores.cap },
    }),
  },
};

/** What the finding about a pair that disagrees says. */
export function pairParams(
  { codes }: Pair,
  definitions: readonly SettingDefinition[],
  settings: Settings,
): FindingParams["SETTING_CONTRADICTORY"] {
  const [lower, upper] = codes.map((code) => definitions.find((definition) => definition.code === code));
  return {
    setting: lower?.label ?? "",
    value: shownSetting(lower, settings),
    other: upper?.label ?? "",
    otherValue: shownSetting(upper, settings),
  };
}
