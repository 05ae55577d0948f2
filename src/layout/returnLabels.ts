/** What the title block and the foot of 填报表 begin with; a returned file is recognised by them. */
export const RETURN_LABELS = {
  unit: "填报单位：",
  round: "填报期：",
  cutoff: "数据截至：",
  due: "报送截止：",
  issuer: "下发单位：",
  filledInBy: "填报人：",
  approvedBy: "审定人：",
  filledInOn: "填报日期：",
} as const;

/** Ends the title of 填报表. */
export const RETURN_TITLE_END = "目标任务进展填报表";

/** Begins the instructions above the table. */
export const RETURN_HELP_START = "1. 只填浅黄色单元格";

/** What the counter of open rows says. */
export const RETURN_COUNTER = {
  none: "已全部填写",
  before: "还有 ",
  after: " 项未填",
} as const;

/** Said in a workbook that a unit gets back for correction. */
export const CORRECTION_REMARK =
  "5. 本表退回更正：请逐一更正红色单元格（原因见批注），然后按原途径重新报送；其他内容不必重填。";
