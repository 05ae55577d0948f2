/**
 * The ways in which units write a deadline. Patterns are for short texts without blanks, folded to ordinary width, with
 * Chinese numbers as digits; each covers the whole text, so that two dates in one cell are never read as one.
 */

/** A time of day after a date, with the zone that some programs write. */
export const TIME_OF_DAY =
  /(?:[T\s]|(?<=[日号]))\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:?\d{2})?$/u;

/** Around a date, and no part of it. */
export const BEFORE_DEADLINE =
  /^(?:计划|预计|力争|争取|确保|拟)?(?:于|在|到|至|截至|截止到|截止)?(?=[\d今本当明次翌来上下全年第Q])/u;
export const AFTER_DEADLINE =
  /(?<before>之前|以前|前)?(?:为?止)?(?:全部|全面)?(?:完成|办结|完工|竣工|建成)?[。.;,]?$/u;

/** `2023-6-30`, `2023年6月30日`, `2023.06.30`. */
export const FULL_DATE = /^(?<year>\d{4})[-–/.、年](?<month>\d{1,2})[-–/.、月](?<day>\d{1,2})[日号]?$/u;
export const COMPACT_DATE = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u;
/** `23.6.30`. */
export const SHORT_YEAR_DATE = /^(?<year>\d{2})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})[日号]?$/u;

/** `6月30日`, `6.30`, `明年3月1日`. */
export const DAY_OF_YEAR =
  /^(?<yearWord>今年|本年|当年|明年|次年|翌年|来年)?(?<month>\d{1,2})[月/.](?<day>\d{1,2})[日号]?$/u;
/** `6-30` and `06-09`, but not `6-9` and `10-12`, which may be two months. */
export const HYPHENED_DAY = /^(?!(?:\d|1[0-2])-(?:\d|1[0-2])$)(?<month>\d{1,2})-(?<day>\d{1,2})$/u;

/** `6月`, `2023年6月底`, `6月中旬`; not `3月内`, which may be within three months. */
export const MONTH =
  /^(?:(?<year>\d{4})[-/.、年]|(?<yearWord>今年|本年|当年|明年|次年|翌年|来年))?(?<month>\d{1,2})月份?(?<part>底|末|上旬|中旬|下旬)?$/u;
/** `2023-06`, `202306`. */
export const MONTH_IN_FIGURES = /^(?<year>\d{4})(?:[-/.年](?=\d{1,2}$)|(?=\d{2}$))(?<month>\d{1,2})$/u;

/** `上半年`, `2023年第二季度`, `二季度末`, `Q2`, `2023-Q2`. */
export const PART_OF_YEAR =
  /^(?:(?<year>\d{4})[-年]?度?|(?<yearWord>今年|本年|当年|明年|次年|翌年|来年)度?)?(?:(?<half>[上下])半年度?|第?(?<quarter>[1-4])季度?|Q(?<quarterLetter>[1-4]))(?<part>底|末|内)?$/u;

/** `年底`, `年内`, `全年`, `2023年`, `2023年年底`, `明年底`. */
export const WHOLE_YEAR =
  /^(?:(?:(?<year>\d{4})年|(?<yearWord>今年|本年|当年|明年|次年|翌年|来年))(?:年?(?<part>底|末|内|终)|全年|度)?|年(?<ownPart>底|末|内|终)|全年|年度内)$/u;

/** `年中`, `2023年年中`. */
export const MID_YEAR = /^(?:(?<year>\d{4})年|(?<yearWord>今年|本年|当年|明年|次年|翌年|来年))?年?中$/u;

/** The years that are the one after that of the round. */
export const NEXT_YEAR_WORDS: ReadonlySet<string> = new Set(["明年", "次年", "翌年", "来年"]);

export const FIRST_HALF = "上";

/** The day of a month at which its first two parts end. */
export const MONTH_PART_ENDS: ReadonlyMap<string, number> = new Map([
  ["上旬", 10],
  ["中旬", 20],
]);

const YEAR_OF_TIME = String.raw`(?:\d{4}年|今年|本年|当年|明年|次年)`;

/** Source of a pattern for a time within a longer text: `6月底`, `2023年三季度`, `年内`. */
export const TIME_IN_TEXT = String.raw`(?:${YEAR_OF_TIME}?(?:(?:1[0-2]|0?[1-9])月(?:[0-3]?\d[日号]|份?(?:底|末|上旬|中旬|下旬)?)|第?[1-4]季度[末内]?|[上下]半年[末内]?|年中)|${YEAR_OF_TIME}?年[底末内终]|${YEAR_OF_TIME}[底末内]|全年|Q[1-4](?!\d)|\d{4}[-./]\d{1,2}[-./]\d{1,2})`;
