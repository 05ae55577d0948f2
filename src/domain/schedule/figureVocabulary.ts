/**
 * Words by which the metric of a target is found again in a report of progress. Patterns for metrics are for texts without
 * blanks, those for the report (the last three) for texts as written.
 */

/** Ends a metric whose figure tells of a fall. */
export const FALL_END = /(?:下降|降低|减少|压减|压降|削减|缩减|下浮|下调|下降率|降幅|减幅|回落|下跌)$/u;

/** Ends a metric whose rate is below zero: `负增长3%`, `增长-3.2%`. */
export const BELOW_ZERO_END = /(?:增长|增速|增幅|涨幅)?(?:为|达)?[-−负]$/u;

/** Around a metric, and no part of it. */
export const AROUND_METRIC =
  /^(?:全区|全市|全县|我区|本区|区级|今年|全年|累计|同比)+(?=\S{2})|(?:同比|累计|预计|实际|增长|增速|增幅|涨幅|实现|完成)+$/gu;

/** Other ways to write the same metric; each is replaced by the second. */
export const METRIC_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/GDP/giu, "地区生产总值"],
  [/(?<!地区)生产总值/gu, "地区生产总值"],
  [/规模以上/gu, "规上"],
  [/社零总?额/gu, "社会消费品零售总额"],
  [/^(?:全社会)?固定资产投资额?$/gu, "固定资产投资"],
  [/(?<=进出口)总值$/gu, "总额"],
];

/** `全年目标：地区生产总值增长6.5%`: the target said again, and no result. */
export const STATED_TARGET =
  /目标(?:值|任务)?[为是:：]?[^，,。；;\n]{0,40}?(?:增长|增速|下降|降低|达到?|控制)[^，,。；;\n]*/gu;

/** Stands between a metric and its figure and says nothing of either: `（GDP）`, `（不变价）`. */
export const INSERTED = /[（(][^（）()\d\n]{1,12}[）)]/gu;

/** `同比+5.8%`: a sign instead of a word. */
export const PLUS_SIGN = /(?:同比|增速|增幅)为?[+＋](?=\d)/gu;

/** The word that the sign stands for. */
export const RISE = "同比增长";
