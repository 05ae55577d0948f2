import type { Chart, Grid, PatchOp, WorkbookPatch } from "../../src/layout/workbookPatch";

/** A patch with these operations and the default font of the real ones. */
export function patchOf(...ops: readonly PatchOp[]): WorkbookPatch {
  return { label: "test", defaultFont: { name: "宋体", size: 11 }, ops };
}

/** Adds a sheet and writes the grid from its first cell on. */
export function sheetOf(sheet: string, values: Grid): readonly PatchOp[] {
  const columns = values[0]?.length ?? 0;
  const add: PatchOp = { op: "addSheet", sheet };
  if (columns === 0) return [add];
  return [add, { op: "write", at: { sheet, row: 0, column: 0, rows: values.length, columns }, values }];
}

const LEDGER = "工作台账";
const ANNEX = "主要工作任务";
const at = (row: number, column: number, rows: number, columns: number, sheet = LEDGER) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

const chartColumn = (column: number) => at(1, column, 3, 1, "看板");
const chartRow = (row: number) => at(row, 1, 1, 2, "看板");
const BOTH: Chart["series"] = [
  { name: "一、产业", values: chartColumn(1), color: "548235" },
  { name: "二、民生", values: chartColumn(2), color: "BF8F00" },
];

/** A chart of every kind, with every property. */
const CHARTS: readonly PatchOp[] = (
  [
    { kind: "columnClustered", legend: "top", labels: { numberFormat: "0;;;" } },
    { kind: "columnStacked", legend: "bottom", axis: { min: 0, max: 10, numberFormat: "0.0" } },
    { kind: "barClustered", legend: "left" },
    { kind: "barStacked", legend: "none", labels: { numberFormat: "0" } },
    { kind: "line", legend: "right", labels: { numberFormat: "0" }, axis: { max: 8 } },
  ] as const
).map((chart, index) => ({
  op: "chart",
  at: at(5 + 10 * index, 0, 10, 4, "看板"),
  title: `图 <${index}> & "状态"`,
  categories: chartColumn(0),
  series: BOTH,
  ...chart,
}));

const DOUGHNUT: PatchOp = {
  op: "chart",
  kind: "doughnut",
  at: at(5, 5, 12, 3, "看板"),
  title: "已完成",
  categories: chartRow(0),
  series: [{ name: "已完成", values: chartRow(1), color: "548235", pointColors: ["548235", "7F7F7F"] }],
  legend: "right",
};

/** One workbook that uses every operation and every property there is. */
export const EVERY_OPERATION: WorkbookPatch = patchOf(
  { op: "addSheet", sheet: "封面", gridlines: false, zoom: 110, tabColor: "1F3864" },
  {
    op: "write",
    at: at(0, 0, 2, 2, "封面"),
    values: [
      ["分解台账", null],
      ["共", { formula: "COUNTA(工作台账!A2:A4)", result: 3 }],
    ],
  },
  { op: "merge", at: at(0, 0, 1, 2, "封面") },
  { op: "link", sheet: "封面", cell: [1, 0], to: { sheet: LEDGER, cell: [1, 2] }, tip: "去台账" },
  { op: "note", sheet: "封面", cell: [0, 0], text: "封面批注" },
  ...sheetOf(ANNEX, [
    ["表二", null],
    ["分类", "目标任务"],
    ["一、产业", "1、任务"],
    [null, "2、任务"],
  ]),
  { op: "merge", at: at(0, 0, 1, 2, ANNEX) },
  { op: "merge", at: at(2, 0, 2, 1, ANNEX) },
  {
    op: "style",
    at: at(0, 0, 4, 2, ANNEX),
    style: { font: { name: "仿宋_GB2312", size: 12 }, border: "000000", vertical: "center", wrap: true },
  },
  { op: "style", at: at(0, 0, 1, 2, ANNEX), style: { font: { bold: true, size: 22 }, horizontal: "center" } },
  { op: "columns", sheet: ANNEX, columns: [{ width: 10 }, { width: 40 }] },
  { op: "rowHeights", sheet: ANNEX, from: 0, heights: [30, 20, 500, 31.5] },
  {
    op: "pageSetup",
    sheet: ANNEX,
    setup: {
      paper: "a4",
      orientation: "landscape",
      margins: { top: 37, right: 26, bottom: 35, left: 28, header: 15, footer: 20 },
      scale: 90,
      centerHorizontally: true,
      area: { row: 0, column: 0, rows: 4, columns: 2 },
      titleRows: [0, 1],
      rowBreaks: [3],
      header: "&C涪陵区 & 台账".replace(" & ", " && "),
      footer: "&R第 &P 页 共 &N 页",
      evenFooter: "&L第 &P 页 共 &N 页",
    },
  },
  { op: "protect", sheet: ANNEX, allow: { formatColumns: true, formatRows: true, sort: false } },
  ...sheetOf(LEDGER, [
    ["任务编号", "状态", "完成率", "完成\n时限"],
    ["2023-1-01-001", "进行中", 0.5, 45107],
    ["2023-1-01-002", "=1+1", 1, null],
    ["2023-1-01-003", "#N/A", null, null],
  ]),
  {
    op: "style",
    at: at(0, 0, 4, 4),
    style: {
      font: { color: "112233", italic: true, underline: true },
      fill: "EEEEEE",
      indent: 1,
      horizontal: "left",
    },
  },
  { op: "style", at: at(1, 2, 3, 1), style: { numberFormat: "0%", locked: false } },
  { op: "style", at: at(1, 3, 3, 1), style: { numberFormat: "yyyy-mm-dd" } },
  {
    op: "columns",
    sheet: LEDGER,
    columns: [
      { width: 16 },
      { width: 8, hidden: true, outlineLevel: 1 },
      { width: 8, outlineLevel: 2 },
      { width: 12, collapsed: true },
    ],
  },
  { op: "freeze", sheet: LEDGER, rows: 1, columns: 2 },
  { op: "table", at: at(0, 0, 4, 4), name: "台账", style: "TableStyleLight1", stripes: true },
  {
    op: "validate",
    at: at(1, 1, 3, 1),
    rule: { kind: "list", source: { name: "状态选项" } },
    strictness: "warn",
    prompt: { title: "状态", message: "选一个\n或者空着" },
    error: { title: "状态", message: "请从列表中选" },
  },
  {
    op: "validate",
    at: at(1, 2, 3, 1),
    rule: { kind: "decimal", min: 0, max: 1 },
    strictness: "stop",
    error: { title: "完成率", message: "0 到 100%" },
  },
  {
    op: "validate",
    at: at(1, 3, 3, 1),
    rule: { kind: "date", min: 44927, max: 45291 },
    strictness: "warn",
    error: { title: "时限", message: "2023 年内" },
  },
  {
    op: "validate",
    at: at(5, 0, 1, 1),
    rule: { kind: "list", source: ["是", "否", '"引号"'] },
    strictness: "stop",
    error: { title: "是否", message: "是或否" },
  },
  {
    op: "validate",
    at: at(5, 1, 1, 1),
    rule: { kind: "textLength", max: 20 },
    strictness: "stop",
    error: { title: "字数", message: "最多 20 字" },
  },
  {
    op: "validate",
    at: at(5, 2, 1, 1),
    rule: { kind: "whole", min: 1, max: 9 },
    strictness: "stop",
    error: { title: "整数", message: "1 到 9" },
  },
  {
    op: "conditionalFormat",
    at: at(1, 0, 3, 4),
    formula: '$B2="逾期"',
    style: { font: { color: "9C0006", bold: true }, fill: "FFC7CE" },
    stopIfTrue: true,
  },
  { op: "conditionalFormat", at: at(1, 0, 3, 4), formula: '$B2<>""', style: { fill: "E6F1E3" } },
  { op: "dataBar", at: at(1, 2, 3, 1), color: "9DB2D3", max: 1 },
  { op: "note", sheet: LEDGER, cell: [0, 0], text: "任务编号\n发放一次，永不更改。".repeat(6) },
  { op: "note", sheet: LEDGER, cell: [0, 3], text: "时限" },
  { op: "link", sheet: LEDGER, cell: [1, 0], to: { sheet: "封面", cell: [0, 0] } },
  ...sheetOf("看板", [
    ["状态", "一、产业", "二、民生"],
    ["已完成", 3, { formula: "1+1", result: 2 }],
    ["达序时", 5, 0],
    ["滞后", null, 4],
  ]),
  ...CHARTS,
  DOUGHNUT,
  { op: "addSheet", sheet: "选项", visibility: "hidden" },
  { op: "write", at: at(0, 0, 2, 1, "选项"), values: [["进行中"], ["已完成"]] },
  { op: "name", name: "状态选项", refersTo: "选项!$A$1:$A$2" },
  { op: "addSheet", sheet: "_fenjie", visibility: "veryHidden" },
  { op: "write", at: at(0, 0, 1, 2, "_fenjie"), values: [["schema", 1]] },
  {
    op: "properties",
    properties: {
      title: "标题 <&>",
      subject: "主题",
      author: "督查室",
      company: "区政府办公室",
      keywords: "台账",
      description: "说明",
      created: "2023-02-01T08:00:00Z",
      custom: { planId: "2023-abc", schema: 1, big: 12345678901, share: 0.5, final: true },
    },
  },
  { op: "activate", sheet: LEDGER },
);
