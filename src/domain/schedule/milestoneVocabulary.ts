import { TIME_IN_TEXT } from "../merge/deadlineVocabulary";

/**
 * How units write milestones in 工作措施. Patterns are for texts without blanks, folded to ordinary width, with Chinese
 * numbers as digits.
 */

/** `1—` of `1—6月`, `3月1日至` of `3月1日至6月30日`, `1至` of `1至3季度`, `前` of `前3季度`: a period counts by its end. */
const PERIOD_BEGIN = String.raw`(?:(?:\d{4}年)?\d{1,2}(?:月份?(?:\d{1,2}[日号]|上旬|中旬|下旬|底|末|初)?|季度)?[-–—~至到、和]{1,2}(?=\d)|前(?=[2-4]季度))?`;

/** A time by which something shall be done, or a period in which. */
export const MILESTONE_TIME = new RegExp(
  String.raw`(?<!\d)${PERIOD_BEGIN}(?<day>${TIME_IN_TEXT})(?<before>(?:之|以)?前)?`,
  "gu",
);

/** Ends the text before a time that opens a milestone: the beginning of a clause, its number, words that lead to a time. */
export const BEFORE_MILESTONE =
  /(?:^|[\n;。,:!?、()])(?:\d{1,2}[.、)]|\d{1,2}是)?(?:计划|预计|力争|争取|确保|务必|拟)?(?:于|在|到|至)?$|(?:于|在|计划|预计|力争|争取|确保|务必)$/u;

/** Ends the text before a time that says how things are or since when, and not by when they shall be done. */
export const NO_MILESTONE_BEFORE = /(?:截至|截止到?|自|从|较|比|每年?|去年|上年)$/u;

/** Follows a time since which or after which something is done. */
export const NO_MILESTONE_AFTER = /^(?:起|以来|开始|[以之]?后|至今)/u;

/** Signs that end a milestone which is told before its time: `完成投资30%（3月底前）`. */
export const MILESTONE_BREAKS = /[\n;。]/u;

/** Numbers in circles, which begin an item. */
export const CIRCLED_NUMBERS = /[①-⑳]/gu;

/** How much of the whole shall be done: `完成投资30%`, `形象进度达到60%`, `完成总工程量的百分之80`. */
export const MILESTONE_SHARE =
  /(?:完成|进度)(?<what>[^\n;。,%\d]{0,16})(?:(?<percent>\d{1,3}(?:\.\d{1,4})?)%|百分之(?<words>\d{1,3}(?:\.\d{1,4})?))/gu;

/** Between the verb and the figure: then the figure is a target and no share of the work. */
export const OTHER_FIGURE = /增|提高|提升|下降|降低|减少|(?<!完成)率|占比|覆盖/u;

/** `任务过半`: half of the work. */
export const HALF_DONE = /(?:任务|投资|进度|工程量|工作量)(?:完成)?过半/u;

/** A share alone after its time: `二季度：50%`. */
export const BARE_SHARE = /^[:,]?(?:累计|达到?)?(?<percent>\d{1,3}(?:\.\d{1,4})?)%(?=[\n;。,)]|$)/u;
