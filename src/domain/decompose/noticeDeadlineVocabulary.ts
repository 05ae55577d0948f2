import { TIME_IN_TEXT } from "../merge/deadlineVocabulary";

/**
 * The words of 完成时限 as notices write it. Patterns are for texts without blanks, folded to ordinary width, with Chinese
 * numbers as digits.
 */

/** The whole of a deadline that has no end: never a verb within a sentence. */
export const ONGOING =
  /^(?:(?:需要?|要|并)?(?:长期|长久|持续|常态化?|常年|经常性?)(?:性|地)?(?:坚持|推进|实施|开展|进行|抓好|落实|任务|工作|推动|整治|整改|执行)?){1,2}(?:并?不断(?:深化|推进|完善))?$/u;
/** Somewhere in a text: then the end that it names is not the end. */
export const ONGOING_WORD = /长期|持续|常态|常年/u;

/** The work goes on through the year. */
export const WHOLE_YEAR_THROUGH =
  /^(?:(?:\d{4})年)?(?:全年|贯穿全年|全年度)(?:持续|不间断|分步|有序|分批)?(?:推进|实施|开展|进行|坚持|任务|工作)$/u;

/** Between the parts of a deadline in phases. */
export const PHASE_BREAKS = /[；;，,。、\n]/u;

/** Opens a deadline in phases and says nothing else. */
export const PHASES_AHEAD = /^(?:分阶段|分步|分期|分批)?(?:推进|实施|完成)?[：:]?$/u;

const BEFORE = String.raw`(?:之前|以前|前)?`;

/** A time at the beginning of a text, and what shall be done by then. */
export const TIME_FIRST = new RegExp(
  String.raw`^(?:分阶段[：:])?(?:计划|预计|力争|争取|确保)?(?:于|在|到|至)?(?<time>(?:${TIME_IN_TEXT}|\d{4}年(?:度|内|全年)?(?!\d))${BEFORE})(?<rest>.*)$`,
  "su",
);
export const ANY_TIME = new RegExp(String.raw`${TIME_IN_TEXT}|\d{4}年|\d{1,2}月|季度|半年|年[底末内]`, "u");

/** After a time: the task is then done. Anything else may be a beginning, or a part of the task. */
export const DONE_BY_THEN =
  /^(?:底|为?止)?(?:基本|全部|全面|确保|力争|按期|如期|高质量|正式)?(?:完成|建成|办结|完工|竣工|投用|投入使用|建成投用|竣工投用|竣工验收|完成验收|建成使用|交付使用|见效|到位|落实到位|完成任务|完成目标|完成目标任务|完成全年任务|完成全年目标任务|实现目标)[。.]?$/u;

/** `2023—2025年`, `3月至6月`, `1-3季度`, `2023年3月至2024年6月`. */
export const RANGE =
  /^(?:自|从)?(?<first>[^-–—~至到]{1,14})(?:[-–—~]{1,2}|至|到)(?<last>[^-–—~至到]{1,16})$/u;

/** A number whose level the end of the range names. */
export const BARE_NUMBER = /^(?:(?<year>\d{4})年)?(?<number>\d{1,4})$/u;
export const LEVEL_OF_TIME = /^(?:\d{4}年)?\d{1,4}(?<level>年|月|季度)/u;

/** The year that a time names. */
export const YEAR_NAMED = /^(?<year>\d{4})[-./年]/u;
