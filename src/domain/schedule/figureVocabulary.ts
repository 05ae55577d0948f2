/** Words by which the metric of a target is found again in a report of progress. For texts without blanks. */

/** Ends a metric whose figure tells of a fall. */
export const FALL_END = /(?:下降|降低|减少|压减|压降|削减|缩减|下浮|下调|下降率|降幅|减幅|回落|下跌)$/u;

/** Begins a metric whose figure tells of a fall: `降低物流成本`. */
export const FALL_BEGIN = /^(?:降低|减少|压减|压降|削减|缩减|下调|压缩|下降)(?=\S{2})/u;

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
  [/社零总额|社零额|^社零$/gu, "社会消费品零售总额"],
  [/^固投$|^固定资产投资额$|^全社会固定资产投资$/gu, "固定资产投资"],
  [/^规上工业增加值总量$|^规上工增$/gu, "规上工业增加值"],
  [/总值$|总额$/gu, "总额"],
];
