/**
 * The words between which a metric stands: the verbs before it, the words of measure after it, the nouns that end it.
 */
import type { Bound } from "./indicatorFigureVocabulary";
import { lexicon, words } from "./indicatorLexicon";

/**
 * What stands between the measured phrase and the figure, read backwards from the figure.
 * `action` reaches a level too, but is a verb of doing and no part of the figure's words;
 * `each` and `inOrder` deal the figure out to a list; `filler` says nothing about the target; `name` only looks like
 * one of these words and belongs to the phrase.
 */
export type MeasureWord =
  Bound | "reach" | "action" | "rise" | "fall" | "each" | "inOrder" | "filler" | "name";

export const MEASURE_WORDS = lexicon<MeasureWord>([
  [
    "≥",
    "不低于 不少于 不小于 不得低于 不得少于 不能低于 超过 突破 超 大于 高于 多于 至少 逾 达到或超过 力争超过 力争突破 稳定超过 不下于",
  ],
  [
    "≤",
    "不超过 不高于 不大于 不多于 不得超过 不得高于 低于 小于 少于 控制在 控制到 严格控制在 限制在 不突破 至多 最多 压控在",
  ],
  [
    "reach",
    "达 达到 达成 达至 至 到 增至 增加到 增加至 增长到 增长至 提高到 提高至 提升到 提升至 上升到 上升至 扩大到 扩大至 扩展到 发展到 下降到 下降至 降至 降到 降低到 降低至 " +
      "减少到 减少至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩小到 缩小至 稳定在 保持在 维持在 保持 稳定 为 累计达 冲刺 冲击 迈上 跃上 跨越 扩面至 扩增至 提标至 提标到",
  ],
  ["action", "实现 完成 建成 累计完成 累计实现 累计建成"],
  ["rise", "增长 增加 提高 提升 上升 增速 增幅 涨幅 增长率 增长速度 增速度 递增 净增 回升 上涨 增收 扩大"],
  ["fall", "下降 降低 减少 压减 压降 削减 缩减 降幅 缩短 压缩 下浮 下降率 下调 减幅 降 减"],
  ["each", "均 都 各 全部 双双 皆 各新增 均新增 各新建"],
  ["inOrder", "分别 分别新增 分别新建 分别净增 分别建成"],
  [
    "name",
    "自然增长率 人口增长率 占比 人均 户均 亩均 村均 日均 月均 公共 雷达 重要 优化提升 品质提升 能力提升",
  ],
  [
    "filler",
    "同比 环比 年均 每年 平均 总体 再 又 力争 确保 预计 预期 共 共计 合计 总计 累计 全年 可 将 要 约 近 大约 接近 约为 实际 每人每月 每人每年 每人 每月 较上年 比上年 较去年 比去年 较上年同期 " +
      "比上年同期 较去年同期 比去年同期 按可比价 可比口径 名义 同口径 同口径下 年内 仍 也 基本 持续 进一步",
  ],
]);

/**
 * Words before the phrase; none of them is part of a metric.
 * `frame` says how hard, when, where or by whose doing; `link` does so only if another of these words follows
 * (`要新增`, but `要素`); `strong` makes or brings about what is named next; `weak` does the same but is as often the
 * beginning of a name (`培训基地`, `种植面积`); `partOf` ties the figure to the one before; `name` only looks like one of
 * these words.
 */
export type LeadWord = "frame" | "link" | "strong" | "weak" | "rise" | "fall" | "partOf" | "name";

export const LEAD_WORDS = lexicon<LeadWord>([
  [
    "frame",
    "力争 确保 争取 努力 全力 积极 切实 大力 加快 加力 持续 着力 深入 扎实 稳步 有序 继续 不断 进一步 全面 坚决 同时 力求 预计 计划 今年 全年 本年 本年度 年内 年底前 " +
      "年底 上半年 下半年 一季度 二季度 三季度 四季度 前三季度 春节前 全区 全县 我区 我县 累计 合计 总计 实现 保持 推动 促进 推进 带动 做到 启动 支持 鼓励 引导 帮助 指导 " +
      "助力 力促 抓好 抓实 抓紧 狠抓 落实 落细 加强 强化 做好 高效 常态化 多渠道 逐步 逐年 每年 年均 不少于 了 的 完成 达成 稳住 千方百计 以及",
  ],
  [
    "link",
    "要 将 使 让 把 和 与 及 并 且 再 又 也 还 共 约 新 至少 高质量 高标准 高水平 平均 严格 稳定 突出 等 分批 基本 超额 全部",
  ],
  [
    "strong",
    "新增 新建 新改建 新改扩建 改扩建 改建 扩建 新创 新创建 新扩建 创建 创成 建成 建成投用 建成投运 建成投产 建立 打造 培育 培育壮大 新培育 引进 引育 引聚 招引 新引进 引入 招录 实施 竣工 " +
      "新开工 获批 认定 盘活 布局 设立 新设 新设立 组建 成立 签约 新签约 开通 新开通 开行 开设 新开 净增 增设 增补 购置 投放 新投放 筹集 筹建 制定 出台 修订 推出 举办 " +
      "开展 组织 组织开展 办好 承办 发放 新增发放 发行 安排 拨付 募集 撬动 兑现 减免 拆除 腾退 招聘 吸纳 整治提升 提升改造 升级改造 更新改造 改造提升 新建改造 新改造 新建成 " +
      "新（改）建 新(改)建 新（扩）建 示范打造 新栽 新装 新投用 新认定 招商引进 创作推出",
  ],
  [
    "weak",
    "建设 新建设 开工 投产 投用 投运 开工建设 落地 推广 申报 培养 淘汰 储备 挂牌 开放 更新 提供 规划 编制 发布 办理 化解 清理 征收 收储 供应 出让 整治 提升 治理 修复 " +
      "改造 改善 维修 维护 建造 安装 加装 敷设 铺设 架设 栽植 种植 养殖 绿化 复垦 恢复 疏浚 清淤 排查 整改 销号 检查 抽检 检测 监测 培训 帮扶 救助 资助 慰问 安置 转移 " +
      "解决 服务 接待 采购 转化 孵化 评选 选派 选树 选拔 遴选 命名 创作 出版 演出 惠及 节约 硬化 亮化 集聚 汇聚 补助 补贴 放映 巡演 征集 收集 完善 优化 调整 整合 关停 关闭 " +
      "退出 取缔 查处 消除 回收 处置 巡查 走访 演练 轮训 扶持 壮大 发展 开钻 完钻 开挖 贯通 合龙 验收 交付 封顶 试产",
  ],
  ["rise", "提高 扩大 增加 增强"],
  ["fall", "降低 减少 压减 压降 削减 缩减 下调 压缩 缩短 下降"],
  ["partOf", "其中"],
  [
    "name",
    "建成区绿 建成区面 建成区路 建成区排 建成区公 建成区供 建成区人 建成区黑 完成率 完成量 完成额 完成度 落实率 落实度 保持率 支持率 支持度 推动力 全面小康 招聘会 服务业 发展指数 新能源 新材料 新一代",
  ],
]);

/** The date by which, before the verb: `到2025年`, `6月底前`, `1—6月`. */
export const DATE_LEAD =
  /^(?:到|至|截至)?(?:(?:\d{4}|今|明|本)年(?:底|末|初|度|内)?)?(?:\d{1,2}(?:[—–~至-]\d{1,2})?月(?:底|末|初|份|[上中下]旬)?)?(?:\d{1,2}日)?(?:之?前|以前)?/;

export const LONGEST_DATE_LEAD = 24;

/** What a date has at least. */
export const DATE_UNIT = /[年月]/;

/** What ends a word begun by a verb of making or doing: `改造率`, `新增量`; but `量子`, `度假` begin one. */
export const WORD_ENDING = /^(?:[率额值]|量(?!子)|度(?!假))/;

/** Objects that a verb of making does not leave alone: `新增就业` is not about `就业`. */
export const KEPT_OBJECTS = words("就业 耕地");

/** Verbs inside a phrase after which the counted thing begins: `支持企业新建智能工厂5个`. */
export const INNER_VERBS = words(
  "建成 新建 新改建 新改扩建 改扩建 打造 引进 招引 实施 举办 开展 发放 完成 实现 新增 建成投用",
);

/** What may follow an inner verb without being its object: `城镇新增就业`. */
export const INNER_VERB_GUARDS = words("就业 贷款 债券 问题 耕地 率 量 额 度 区 专项");

/**
 * Ends of a phrase that are not part of the name: a verb that adds nothing (`智能工厂新增2个`), and words that lead on to
 * what the figure counts (`平绣路等10条市政道路`).
 */
export const IDLE_TAILS = lexicon<"idle" | "open">([
  ["open", "等 的"],
  ["idle", "新增 完成 实现 净增 要 共 力争 确保 达"],
]);

/** Residues that cannot stand alone as a name once a verb is taken off: then the verb is part of the name. */
export const DEPENDENT_HEADS = words(
  "率 区 数 量 额 度 面 值 费 业 者 人 点 站 所 园 地 林 车 用地 面积 项目 工程 中心 基地 站点 机构 平台 车间 企业 设施 断面 试点 系统 网络 能力 场所 站所 " +
    "专业 公司 单位 人员 岗位 队伍 人数 人次 数量 总量 总数 金额 总额 规模 水平 进度 比例 比重 占比 强度 产量 产值 收入",
);

/** Nouns at the end of a metric that a list may share: `青菜头、中药材种植基地`. */
export const SHARED_HEADS = words(
  "投资 收入 可支配收入 人均可支配收入 居民人均可支配收入 常住居民人均可支配收入 居民收入 总收入 总额 总值 产值 总产值 增加值 率 占比 比重 面积 种植面积 产量 总产量 数 人数 " +
    "人次 数量 总量 规模 余额 存款 贷款 存款余额 贷款余额 消费 进口 出口 进出口 税收 利润 营收 能耗 强度 浓度 排放量 基地 种植基地 养殖基地 企业 项目 机构 园区 示范区 " +
    "中心 人口 融资 覆盖率 普及率 达标率 合格率 优良率 利用率 化率 指数 水平 面 度 额 量 值 资金 引资",
);

/** Heads that say how much but not of what: the topic before them completes the name. */
export const BARE_HEADS = words(
  "产量 总产量 产值 总产值 面积 占比 比重 规模 数量 总量 增加值 销售额 销售收入 营业收入 年产量 年产值",
);

/** A name with these at its end has no head noun yet: `2个百亿级、27个十亿级重大项目`. */
export const ATTRIBUTIVE_TAILS = words("级 以上 型 类 式 以下");
/** A phrase that is surely such an attribute: `其中10亿元以上20个`, `国家级3家`; but `班级` is a thing. */
export const BARE_ATTRIBUTE = /(?:以[上下]|(?:国家|[省市区县星百千万亿A])级)$/;

/** "And" between the members of a list, but not inside a word: `和谐`, `普及`, `参与`. */
export const CONJUNCTIONS = /(?<![普涉以顾波共总饱温缓参])(?:以及|[和与及])(?![谐平睦时会格])/g;
