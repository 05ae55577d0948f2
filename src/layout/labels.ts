import type { Severity } from "../domain/finding";
import type { AnnexColumn } from "../domain/place";
import type { Certainty, UnitKind } from "../domain/roster";
import type { Role } from "../domain/round/unitTasks";
import type { Light } from "../domain/schedule/light";
import type { ScheduleRule } from "../domain/schedule/scheduleSettings";
import type { LeadRule } from "../domain/settings";
import type { TaskStatus } from "../domain/status";

/** The words that the workbook shows for the keys of the domain. */
export const STATUS_LABELS: Readonly<Record<TaskStatus, string>> = {
  notStarted: "未启动",
  inProgress: "推进中",
  completed: "已完成",
  behind: "滞后",
  paused: "暂缓",
};

/** Where a task stands at a cut-off (灯). */
export const LIGHT_LABELS: Readonly<Record<Light, string>> = {
  completed: "已完成",
  onSchedule: "达序时",
  behind: "滞后",
  farBehind: "严重滞后",
  notStarted: "未启动",
  notReported: "未报",
  notApplicable: "不适用",
};

export const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = {
  confirmed: "已确认",
  proposed: "待确认",
  inferred: "推断",
};

export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  department: "部门",
  subdistrict: "街道",
  town: "乡镇",
  park: "园区",
  vertical: "垂管单位",
  stateOwned: "国有企业",
  institution: "事业单位",
  headquarters: "指挥部",
  leadingGroup: "领导小组",
  other: "其他",
};

/** Whether the text says which units a group means. */
export const GROUP_SCOPE_LABELS = { definite: "明确", ambiguous: "原文未明确" } as const;

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};

/** Which of several lead units answers for a task. */
export const LEAD_RULE_LABELS: Readonly<Record<LeadRule, string>> = {
  allLead: "各牵头单位共同负责",
  firstLeads: "首位牵头单位负责",
};

/** How it is decided that a task is behind. */
export const SCHEDULE_RULE_LABELS: Readonly<Record<ScheduleRule, string>> = {
  points: "按百分点",
  ratio: "按比例",
  missedPeriod: "按当期",
};

/** Whether a rule of the check holds. */
export const RULE_STATE_LABELS = { on: "启用", off: "停用" } as const;

/** How places speak of the annex columns. */
export const ANNEX_COLUMN_LABELS: Readonly<Record<AnnexColumn, string>> = {
  category: "分类",
  sequenceNo: "序号",
  text: "目标任务",
  leaders: "牵头领导",
  leadUnits: "牵头责任单位",
  supportingUnits: "责任（配合）单位",
  target: "年度目标",
  deadline: "完成时限",
  owner: "责任人",
  other: "其他栏",
};

/** Stands where the source ends before the cell, in the ledger and in the annex; never to be read as "none". */
export const CUT_OFF_TEXT = "〔原件此处缺失，待补〕";

/** Joins the names of one cell in the ledger and the rosters. */
export const NAME_SEPARATOR = "、";

/** The key whose label is `label`; `undefined` where no label is. Blanks around it are ignored. */
export function keyOfLabel<K extends string>(
  labels: Readonly<Record<K, string>>,
  keys: readonly K[],
  label: string,
): K | undefined {
  const wanted = label.trim();
  return keys.find((key) => labels[key] === wanted);
}

export const CERTAINTIES = ["confirmed", "proposed", "inferred"] as const satisfies readonly Certainty[];

export const UNIT_KINDS = [
  "department",
  "subdistrict",
  "town",
  "park",
  "vertical",
  "stateOwned",
  "institution",
  "headquarters",
  "leadingGroup",
  "other",
] as const satisfies readonly UnitKind[];

/** What a unit is to a task. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = { lead: "牵头", support: "配合" };

/** Begin the lines that name the others who share a task. */
export const OTHER_UNITS_LABELS: Readonly<Record<Role, string>> = { lead: "牵头：", support: "配合：" };

/** What 合并日志 says of each kind of change. */
export const LOG_ACTIONS = {
  fix: "修正",
  roster: "名册",
  dismiss: "标记",
  undo: "撤销",
  issue: "下发",
  round: "调度期",
  merge: "合并",
  summarise: "汇总",
  settings: "设置",
} as const;

/** What 合并日志 says of a file. */
export const OUTCOME_LABELS = {
  merged: "已合并",
  needsLook: "待核对",
  returned: "退回",
  superseded: "已有较新文件，未采用",
  repeated: "重复，未再合并",
  late: "迟报",
  corrections: (findings: number) => `有 ${findings} 处请单位补正`,
} as const;

export const CHANGE_TITLES = {
  fixed: (cells: number) => `按校验结果修正 ${cells} 个单元格`,
  members: (group: string, members: number) => `核定“${group}”的 ${members} 个成员单位`,
  dismissed: (findings: number) => `将 ${findings} 条校验结果标记为“无须处理”`,
  restored: (findings: number) => `将 ${findings} 条校验结果恢复为待处理`,
  undone: (title: string, at: string) => `撤销 ${at} 的操作：${title}`,
  skipped: (cells: number) => `；${cells} 个单元格已另有改动，未撤销`,
  issued: (title: string, units: number) => `下发${title}进展填报表，共 ${units} 个单位`,
  issuedTo: (title: string, units: string) => `下发${title}进展填报表：${units}`,
  roundChanged: (title: string, cutoff: string, due: string) =>
    `更改调度期：${title}，数据截至 ${cutoff}，报送截止 ${due}`,
  merged: (merged: number, files: number) => `合并回收文件 ${files} 个，其中 ${merged} 个写入台账`,
  schedule: (settings: readonly (readonly [label: string, value: string])[]) =>
    `更改序时判断标准：${settings.map(([label, value]) => `${label}改为 ${value}`).join("；")}`,
  summarised: (asOf: string, sheets: number) => `生成截至 ${asOf} 的汇总表 ${sheets} 张`,
  closed: (title: string) => `关闭调度期：${title}`,
  reopened: (title: string) => `重新开启调度期：${title}`,
} as const;
