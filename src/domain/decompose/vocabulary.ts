import type { AnnexColumn } from "../place";

/**
 * The words by which a notice and its tables are recognised. Every Chinese word that this part of the parser knows
 * stands here; units have their own list in `rosters/vocabulary.ts`, figures theirs in `indicatorVocabulary.ts`.
 */

/** Header words of each column, without padding and brackets. */
export const HEADER_WORDS: ReadonlyMap<string, AnnexColumn> = new Map(
  (
    [
      ["category", "分类 类别 任务分类 工作分类 分类名称 工作类别 任务类别 板块 领域"],
      ["sequenceNo", "序号 编号 任务编号 序列号"],
      [
        "text",
        "目标任务 主要目标 主要预期目标 预期目标 重点工作 重点任务 工作任务 工作内容 主要任务 主要工作任务 任务内容 主要内容 " +
          "目标任务内容 具体任务 工作事项 重点工作任务 主要目标任务 年度目标任务 任务事项 目标 任务 工作目标",
      ],
      [
        "leaders",
        "牵头领导 责任领导 分管领导 牵头区领导 牵头县领导 牵头市领导 区领导 县领导 市领导 领导 负责领导",
      ],
      [
        "leadUnits",
        "牵头责任单位 牵头单位 主办单位 主责单位 牵头部门 责任牵头单位 主要责任单位 牵头主责单位",
      ],
      [
        "supportingUnits",
        "责任配合单位 配合单位 协办单位 配合责任单位 协同单位 协作单位 参与单位 参加单位 配合部门 协助单位 责任单位及配合单位",
      ],
    ] satisfies readonly (readonly [AnnexColumn, string])[]
  ).flatMap(([column, words]) => words.split(" ").map((word): [string, AnnexColumn] => [word, column])),
);

/** Heads the lead units, unless another column does: then it heads the units that share the work. */
export const PLAIN_UNIT_HEADERS: ReadonlySet<string> = new Set([
  "责任单位",
  "责任部门",
  "承办单位",
  "落实单位",
]);

/** `一、…`: notice sections, annex tables and categories are all numbered like this. */
export const NUMBERED_HEADING = /^[一二三四五六七八九十]{1,3}、/;

/** A row that holds nothing but a heading is a category: `一、…`, `（一）…`, `第一部分…`. */
export const CATEGORY_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[部章类])/;

/** The number that a table without 序号 column writes into the text: `1、`; not `1.9%`, not `12、13号泊位`. */
export const LEADING_NUMBER = /^(\d{1,4})\s*[、.．]\s*(?!\d)/;

/** A 序号 cell. */
export const SEQUENCE_NUMBER = /^[（(]?(\d{1,6})[)）、.．]?$/;

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
