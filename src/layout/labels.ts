import type { Severity } from "../domain/finding";
import type { AnnexColumn } from "../domain/place";
import type { Certainty, UnitKind } from "../domain/roster";
import type { ScheduleState, TaskStatus } from "../domain/status";

/** The words that the workbook shows for the keys of the domain. */
export const STATUS_LABELS: Readonly<Record<TaskStatus, string>> = {
  notStarted: "未启动",
  inProgress: "推进中",
  completed: "已完成",
  behind: "滞后",
  paused: "暂缓",
};

export const SCHEDULE_LABELS: Readonly<Record<ScheduleState, string>> = {
  onSchedule: "是",
  behindSchedule: "否",
  exempt: "不适用",
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

/** How places speak of the annex columns. */
export const ANNEX_COLUMN_LABELS: Readonly<Record<AnnexColumn, string>> = {
  category: "分类",
  sequenceNo: "序号",
  text: "目标任务",
  leaders: "牵头领导",
  leadUnits: "牵头责任单位",
  supportingUnits: "责任（配合）单位",
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
