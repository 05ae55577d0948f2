/**
 * The ways in which units write how much is done. Patterns are for short texts without blanks, folded to ordinary width,
 * with Chinese numbers as digits; each covers the whole text.
 */

/**
 * Words around a figure that leave it what it is. Bounds (`超50%`, `近50%`, `50%以上`, `不足五成`) are left out on purpose:
 * the figure is not the one that the unit has in mind. So is what asks for a share instead of reporting it (`目标50%`).
 */
export const AROUND_SHARE =
  /^(?:目前|现)?(?:总体|整体|累计)?(?:(?:工作|任务|项目)(?=已|完成|进))?(?:(?:完成率|完成度|完成比例|进度|进展)[:,]?)?(?:已经|已)?(?:(?:完成|达到|达|为)了?(?:(?:全年|年度)?(?:目标任务|目标|任务|工作量)的?)?)?(?:大约|大概|约)?(?<figure>[-\d百].{0,30}?)(?:左右|上下)?(?:完成)?[。.;,]?$/u;

export const PERCENT = /^(?<number>-?\d{1,9}(?:\.\d{1,15})?)%$/u;

/** A figure without a sign. */
export const BARE_NUMBER = /^-?\d{1,9}(?:\.\d{1,15})?$/u;

/** `百分之五十`, `百分之九十五点五`, `百分之50`. */
export const PERCENT_IN_WORDS = /^百分之(?<whole>\d{1,9})(?:[.点](?<decimals>\d{1,15}))?$/u;

/** `百分之百`, `百分百`. */
export const ALL_PERCENT = /^百分(?:之1?)?百$/u;

/** `五成`, `七成五`, `7.5成`, `三成半`. */
export const TENTHS = /^(?<tenths>10|\d(?:\.\d)?)成(?<hundredths>[\d半])?$/u;

export const HALF_OF_TENTH = "半";

/** `3/4`, `四分之三`. */
export const FRACTION = /^(?<part>\d{1,6})\/(?<whole>\d{1,6})$/u;
export const FRACTION_IN_WORDS = /^(?<whole>\d{1,2})分之(?<part>\d{1,2})$/u;

/** `一半`. */
export const ONE_HALF = /^1半$/u;
