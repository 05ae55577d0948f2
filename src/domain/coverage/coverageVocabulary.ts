/**
 * The words by which a government work report (政府工作报告) is read. Figures have their own lists in
 * `decompose/indicator…Vocabulary.ts`.
 */

/** Ends a sentence. */
export const SENTENCE_ENDS = "。！？；;!?";

/** What may stand between the end of a sentence and its own end. */
export const CLOSERS = "”’）)";

/** Ends a part of a sentence that carries on what stands before it. */
export const WEAK_END = /[；;]$/u;

/** Divide the clauses of a sentence, and the members of an enumeration, outside quotation marks and brackets. */
export const CLAUSE_ENDS = "，：,:";
export const COLONS = "：:";
export const MEMBER_BREAKS = "、";

/** What keeps a part together, closing marks by their opening ones. */
export const HOLDING_PAIRS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
]);

/** Headings by their level, 1 the highest: `一、…`, `第一部分…`, `（一）…`, `1.…`. */
export const HEADING_FORMS: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}[部章]分?)/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/u,
];

/** What a sentence may be led in by that a task leaves out. */
export const SENTENCE_LEADS =
  /^(?:——|[一二三四五六七八九十]{1,3}(?:、|是(?:要)?)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[、．.](?!\d)|[①-⑳])\s*/u;

/** A heading of what was done in the past, and a paragraph that begins to tell of it. */
export const REVIEW_HEADING =
  /回顾|过去|[年度]来(?:的)?(?:工作|主要|发展)|[上去]年|以来|取得的?成[效绩就]|工作总结/u;
export const REVIEW_START =
  /^(?:过去的?[一二三四五六七八九十]+?年|过去的?\d年|(?:一|五|5)年来|[上去]年(?!底前)|回顾|[本上]届政府)/u;

/** A heading of what is to be done, and a paragraph that begins to tell of it. */
export const PLAN_HEADING =
  /今年|本年度|工作安排|工作打算|工作部署|下一步|总体要求|预期目标|主要目标|重点(?:工作|任务)|主要(?:工作|任务)|奋斗目标|政府(?:自身)?建设|未来|今后/u;
export const PLAN_START = /^(?:今年|新的一年|做好今年|今后|未来|下一步|本年度)/u;

/** `2022年…`: a year that a heading, a paragraph or a sentence begins with. */
export const YEAR_START = /^(?:到|至|截至|截止)?((?:19|20)\d{2})年/u;
export const YEARS = /((?:19|20)\d{2})年/gu;

/** A sentence that tells of the past wherever it stands. */
export const PAST_SENTENCE =
  /^(?:[上去]年|过去|截至目前|目前|一年来|五年来|近年来|[\p{Script=Han}]{0,12}以来|已|全年(?:完成|实现)了)/u;

/** A heading, and a sentence, that says in which spirit the year's work is done: it promises nothing but its figures. */
export const GUIDANCE_HEADING = /总体要求|指导思想|总体思路|基本原则/u;
export const GUIDANCE_START =
  /^(?:做好)?(?:今年|新的一年|[\p{Script=Han}\d]{0,6}年)?[\p{Script=Han}]{0,10}(?:总体要求|指导思想|总体思路|基本原则)/u;

/** A sentence that addresses the assembly. */
export const ADDRESS = /^(?:各位(?:代表|委员|领导)|同志们|现在，?我代表|让我们|请予?审议|以上报告)/u;

/** Words before a verb that say how, when or by whom. */
const MANNERS =
  "加快|大力|持续|深入|积极|全力|扎实|稳步|着力|全面|高质量|高标准|高水平|高起点|高效|强力|协同|常态化|有序|精心|努力|切实|坚决|进一步|继续|不断|统筹|加速|提速|提质|提能|深化|接续|重点|依法|" +
  "力争|确保|争取|用心|用情|牢牢|更好|充分|科学|严格|主动|率先|集中|集中连片|分类|分级|系统|要|将|我们|我们要|今年|年内|全年|上半年|下半年|新|再|并|同时|动态|优先|同步|超前|前瞻|有效|一体|合力|深度|务实|创新|严厉|逐步|启动|组织|巩固|坚持";

const VERBS =
  "建设|推进|推动|完成|新增|实施|开展|加强|建成|建立|健全|完善|打造|培育|引进|引育|发展|创建|争创|启动|开工|投产|投用|竣工|构建|强化|优化|提升|提高|深化|落实|保障|支持|促进|扩大|加大|" +
  "改造|新建|改建|新改建|扩建|治理|整治|修复|修缮|编制|出台|制定|探索|拓展|巩固|做好|做强|做大|做优|办好|抓好|抓实|用好|守住|严守|严控|坚守|兜住|筹建|申报|申创|获批|挂牌|引导|引入|" +
  "搭建|激活|稳定|稳住|改善|增加|增强|增设|壮大|布局|补齐|补强|补链|清理|整合|盘活|化解|防范|遏制|打击|严打|纠治|减轻|减少|降低|压减|控制|突破|攻坚|攻克|转化|推广|推行|实行|试行|" +
  "实现|达到|保持|贯彻|执行|开发|开通|开行|开放|融入|承接|招引|签约|落地|签订|组建|成立|设立|设置|配备|配套|安装|投放|发放|培训|救助|帮扶|关爱|保护|传承|挖掘|创作|评选|举办|承办|" +
  "丰富|鼓励|规范|畅通|打通|贯通|联通|升级|扩容|扩面|提标|改革|创新|运行|运营|使用|维修|维护|监管|检查|排查|处置|解决|回应|办理|办结|共建|推出|谋划|储备|争取|申请|确保|力争|全覆盖|" +
  "聚焦|瞄准|围绕|坚持|利用|发挥|处理|处理好|服务|履行|接受|推|建|抓|办";

/** A clause that begins with a verb of doing, manners before it aside: a commitment. */
export const COMMITMENT = new RegExp(`^(?:${MANNERS})*(?:${VERBS})`, "u");

/** Han characters between the start of a clause and its verb where something is named first: `页岩气开钻50口`. */
export const NAMED_COMMITMENT = new RegExp(
  `^[\\p{Script=Han}]{2,12}?(?:全面|基本|建成|开工|竣工|投产|投用|完工|挂牌|通车|全覆盖)`,
  "u",
);

/** What may differ between two wordings of one sentence: blanks, marks, and the dots that are no decimal point. */
export const WITHOUT_WEIGHT =
  /[\s，。；：、！？,;:!?“”‘’"'（）()《》〈〉【】[\]…—–\-·•\u200b\ufeff]|\.(?!\d)/gu;

/** Figures, masked where wordings are compared: a changed figure shall not keep two sentences apart. */
export const FIGURE = /\d+(?:\.\d+)?/gu;

/** What stands between a figure and its unit; the longest first. */
export const MULTIPLIER: ReadonlyMap<string, number> = new Map([
  ["万亿", 1e12],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["亿", 1e8],
  ["万", 1e4],
]);
