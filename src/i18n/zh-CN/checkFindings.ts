import type { FindingMessages } from "../messages";

const like = (closest: string, confidence: number): string =>
  closest === "" ? "" : `名册中相近的有：${closest}（相似度 ${confidence}%）。`;

/** 台账与名册核对时的提示。 */
export const checkFindings = {
  NOTICE_NAME_REPEATED: ({ name }) => ({
    message: `原件同一单元格中“${name}”重复出现，只采用一次。`,
    remedy: "请核对是否误写。",
  }),
  TASK_TEXT_SIMILAR: ({ first, percent }) => ({
    message: `目标任务与 ${first} 相近（相似度 ${percent}%）。`,
    remedy: "请核对是否重复列入或数字有误；确为两项任务的，标记为“无须处理”。",
  }),
  TASK_INDICATOR_MISSING: () => ({
    message: "通知要求定量化，此项任务没有量化指标。",
    remedy: "请责任单位细化后，在工作台账“量化指标”列补填。",
  }),
  TASK_FIGURE_CONTRADICTS: ({ metric, figure, other, first }) => ({
    message: `“${metric}”此处为“${figure}”，${first} 为“${other}”，两处不一致。`,
    remedy: "请核对政府工作报告原文，改正有误的一处；口径不同的，标记为“无须处理”。",
  }),
  TASK_DEADLINE_MISSING: ({ tasks }) => ({
    message: `有 ${tasks} 项任务没有完成时限。`,
    remedy: "请在工作台账“完成时限”列补填，或在“设置”中填写默认完成时限。",
  }),
  TASK_NAMES_DIVIDED_OTHERWISE: ({ marks }) => ({
    message: `单元格内的名称用“${marks}”隔开。`,
    remedy: "统一改用顿号。",
  }),
  TASK_SUPPORTING_CUT_OFF: () => ({
    message: "原件在责任（配合）单位之前中断，单位不详。",
    remedy: "请核对原件后补填；确无责任（配合）单位的，请清空该单元格。",
  }),
  LEADER_UNKNOWN: ({ name, closest, confidence }) => ({
    message: `领导名册中没有“${name}”。${like(closest, confidence)}`,
    remedy: "如系误写，请改正；如为新任领导，请在领导名册中登记。",
  }),
  LEADER_WRITTEN_DIFFERENTLY: ({ written, name }) => ({
    message: `牵头领导写作“${written}”，名册为“${name}”。`,
    remedy: "按名册统一写法。",
  }),
  LEADER_ALIAS_USED: ({ written, name }) => ({
    message: `牵头领导写作“${written}”，名册登记为“${name}”的其他称谓。`,
    remedy: `改为“${name}”。`,
  }),
  LEADER_OUT_OF_ORDER: ({ leaders, expected }) => ({
    message: `牵头领导未按名册排序：现为 ${leaders}，名册顺序为 ${expected}。`,
    remedy: "按名册顺序调整；确需保留现顺序的，标记为“无须处理”。",
  }),
  LEADER_LEFT_OFFICE: ({ name, on, successor }) => ({
    message: `${name}已于 ${on} 离任${successor === "" ? "，名册未登记继任领导" : `，继任领导为${successor}`}。`,
    remedy: successor === "" ? "请在领导名册中登记继任领导，并调整此项任务。" : `改为${successor}。`,
  }),
  UNIT_UNKNOWN: ({ unit, closest, confidence }) => ({
    message: `单位名册中没有“${unit}”。${like(closest, confidence)}`,
    remedy: "如系误写，请改正；如为新增单位，请在单位名册中登记。",
  }),
  UNIT_WRITTEN_DIFFERENTLY: ({ written, name }) => ({
    message: `单位写作“${written}”，名册为“${name}”。`,
    remedy: "按名册统一写法。",
  }),
  UNIT_ALIAS_USED: ({ written, name }) => ({
    message: `单位写作“${written}”，规范名称为“${name}”。`,
    remedy: `改为“${name}”。`,
  }),
  GROUP_UNKNOWN: ({ group, closest, confidence }) => ({
    message: `单位分组中没有“${group}”。${like(closest, confidence)}`,
    remedy: "如系误写，请改正；如为新的统称，请在单位分组中登记并列明成员。",
  }),
  GROUP_MEMBER_UNKNOWN: ({ group, unit }) => ({
    message: `“${group}”的成员“${unit}”不在单位名册中。`,
    remedy: "请在单位名册中登记，或在单位分组中改正。",
  }),
  PORTFOLIO_LEADER_ABSENT: ({ unit, leader, rows }) => ({
    message: `牵头责任单位“${unit}”由${leader}分管，但此项任务的牵头领导中没有${leader}。`,
    remedy:
      rows === "" ? "请核对牵头领导或领导名册。" : `请核对牵头领导；名册此项分管关系的依据任务为 ${rows}。`,
  }),
  PORTFOLIO_LEADER_WITHOUT_UNIT: ({ leader, units }) => ({
    message: `${leader}分管的单位均不在此项任务的牵头、责任（配合）单位之列。`,
    remedy: `请核对牵头领导和责任单位；名册登记的分管单位为 ${units}。`,
  }),
  PORTFOLIO_UNIT_SHARED: ({ unit, leaders, rows }) => ({
    message: `“${unit}”分属多位领导：${leaders}。`,
    remedy:
      rows === ""
        ? "请在领导名册中核定分管领导。"
        : `请核对任务 ${rows} 的牵头领导，并在领导名册中核定分管领导。`,
  }),
  ROSTER_ENTRY_GONE: ({ entry, tasks, rows }) => ({
    message: `“${entry}”已不在名册中，但仍有 ${tasks} 项任务使用：${rows}。`,
    remedy: "请在名册中恢复，或将这些任务改为其他名称。",
  }),
  ROSTER_SUCCESSOR_UNKNOWN: ({ leader, successor }) => ({
    message: `${leader}的继任领导“${successor}”不在领导名册中。`,
    remedy: "请在领导名册中登记继任领导，或改正姓名。",
  }),
  ROSTER_NAME_SHARED: ({ name, first, second }) => ({
    message: `名册中“${name}”既指“${first}”，又指“${second}”，无法据以识别。`,
    remedy: "请在名册中删去其中一处。",
  }),
  SETTING_UNREADABLE: ({ setting, value }) => ({
    message: `设置“${setting}”的值“${value}”无法识别，暂按默认值处理。`,
    remedy: "请按“设置”工作表中的说明改正。",
  }),
  SETTING_CONTRADICTORY: ({ setting, value, other, otherValue }) => ({
    message: `设置“${setting}”（${value}）与“${other}”（${otherValue}）相互矛盾，两项暂按默认值处理。`,
    remedy: "请按“设置”工作表中的说明改正其中一项。",
  }),
} as const satisfies Partial<FindingMessages>;
