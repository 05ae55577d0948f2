/** What the list of styles calls those that are no built-in ones. */
export const PAPER_STYLE_NAMES = {
  line: "公文行",
  body: "公文正文",
  label: "附件标识",
  page: "公文页码",
  cell: "表格文字",
  cellHead: "表格标题",
} as const;
