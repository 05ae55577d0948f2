import type { AnnexColumn } from "../place";

/** The words by which the columns of a decomposition table are recognised, and how sure each makes. */

/** Header words of each column, without padding and brackets: certain. */
export const HEADER_WORDS: ReadonlyMap<string, AnnexColumn> = new Map(
  (
    [
      ["category", "分类 类别 任务分类 工作分类 分类名称 工作类别 任务类别 板块 领域 任务板块 工作板块 大类"],
      ["sequenceNo", "序号 编号 任务编号 序列号 任务序号"],
      [
        "text",
        "目标任务 主要目标 主要预期目标 预期目标 重点工作 重点任务 工作任务 工作内容 主要任务 主要工作任务 任务内容 主要内容 " +
          "目标任务内容 具体任务 工作事项 重点工作任务 主要目标任务 年度目标任务 任务事项 目标 任务 工作目标 指标 指标名称 主要指标 " +
          "重点事项 工作要点 任务名称 具体工作 具体内容 主要工作 任务分解 分解任务 重点项目 项目名称 报告内容 报告原文 事项",
      ],
      [
        "target",
        "年度目标 目标值 年度目标值 指标值 全年目标 年度指标 计划目标 年度计划 预期值 目标数 年度任务",
      ],
      [
        "leaders",
        "牵头领导 责任领导 分管领导 挂钩领导 包联领导 联系领导 主管领导 牵头区领导 牵头县领导 牵头市领导 责任区领导 责任县领导 " +
          "区领导 县领导 市领导 州领导 旗领导 领导 负责领导 牵头负责领导 分管区领导 分管县领导 分管市领导 分管副区长 分管副县长 分管副市长",
      ],
      [
        "leadUnits",
        "牵头责任单位 牵头单位 主办单位 主责单位 牵头部门 责任牵头单位 主要责任单位 牵头主责单位 牵头责任部门 主责部门 第一责任单位 " +
          "牵头单位列第一位的为第一牵头单位",
      ],
      [
        "supportingUnits",
        "责任配合单位 配合单位 协办单位 配合责任单位 协同单位 协作单位 参与单位 参加单位 配合部门 协助单位 责任单位及配合单位 " +
          "配合责任部门 协同部门 参与部门 协办部门 责任参与单位",
      ],
      [
        "deadline",
        "完成时限 完成时间 办结时限 时限 时限要求 完成期限 时间节点 完成时间节点 办理时限 推进时限 时间要求 完成日期 进度要求",
      ],
      ["owner", "责任人 负责人 具体责任人 直接责任人 第一责任人 经办人 单位责任人"],
      [
        "other",
        "备注 说明 联系人 联系电话 电话 联系方式 工作措施 具体措施 主要措施 推进措施 工作举措 考核方式 资金来源 投资额 总投资 年度投资",
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
  "责任主体",
  "实施单位",
  "单位",
]);

/** Words of task texts that head the target instead where another column holds the task itself. */
export const TARGET_BESIDE_TEXT: ReadonlySet<string> = new Set([
  "主要目标",
  "预期目标",
  "工作目标",
  "目标",
  "指标",
  "主要指标",
  "年度目标任务",
]);

/** What stands beside a task that is done in several steps; the steps are the tasks where somebody is in charge of each. */
export const MEASURE_HEADERS: ReadonlySet<string> = new Set(
  (
    "具体举措 工作举措 主要举措 重点举措 推进举措 落实举措 具体措施 工作措施 主要措施 重点措施 推进措施 落实措施 " +
    "具体任务 具体工作 具体事项 工作内容 具体内容 任务内容 主要内容 工作要点 具体工作任务 工作事项 任务分解 分解任务"
  ).split(" "),
);

/** What the task itself is called where a table has several columns of such words; earlier ones win. */
export const TASK_WORDS_BY_RANK: readonly string[] = [
  "目标任务",
  "工作任务",
  "重点任务",
  "重点工作任务",
  "具体任务",
  "任务内容",
  "工作内容",
  "重点工作",
  "任务事项",
  "工作事项",
];

/** Forms of header words, for headers that are not in the list: the first that fits. Not certain, but very likely. */
export const HEADER_FORMS: readonly (readonly [form: RegExp, column: AnnexColumn])[] = [
  [/领导$|^(?:分管|常务)?副?(?:区|县|市|州|旗)长$/, "leaders"],
  [/(?:牵头|主办|主责).*(?:单位|部门|科室|处室|主体)$/, "leadUnits"],
  [/(?:配合|协办|参与|协同|协助|协作|参加).*(?:单位|部门|科室|处室)$/, "supportingUnits"],
  [/(?:时限|期限|完成时间|时间节点|完成日期)/, "deadline"],
  [/(?:责任人|负责人)$/, "owner"],
  [/^(?:\d{4}年)?(?:全年|年度|本年)?(?:目标值|计划值|指标值|年度目标)/, "target"],
  [/(?:任务|工作)(?:分类|类别|板块)$/, "category"],
  [/(?:目标任务|工作任务|重点任务|重点工作|工作内容|任务内容|工作事项|任务事项|目标任务分解)/, "text"],
];
