/**
 * The words by which a notice and its tables are recognised. Every Chinese word that this part of the parser knows
 * stands here; units have their own list in `rosters/vocabulary.ts`, figures theirs in `indicatorVocabulary.ts`.
 */

/** `一、…`: notice sections, annex tables and categories are all numbered like this. */
export const NUMBERED_HEADING = /^[一二三四五六七八九十]{1,3}、/;

/** A row that holds nothing but a heading is a category: `一、…`, `（一）…`, `第一部分…`. */
export const CATEGORY_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[部章类])/;

/** A row below a table that explains it. */
export const REMARK = /^(?:备?注|说明|附注)[：:\d]/;

/** A row that adds up the others is no task. */
export const TOTAL_ROW = /^(?:合计|总计|小计|共计)[：:]?$/;

/** The number that a table without 序号 column writes into the text: `1、`; also `（1）`, `①`; not `1.9%`, not `12、13号泊位`. */
export const LEADING_NUMBER = /^(?:(\d{1,4})\s*[、.．]\s*(?!\d)|[（(](\d{1,4})[）)]\s*|([①-⑳])\s*)/;

/** A cell that says nothing but that it is the same as the one above. */
export const SAME_AS_ABOVE = /^(?:同上|同前|〃|″|々|")$/u;

/** A value that says that there is none. */
export const NO_VALUE = /^(?:无|暂无|[/／—–－-]+)$/u;

/** Behind a label that goes on over a page. */
export const CONTINUED = /\s*[（(]\s*续(?:表|上页)?\s*[）)]$/u;

/** A 序号 cell. */
export const SEQUENCE_NUMBER = /^[（(]?(\d{1,6}|[①-⑳])[)）、.．]?$/;

/** Heads the column of categories where the notice has them as headings. */
export const CATEGORY_HEADER = "分类";

/** What the headings of the three tables (板块) say. */
export const BOARD_WORDS: readonly (readonly [heading: RegExp, number: 1 | 2 | 3])[] = [
  [/自身建设/, 3],
  [/预期目标(?![和及与、])/, 1],
  [/工作任务|目标任务|任务分[解工]|重点工作|重点任务|主要任务/, 2],
  [/预期目标|主要目标|发展目标|主要指标/, 1],
];

/** The annex begins at this line. */
export const ANNEX_LINE = /^附\s*件\s*\d{0,2}\s*[：:]?$/;

/** `附件：2023年…分解方案` at the end of the letter. */
export const ANNEX_REFERENCE = /^附\s*件\s*\d{0,2}\s*[：:]\s*(?:1\s*[.．、]\s*)?(.+?)[。；;]?$/;

/** The last line of a title. */
export const TITLE_END = /(?:通知|通报|意见|决定|方案|函|报告|批复|办法|细则|的通知）)$/;

/** The name of an annex where no line says that an annex begins. */
export const ANNEX_TITLE_END = /(?:方案|分解表|任务表|台账|清单|一览表|分工表|任务书|分工方案)$/;

/** `涪府办发〔2023〕12号`: what stands above it is the letterhead. */
export const DOCUMENT_NUMBER = /[〔[［(（]\s*\d{4}\s*[〕\]］)）]\s*第?\s*\d+\s*号$/;

/** 成文日期. */
export const DATE_LINE =
  /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/;

/** The name of an authority that issues notices. */
export const ISSUER_LINE = /^[\p{Script=Han}、]{2,40}(?:人民政府|政府|办公室|办公厅|委员会|局|委|厅|组|部)$/u;

/** The issuer as the title names it: `…人民政府办公室关于…`. */
export const ISSUER_IN_TITLE = /^([\p{Script=Han}]{2,30}(?:政府|办公室|办公厅|委员会|局|委|厅))关于/u;

/** `（此件公开发布）`, `（联系人：…）`. */
export const BRACKETED_LINE = /^[（(].*[）)]$/;

/** What a target measures whose task is a sentence. */
export const ANNUAL_TARGET = "年度目标";

/** A line that ends like this is no heading. */
export const SENTENCE_END = /[。：:；;，,]$/;

/** Ends the heading of a demand that is written in one paragraph with its text. */
export const FULL_STOP = "。";

/** Where the addressees end. */
export const COLON_END = /[：:]$/;

/** A year as a title writes it. */
export const YEAR_IN_TITLE = /((?:19|20)\d{2})\s*年/;
export const YEAR_IN_HAN = /([一二][〇○零一二三四五六七八九]{3})年/;
export const YEAR_ANYWHERE = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["○", 0],
  ["零", 0],
  ...Array.from("一二三四五六七八九", (char, index): [string, number] => [char, index + 1]),
]);

/** Any word that sets a date within the year. */
export const DEADLINE = /\d{1,2}月|[一二三四1-4]季度|[年月季]底|年[内末]|上半年|下半年/;

/** A deadline that is none: the work goes on. */
export const ONGOING = /^(?:长期|持续|全年|年内|常态|按时序|按序时)/;

/** A leader by office, not by name: 常务副区长, 分管副县长, 区委书记. */
export const LEADER_TITLE =
  /(?:[省市区县州旗盟镇乡]长|专员|书记|秘书长|主任|部长|主席|局长|[省市区县州旗]委常委|领导|负责同志|负责人)$/;

/** Punctuation that does not belong where it stands: after or between Chinese characters, doubled, or first of all. */
export const STRAY_PUNCTUATION =
  /(?<=[\p{Script=Han}”’）》])\s*[.,;:!?]\s*(?=[\p{Script=Han}“‘（《])|[，、；：。][，、；：。]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|^[，、；：。！？.,;:!?]/gu;

/** Pairs of marks, opening first. */
export const MARK_PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ["（", "）"],
  ["《", "》"],
  ["〔", "〕"],
  ["【", "】"],
  ["(", ")"],
];

/** Inner quotation marks, and the outer ones within which they belong. */
export const INNER_QUOTES = ["‘", "’"] as const;
export const OUTER_QUOTES = ["“", "”"] as const;

/** A person's name without padding: two to four characters, or a name of a minority with its dot. */
export const PERSON_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+)$/u;

/** Separators of a list of persons; kept by the capture. */
export const PERSON_SEPARATORS = /([、，,；;/])/;
