import type { TableNumber } from "../domain/task";

/** Names of the workbook's sheets, in tab order (product.md, section 4). */
export const SHEETS = {
  cover: "封面",
  annex1: "主要预期目标",
  annex2: "主要工作任务",
  annex3: "政府自身建设",
  ledger: "工作台账",
  reportLog: "填报记录",
  mergeLog: "合并日志",
  leaders: "领导名册",
  units: "单位名册",
  groups: "单位分组",
  findings: "校验结果",
  /** What the office has decided for the plan. */
  settings: "设置",
  /** Hidden: the entries of every list, each block with a defined name. */
  options: "选项",
  /** Very hidden: what the visible sheets cannot carry. */
  stamp: "_fenjie",
} as const;

export type SheetName = (typeof SHEETS)[keyof typeof SHEETS];

/** The annex sheet of a table; its name is also what the ledger's 板块 column says. */
export const ANNEX_SHEETS: Readonly<Record<TableNumber, SheetName>> = {
  1: SHEETS.annex1,
  2: SHEETS.annex2,
  3: SHEETS.annex3,
};

/** Sheets of the workbooks that units fill in. */
export const RETURN_SHEETS = {
  form: "填报表",
  /** Very hidden: what was issued. */
  stamp: "_fenjie_return",
} as const;
