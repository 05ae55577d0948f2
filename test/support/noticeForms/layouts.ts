import type { Layout } from "./layOut";

/** The seed's own columns. */
export const SEED_COLUMNS = [
  ["category", "分类"],
  ["sequenceNo", "序号"],
  ["text", "目       标      任      务"],
  ["leaders", "牵头领导"],
  ["leadUnits", "牵头责任单位"],
  ["supportingUnits", "责任（配合）单位"],
] as const satisfies Layout["columns"];

/** Other names for the same. */
export const OTHER_NAMES = [
  ["category", "工作类别"],
  ["sequenceNo", "编号"],
  ["text", "重点工作"],
  ["leaders", "分管领导"],
  ["leadUnits", "主办单位"],
  ["supportingUnits", "协办单位"],
] as const satisfies Layout["columns"];

/** With a deadline. */
export const WITH_DEADLINE = [
  ["category", "类别"],
  ["sequenceNo", "序号"],
  ["text", "工作任务"],
  ["leaders", "责任领导"],
  ["leadUnits", "牵头单位"],
  ["supportingUnits", "配合单位"],
  ["deadline", "完成时限"],
] as const satisfies Layout["columns"];

/** Whatever an office may add. */
export const MANY_COLUMNS = [
  ["category", "分类"],
  ["sequenceNo", "序号"],
  ["text", "主要目标"],
  ["target", "年度目标"],
  ["leaders", "挂钩领导"],
  ["leadUnits", "责任单位"],
  ["supportingUnits", "参与单位"],
  ["owner", "责任人"],
  ["deadline", "完成时间"],
  ["remark", "备注"],
] as const satisfies Layout["columns"];

/** The task is not the first column, nor do the leaders come before the units. */
export const ANY_ORDER = [
  ["sequenceNo", "序号"],
  ["leadUnits", "牵头单位"],
  ["supportingUnits", "配合单位"],
  ["text", "目标任务"],
  ["category", "任务分类"],
  ["leaders", "牵头领导"],
] as const satisfies Layout["columns"];

/** The columns without those of these kinds. */
export function without(columns: Layout["columns"], ...roles: readonly string[]): Layout["columns"] {
  return columns.filter(([role]) => !roles.includes(role));
}
