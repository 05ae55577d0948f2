import { SCHEDULE_RULES, type ScheduleSettings } from "../domain/schedule/scheduleSettings";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";
import { LIGHT_LABELS, NAME_SEPARATOR, SCHEDULE_RULE_LABELS } from "./labels";
import { choiceSetting, percentSetting, type SettingDefinition } from "./settingDefinition";
import { splitNames } from "./sheetReader";

/** Stands for an empty list: a blank cell means the default. */
const NONE = "无";

const LONGEST_LIST = 2000;

const { schedule: DEFAULTS } = DEFAULT_SETTINGS;

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

const withSchedule = (settings: Settings, changed: Partial<ScheduleSettings>): Settings => ({
  ...settings,
  schedule: { ...settings.schedule, ...changed },
});

/** What the office decides on the schedule (序时), a row each. */
export const SCHEDULE_SETTINGS: readonly SettingDefinition[] = [
  choiceSetting(
    {
      code: "SCHEDULE_RULE",
      label: "序时判断办法",
      explanation:
        `${SCHEDULE_RULE_LABELS.points}：看完成率比序时低多少个百分点；` +
        `${SCHEDULE_RULE_LABELS.ratio}：看完成率达到序时的百分之几；` +
        `${SCHEDULE_RULE_LABELS.missedPeriod}：当期未达序时即为“${LIGHT_LABELS.farBehind}”，下期补上的，下期为“${LIGHT_LABELS.behind}”。` +
        `默认：${SCHEDULE_RULE_LABELS[DEFAULTS.rule]}。`,
    },
    SCHEDULE_RULE_LABELS,
    SCHEDULE_RULES,
    {
      get: ({ schedule }) => schedule.rule,
      set: (settings, rule) => withSchedule(settings, { rule }),
    },
  ),
  percentSetting(
    {
      code: "SCHEDULE_POINTS_BEHIND",
      label: "按百分点：滞后起点",
      explanation: `完成率低于序时达到此数的为“${LIGHT_LABELS.behind}”，不足此数的视为“${LIGHT_LABELS.onSchedule}”；10% 即 10 个百分点。默认：${percent(DEFAULTS.points.behind)}。`,
    },
    1,
    {
      get: ({ schedule }) => schedule.points.behind,
      set: (settings, behind) => withSchedule(settings, { points: { ...settings.schedule.points, behind } }),
    },
  ),
  percentSetting(
    {
      code: "SCHEDULE_POINTS_FAR_BEHIND",
      label: "按百分点：严重滞后起点",
      explanation: `完成率低于序时超过此数的为“${LIGHT_LABELS.farBehind}”，不得小于滞后起点。默认：${percent(DEFAULTS.points.farBehind)}。`,
    },
    1,
    {
      get: ({ schedule }) => schedule.points.farBehind,
      set: (settings, farBehind) =>
        withSchedule(settings, { points: { ...settings.schedule.points, farBehind } }),
    },
  ),
  percentSetting(
    {
      code: "SCHEDULE_RATIO_ON_SCHEDULE",
      label: "按比例：达序时线",
      explanation: `完成率达到序时的此比例及以上的为“${LIGHT_LABELS.onSchedule}”。默认：${percent(DEFAULTS.ratio.onSchedule)}。`,
    },
    1,
    {
      get: ({ schedule }) => schedule.ratio.onSchedule,
      set: (settings, onSchedule) =>
        withSchedule(settings, { ratio: { ...settings.schedule.ratio, onSchedule } }),
    },
  ),
  percentSetting(
    {
      code: "SCHEDULE_RATIO_BEHIND",
      label: "按比例：滞后线",
      explanation: `完成率达到序时的此比例但未到达序时线的为“${LIGHT_LABELS.behind}”，不到此比例的为“${LIGHT_LABELS.farBehind}”；不得大于达序时线。默认：${percent(DEFAULTS.ratio.behind)}。`,
    },
    1,
    {
      get: ({ schedule }) => schedule.ratio.behind,
      set: (settings, behind) => withSchedule(settings, { ratio: { ...settings.schedule.ratio, behind } }),
    },
  ),
  {
    code: "SCHEDULE_YEARLY_METRICS",
    label: "全年指标",
    explanation: `只考核全年结果的指标，指标名称含所列词语的，12 月以前为“${LIGHT_LABELS.notApplicable}”；多个之间用顿号隔开，没有的填“${NONE}”。排名类指标不必列出。`,
    rule: { kind: "textLength", max: LONGEST_LIST },
    message: `此处最多 ${LONGEST_LIST} 字。`,
    show: ({ schedule: { yearlyMetrics } }) =>
      yearlyMetrics.length === 0 ? NONE : yearlyMetrics.join(NAME_SEPARATOR),
    read: (value, settings) =>
      withSchedule(settings, { yearlyMetrics: splitNames(value).filter((metric) => metric !== NONE) }),
  },
];
