import type { ScoreSettings } from "../domain/score/scoreSettings";
import { DEFAULT_SETTINGS } from "../domain/settings";
import { LIGHT_LABELS } from "./labels";
import { pointsSetting, type SettingDefinition } from "./settingDefinition";

const MOST_POINTS = 1000;

type Row = readonly [key: keyof ScoreSettings, code: string, label: string, explanation: string];

const ROWS: readonly Row[] = [
  ["start", "SCORE_START", "考核得分：基础分", "每个单位的起始分。"],
  ["missingReport", "SCORE_MISSING_REPORT", "考核得分：未报扣分", "每缺报一期扣的分数。"],
  ["lateReport", "SCORE_LATE_REPORT", "考核得分：迟报扣分", "每迟报一期扣的分数。"],
  [
    "returnedForCorrection",
    "SCORE_RETURNED",
    "考核得分：退回扣分",
    "填报表被退回补正的，每期扣的分数，同一期不重复扣。",
  ],
  [
    "behind",
    "SCORE_BEHIND",
    "考核得分：滞后扣分",
    `每期截止时，每项“${LIGHT_LABELS.behind}”或“${LIGHT_LABELS.notStarted}”的任务扣的分数。`,
  ],
  [
    "farBehind",
    "SCORE_FAR_BEHIND",
    "考核得分：严重滞后扣分",
    `每期截止时，每项“${LIGHT_LABELS.farBehind}”的任务扣的分数。`,
  ],
  [
    "completedEarly",
    "SCORE_COMPLETED_EARLY",
    "考核得分：提前完成加分",
    "每项在完成时限以前完成的任务加的分数。",
  ],
  ["floor", "SCORE_FLOOR", "考核得分：最低分", "得分低于此数的按此数计，不得大于最高分。"],
  ["cap", "SCORE_CAP", "考核得分：最高分", "得分高于此数的按此数计。"],
];

/** How units are scored at the end of the year (考核得分), a row each. */
export const SCORE_SETTINGS: readonly SettingDefinition[] = ROWS.map(([key, code, label, explanation]) =>
  pointsSetting(
    { code, label, explanation: `${explanation}默认：${DEFAULT_SETTINGS.scores[key]}。` },
    MOST_POINTS,
    {
      get: ({ scores }) => scores[key],
      set: (settings, points) => ({ ...settings, scores: { ...settings.scores, [key]: points } }),
    },
  ),
);
