import type { Severity } from "../../domain/finding";
import type { AnnexColumn } from "../../domain/place";

/** 全部文字共用的名称。 */
export const COLUMNS: Readonly<Record<AnnexColumn, string>> = {
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

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};
