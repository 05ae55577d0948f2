/**
 * The words and signs around a figure: what it is counted in, and what shows that it is no target.
 */
import { lexicon, words } from "./indicatorLexicon";

/** Marks after which nothing of the sentence carries on. */
export const SENTENCE_BREAKS = "。！？；;!?\n\r\t";

export const CLAUSE_BREAKS = "，：:";
/** One joins a range, two break a clause. */
export const DASH = "—";

export const LIST_BREAKS = "、";
/** Where the words around a figure stop at the latest. */
export const PHRASE_BREAKS = "，,：:；;。！？!?、（）()\n\r\t";
/** The number of an item before its text: `1、`, `2.`, `（3）`, `二、`, `——`. */
export const ITEM_NUMBER =
  /^\s{0,4}(?:[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:、|[.．](?!\d))|——)/;

export const LONGEST_ITEM_NUMBER = 12;

/** Each opening mark of a name or quotation with the mark that closes it. */
export const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["〈", "〉"],
  ['"', '"'],
]);
export const QUOTE_CLOSERS: ReadonlySet<string> = new Set(CLOSING_QUOTES.values());

/** What a figure is counted or measured in. `technical` sizes describe a thing; they are never targets. */
export type UnitClass =
  "percent" | "points" | "times" | "count" | "money" | "extent" | "measure" | "time" | "age" | "technical";

export const UNITS = lexicon<UnitClass>([
  ["percent", "% ‰"],
  ["points", "个百分点 百分点 个千分点"],
  ["times", "倍"],
  [
    "count",
    "个 户 人 名 家 座 口 条 处 项 所 镇 乡 村 镇村 场 辆 台 套 件 只 头 羽 尾 艘 架 株 棵 张 床 篇 部 本 册 批 次 人次 户次 车次 班次 架次 场次 例 宗 起 " +
      "栋 幢 间 组 对 支 门 位 班 站 点 片 块 盏 樘 扇 段 孔 眼 井 单 笔 款 类 种 标箱 TEU 标准箱 枚 台套 台次 人天 户数 对次 列 趟 封 份 道 尊 伙 桩 把 " +
      "根",
  ],
  ["money", "元 美元 欧元 港元 日元 人民币"],
  ["extent", "公里 千米 米 km m 平方米 平方公里 平方千米 公顷 亩 ㎡ km² km2 m² m2"],
  [
    "measure",
    "吨 公斤 千克 克 斤 担 t kg 吨标准煤 吨标煤 吨公里 立方米 立方 升 m³ m3 标准立方米 千瓦 千瓦时 千瓦小时 兆瓦 MW GW kW kWh MWh GWh TWh 度 度电 微克 毫克 分",
  ],
  ["age", "岁 周岁"],
  ["time", "天 小时 分钟 秒 个工作日 工作日 个小时"],
  [
    "technical",
    "英寸 寸 纳米 微米 毫米 厘米 千伏 伏 安 马力 匹 层 缸 轴 毫升 nm mm cm kV V GHz MHz Gbps Mbps GB TB 兆 兆比特",
  ],
]);

/** What else a rate is for: `86元/月`. */
export const RATE_UNITS = words("月 年 日 天 人月 人天");

/** What stands between a figure and its unit and belongs to the unit as written. */
export const MULTIPLIERS = "十百千万亿";
/** `30余个`, `30多万元`: a little more than the figure. */
export const ODD_MORE = "余多";

export type Bound = "≥" | "≤";

/** What follows the unit. `null` is an approximation, which is not a bound. */
export const SUFFIX_BOUNDS = lexicon<Bound | null>([
  ["≥", "以上 及以上 (含)以上 （含）以上 之上"],
  ["≤", "以下 及以下 (含)以下 （含）以下 以内 之内"],
  [null, "左右 上下"],
]);

/** `3个工作日内`: after a time only, for elsewhere 内 may begin a name (`内陆`). */
export const WITHIN = "内";
/** Between two figures of one list. */
export const JOINERS = "、和与及";
/** Between two figures that make one: a range or a ratio. */
export const RANGE_SIGNS: readonly string[] = ["—", "–", "-", "~", "至", "到", "——", "--", ":", "："];

/** Between the numbers of a scheme: `2+4+X`, `24/7`. */
export const SCHEME_SIGNS = "+/*×·";
/** `第5次`, `前5个月`; places in an order are read elsewhere. */
export const ORDINAL_LEADS = "第前";
/** `6月底前5个`: here 前 ends a date. */
export const DATE_ENDS = "底末日月年";
/** `每3年`: a rate for each, part of the name. */
export const EACH_LEAD = "每";
/** After a figure: a date, a phase, a grade, a number of a road or a document. */
export const NAME_SUFFIXES = "年月日号期届级型版代时";
/** The same where the figure has a unit: `5000吨级`, `3个月`. */
export const MEASURED_NAME_SUFFIXES: readonly (readonly [unit: string | null, next: string])[] = [
  [null, "级"],
  ["个", "月"],
  ["个", "季度"],
  ["分", "别"],
  ["分", "之"],
];

/** Before a figure: it is where a change starts from, not where it shall lead. */
export const BASELINE_BEFORE = /[从由自](?:\d{4}年[末底]?|上年|去年|目前|现在|现有|原来|原有|年初|原)?的?$/;

/** The same with its figure, at the end of a phrase: `城镇化率` + `由上年的70%`. */
export const BASELINE_PHRASE =
  /[从由自](?:\d{4}年[末底]?|上年|去年|目前|现在|现有|原来|原有|年初|原)?的?\d{1,15}(?:\.\d{1,15})?[^\d]{0,8}$/;

export const LONGEST_BASELINE = 48;

/** Before a count: the places where something happens, not what is promised. */
export const SCOPE_LEADS = "在对向";

export const POSSESSIVE = "的";
/** `增长6%的目标`: not what is counted. */
export const GOAL_WORDS: readonly string[] = ["目标", "目标任务", "任务", "要求", "预期目标"];

/** A figure before these is an amount of the money named: `100亿元以上投资`. */
export const MONEY_NOUNS = words(
  "投资 固定资产投资 工业投资 贷款 融资 资金 专项资金 债券 专项债 基金 收入 税收 产值 营收 营业收入 销售 销售额 销售收入 消费券 补贴 补助 信贷 授信 订单 存款 财政资金 " +
    "专项债券 中央资金 市级资金 创业担保贷款 到位资金 协议资金 利润 交易额 成交额",
);

/** Works whose size stands before them: `30万吨码头`, `20万千瓦机组`. */
export const SIZED_WORKS: readonly string[] = [
  "项目",
  "装置",
  "生产线",
  "机组",
  "电站",
  "码头",
  "泊位",
  "船舶",
  "电池",
  "工程",
  "基地",
];

/** What stands before the size of a work: `年产10万吨`, `总投资50亿元的项目`. */
export const SIZE_LEADS = words(
  "年产 日产 日处理 年处理 总投资 装机 装机容量 年加工 单机 总装机 日供水 库容 总库容 规模 总投资约",
);

export const POLICY_UNITS: readonly string[] = ["条", "项"];

/** `13条政策`: the number of a package, not a target, unless the package is what shall be made. */
export const POLICY_NOUNS: readonly string[] = ["政策", "措施", "举措", "意见", "规定", "条例"];

export const POLICY_MAKING = words("出台 制定 推出 新出台 研究出台 研究制定 制定出台 新增 形成 提出");

/** `抓好特色产业10条`: carrying out a package called by its number of articles. */
export const POLICY_CARRYING = words(
  "抓好 落实 用好 执行 兑现 贯彻 落细 贯彻落实 落实落细 抓实 用足用好 推行 严格执行 认真落实 全面落实",
);

/** The last character of things that 条 counts. */
export const LONG_THINGS = "路道线街河沟渠管链巷轨带溪堤索";
/** What a phrase after a figure cannot begin with if it names what is counted. */
export const POST_STOPS = words(
  "并 并且 且 和 及 与 以及 等 用于 左右 其中 由 在 是 为 到 至 同比 目标 目标任务 任务 增长 下降 提高 实现 完成 达到 从 再 又 也 已 全部 实施 打造 建成 新建 " +
    "推动 促进 支持 确保 力争 开展 以内",
);

/** Where the name after a figure ends. `predicate` ends it only when more follows: `5家企业落户园区`, but
 * `5个项目开工`; `continued` may follow one (`开工建设`). */
export const POST_ENDS = lexicon<"conjunction" | "predicate" | "continued">([
  ["continued", "建设 运营 生产 使用 加快"],
  ["conjunction", "并 用于 以及 且 其中 同时 力争 确保"],
  [
    "predicate",
    "落户 落地 投产 开工 达产 上市 挂牌 入选 纳入 进入 获评 通过 建成 投用 竣工 实现 达到 完成 开展 实施 推进 参加 参与 做大做强 升级 获批 支持",
  ],
]);
