import type { TaskStatus } from "../status";

/**
 * The words by which the cells of a returned form are read and combined. Every Chinese word that this part of the
 * merge knows stands here. Patterns are for texts without blanks that have been folded to ordinary width.
 */

/** The words of the list that the form offers for 状态. */
export const STATUS_WORDS: Readonly<Record<TaskStatus, string>> = {
  notStarted: "未启动",
  inProgress: "推进中",
  completed: "已完成",
  behind: "滞后",
  paused: "暂缓",
};

/** Marks around a status that say nothing: `已完成√`, `推进中。`. */
export const STATUS_MARKS = "√✓✔☑✅。.,;!、";

/**
 * Other ways to say a status. Each pattern covers the whole text, so that a word before it that turns it into its
 * opposite (`未完成`, `没有滞后`) or a figure after it (`已完成50%`) leaves the text unread. Left out on purpose: 基本完成
 * (whether that counts is for the office to say), 未完成 (may be any of the others), √ and 是 (an answer to another question).
 */
export const STATUS_FORMS: readonly (readonly [status: TaskStatus, form: RegExp])[] = [
  [
    "completed",
    /^(?:任务|工作|项目)?(?:目前|现|均|都|已经|已|全部|全面|按期|按时|如期|提前|顺利|圆满|超额){0,4}(?:完成|办结|完结|竣工|完工|销号)(?:全年|年度)?(?:目标任务|目标|任务|工作)?了?$/u,
  ],
  [
    "inProgress",
    /^(?:目前|现|当前|仍|还|均|都|已|正在|正|在|按计划|正常|有序|稳步|加快|积极|持续|扎实|全力|按序时进度|按序时|序时|顺利|抓紧){0,4}(?:推进|实施|开展|进行|办理|建设|推动|施工|落实)(?:之中|当中|中)$/u,
  ],
  [
    "inProgress",
    /^(?:目前|现|当前|仍|还|均|都|已)?(?:正在|在|按计划|正常|有序|稳步|加快|积极|持续|扎实|全力|按序时进度|按序时|序时|顺利|抓紧){1,3}(?:推进|实施|开展|进行|办理|建设|推动|施工|落实)$/u,
  ],
  [
    "inProgress",
    /^(?:在建|正常|(?:已经|已)(?:启动|开工|开展|开始)|进展(?:顺利|正常)|(?:已|达到?|已达到?|符合|按照?)(?:序时|时序)(?:进度)?(?:要求)?)$/u,
  ],
  [
    "notStarted",
    /^(?:目前|现|暂|尚|还|仍|均|都){0,3}(?:未|没有|没)(?:启动|开始|开展|开工|动工|实施)(?:实施|建设|工作)?$/u,
  ],
  ["notStarted", /^待(?:启动|开工|开展|实施)$/u],
  [
    "behind",
    /^(?:目前|现)?(?:进度|进展|工作|推进|工期)?(?:已经|已|严重|明显|略有|略|有所|稍|较){0,2}(?:滞后|落后|逾期|超期|偏慢|缓慢|慢)(?:于?(?:序时|时序|计划)(?:进度)?)?$/u,
  ],
  [
    "behind",
    /^(?:目前|现)?(?:(?:尚|还|暂|仍)?未(?:达到?|完成)|(?:慢|低)于|欠)(?:序时|时序)(?:进度)?(?:要求)?$/u,
  ],
  [
    "paused",
    /^(?:目前|现)?(?:项目|工程)?(?:已经|已|暂时)?(?:暂缓|暂停|缓建|停工|停建|中止|搁置)(?:实施|推进|建设|开展|执行|办理)?(?:中)?$/u,
  ],
];

/** `二〇二三年`. */
export const HAN_YEAR = /(?<![〇零○一二三四五六七八九十])[〇零○一二三四五六七八九]{4}(?=年)/gu;

/** `九点五五`. */
export const HAN_DECIMALS = /(?<=点)[〇零○一二三四五六七八九]{1,6}(?![〇零○一二三四五六七八九十])/gu;

/** A run of Chinese digits or numbers that no digit touches. */
export const HAN_NUMBER =
  /(?<![\d〇零○一二三四五六七八九十])[〇零○一二三四五六七八九十]+(?![\d〇零○一二三四五六七八九十])/gu;

/** `三十一`, `十`, `二十`: tens and ones. */
export const HAN_TENS = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u;

export const HAN_DIGIT_VALUES: ReadonlyMap<string, string> = new Map([
  ["〇", "0"],
  ["零", "0"],
  ["○", "0"],
  ...Array.from("一二三四五六七八九", (char, index): [string, string] => [char, String(index + 1)]),
]);

/** Between the name of a unit and what it reports. */
export const UNIT_LABEL_END = "：";

/** Ends the reports on a task that are too long together for one cell. */
export const REST_IN_RECORDS = "（内容较多，其余单位的填报见“填报记录”）";
