/**
 * The ends that a text states without a figure, and places in an order.
 */
import { words } from "./indicatorLexicon";

/** Verbal ends of a topic: `最低生活保障扩围增效` is about `最低生活保障`. */
export const TOPIC_TAILS = words(
  "扩围 增效 提质 扩面 提标 扩容 升级 提升 改革 工作 建设 发展 政策 制度 体系 落实 落地 机制 保障力度 力度 水平",
);

/** Places and periods that a comparison names: `快于经济增长`, `高于全市平均水平`. */
export const COMPARED_WITH =
  /经济|平均|全市|全国|全省|全区|GDP|上年|去年|同期|预期|居民|收入|增速|增长|财政|城镇|水平/;

/** Ends that the text itself states without a figure. Every quantifier is bounded: matching is linear. */
export const STATED_ENDS: readonly {
  readonly pattern: RegExp;
  readonly comparator: "=" | "growth";
  /** The end may take its subject from the clause before: `……，切实做到应保尽保`. */
  readonly mayInherit: boolean;
}[] = [
  { pattern: /(?:实现|做到|达到)?(?:动态)?清零/g, comparator: "=", mayInherit: true },
  { pattern: /双下?降|三下降/g, comparator: "=", mayInherit: false },
  { pattern: /(?:实现|做到|达到)?应(.)尽\1/gu, comparator: "=", mayInherit: true },
  { pattern: /(?:实现|做到|达到)?全覆盖/g, comparator: "=", mayInherit: true },
  { pattern: /翻一?番/g, comparator: "=", mayInherit: false },
  { pattern: /零(?:增长|事故|死亡|伤亡|新增|发生)/g, comparator: "=", mayInherit: true },
  {
    pattern: /(?:保持|实现|达到)?(?:两位数|2位数)(?:以上)?(?:的)?(?:增长|增速)/g,
    comparator: "growth",
    mayInherit: false,
  },
  {
    pattern: /(?:增长|增速|增幅)(?:达到|实现|保持|保持在)?两位数(?:以上)?/g,
    comparator: "growth",
    mayInherit: false,
  },
  {
    pattern: /(?:全面|超额)?完成[^，。；、：！？\s0-9]{0,12}(?:目标任务|任务|目标|指标)/g,
    comparator: "=",
    mayInherit: false,
  },
  {
    pattern: /(?:进入|跻身|保持|稳居|位居|居|处于|位列|迈入)[^，。；、：！？\s]{0,10}第一(?:方阵|梯队)/g,
    comparator: "=",
    mayInherit: false,
  },
  {
    pattern: /(?:增长|增速|增幅)?[与同和](?:[^，。；、：！？\s0-9]{1,12}?)(?:基本)?同步(?:增长)?/g,
    comparator: "=",
    mayInherit: false,
  },
];

/** `公共文化空间实现乡镇全覆盖`: the end begins here, and what stands before it is the metric. */
export const END_VERB = "实现";
/** `完成市级下达的减排任务`: what is to be done stands inside the end. */
export const TASK_FROM_ABOVE =
  /完成(?:市|省|国家|上级|中央|区委|市委|省委)[^，。；、：！？\s]{0,8}?(?:下达|确定|交办|分解)的?([^，。；、：！？\s]{2,12}?)(?:目标任务|任务|目标|指标)/g;

/** `增长快于…`, `增速高于…`: the comparison and, before it, the word that makes it one of growth. */
export const FASTER_THAN =
  /(?:(?:增长|增速|增幅)?[均都]?)(?:[不略]?(?:快于|高于|低于|优于|好于)|领先于?)([^，。；、：！？\s0-9]{2,16})/g;

/** A comparison that speaks of growth. */
export const GROWTH_COMPARISON = /增长|增速|增幅|快于/;

/** A place in an order. The verb and the ranking's scope stand before it. */
export const RANKINGS =
  /前(\d{1,3}|[一二两三四五六七八九十]{1,3})(位|名|强|%)?|第(\d{1,3}|[一二三四五六七八九十]{1,3})(位|名)/g;

export const RANKING_VERBS = words(
  "进入 居 列 排 排名 位居 位列 保持 跻身 稳居 挺进 达到 升至 名列 位于 处于 排在 保持在 进位到 上升到 争进 进 升到 跃居 排位",
);

/** The order in which the place is held; it stands between the verb and the place and is not part of the metric. */
export const RANKING_SCOPES = words(
  "全市 全国 全省 全区 全县 西部 主城都市区 同类区县 区县 同类 各区县 渝东北 渝东南 全市区县 区域 在 的 地区 中 成渝地区 市 省",
);

/** How far before a place its verb can stand, with any other scope between: `进入全国百强县前50位`. */
export const LONGEST_RANKING_SCOPE = 10;

/** Chinese numerals to ten and a little beyond, for rankings only: elsewhere they are words, never figures. */
export function readChineseNumeral(numeral: string): number | null {
  const digits = "零一二三四五六七八九";
  const digit = (char: string): number => (char === "两" ? 2 : digits.indexOf(char));
  const ten = numeral.indexOf("十");
  if (ten < 0) return numeral.length === 1 ? digit(numeral) : null;
  const tens = ten === 0 ? 1 : digit(numeral.slice(0, ten));
  const ones = ten === numeral.length - 1 ? 0 : digit(numeral.slice(ten + 1));
  return tens > 0 && ones >= 0 ? tens * 10 + ones : null;
}
