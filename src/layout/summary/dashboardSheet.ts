import { LIGHTS } from "../../domain/schedule/light";
import { STATUS_KEYS, type StatusCounts } from "../../domain/summary/counts";
import { columnLetters } from "../address";
import { LIGHT_LABELS, STATUS_LABELS } from "../labels";
import { dashboardPageSetup } from "../pageSetups";
import { ANNEX_SHEETS } from "../sheetNames";
import { COLORS, LIGHT_CHART_COLORS, SHEET_STYLES, STATUS_CHART_COLORS, SUMMARY_STYLES } from "../styles";
import type { BlockRef, CellInput, CellStyle, Chart, PatchOp } from "../workbookPatch";
import { quotedSheet, textLiteral, type LedgerFormulas } from "./ledgerFormulas";
import { countCell, type LeaderCell } from "./leaderSheet";
import type { SummaryCategory, SummaryData, SummaryOwner } from "./summaryData";
import { asOfLine, MADE_FROM_LEDGER, SUMMARY_SHEETS } from "./summaryWords";

/** A leader with the sheet that shows their tasks. */
export type LeaderTab = { readonly owner: SummaryOwner; readonly sheet: string };

const SHEET = SUMMARY_SHEETS.dashboard;
const WIDTHS = [15, 30, 10, 10, 10, 10, 10, 10, 10, 10];
const COLUMNS = WIDTHS.length;
/** Numbers begin here; two columns of labels stand before. */
const FIRST_NUMBER = 2;
const CHART_ROWS = 16;
const ROW_HEIGHT = 22;

/** A part of the dashboard: its heading, a table, what reconciles it, a chart. */
type Section = {
  readonly heading: string;
  readonly header: readonly string[];
  /** @param first the row of the first one, counted from 0 */
  readonly table: (first: number) => Table;
  /** @param rows the rows of the table without their sum */
  readonly chart: (rows: { readonly first: number; readonly last: number }) => Omit<Chart, "at">;
};

type Table = {
  readonly rows: readonly (readonly CellInput[])[];
  /** Adds the rows up. */
  readonly total?: readonly CellInput[];
  /** Says whether the sum agrees with the ledger. */
  readonly check?: CellInput;
};

/** 汇总看板: the tasks by category and status, by leader and light, and over the rounds, each with a chart. */
export function dashboardOps(
  data: SummaryData,
  tabs: readonly LeaderTab[],
  formulas: LedgerFormulas,
): readonly PatchOp[] {
  const ops: PatchOp[] = [
    { op: "addSheet", sheet: SHEET, gridlines: false, tabColor: COLORS.accent },
    { op: "columns", sheet: SHEET, columns: WIDTHS.map((width) => ({ width })) },
  ];
  const heights: number[] = [];
  const breaks: number[] = [];
  const put = (values: readonly CellInput[], style: CellStyle, height = ROW_HEIGHT): number => {
    const row = heights.length;
    const cells = [...values, ...Array.from({ length: COLUMNS - values.length }, () => null)];
    ops.push({ op: "write", at: block(row, 0, 1, COLUMNS), values: [cells] });
    ops.push({ op: "style", at: block(row, 0, 1, Math.max(values.length, 1)), style });
    heights.push(height);
    return row;
  };
  const across = (text: CellInput, style: CellStyle, height = ROW_HEIGHT): number => {
    const row = put([text], style, height);
    ops.push({ op: "merge", at: block(row, 0, 1, COLUMNS) });
    return row;
  };
  across(`${data.title}推进情况`, SUMMARY_STYLES.title, 40);
  across(`${asOfLine(data)}${MADE_FROM_LEDGER}`, SUMMARY_STYLES.moment);
  sections(data, tabs, formulas).forEach((section, index) => {
    if (index > 0) breaks.push(heights.length);
    across(section.heading, SUMMARY_STYLES.heading, 30);
    put(section.header, SHEET_STYLES.header, 30);
    const first = heights.length;
    const { rows, total, check } = section.table(first);
    for (const cells of rows) put(cells, SHEET_STYLES.centred);
    if (total !== undefined) put(total, { ...SHEET_STYLES.centred, ...SUMMARY_STYLES.total });
    if (check !== undefined) {
      const row = across(check, SUMMARY_STYLES.check);
      ops.push({
        op: "conditionalFormat",
        at: block(row, 0, 1, COLUMNS),
        formula: `ISNUMBER(SEARCH("不一致",$A$${row + 1}))`,
        style: { font: { color: COLORS.bad }, fill: COLORS.badFill },
      });
    }
    const chart = section.chart({ first, last: first + rows.length - 1 });
    ops.push({ op: "chart", ...chart, at: block(heights.length + 1, 0, CHART_ROWS, COLUMNS) });
    for (let spare = 0; spare < CHART_ROWS + 2; spare++) heights.push(ROW_HEIGHT);
  });
  return [
    ...ops,
    { op: "rowHeights", sheet: SHEET, from: 0, heights },
    { op: "pageSetup", sheet: SHEET, setup: dashboardPageSetup(breaks) },
  ];
}

function block(row: number, column: number, rows: number, columns: number): BlockRef {
  return { sheet: SHEET, row, column, rows, columns };
}

function sections(
  data: SummaryData,
  tabs: readonly LeaderTab[],
  formulas: LedgerFormulas,
): readonly Section[] {
  return [
    byCategory(data, formulas),
    byLeader(data, tabs, formulas),
    ...(data.history.length === 0 ? [] : [overRounds(data)]),
  ];
}

const statusLabel = (key: keyof StatusCounts): string => (key === "none" ? "未填" : STATUS_LABELS[key]);

/** The sums of the numbers above, as a row. */
function totalRow(firstRow: number, rows: readonly (readonly CellInput[])[]): readonly CellInput[] {
  const columns = (rows[0]?.length ?? FIRST_NUMBER) - FIRST_NUMBER;
  return [
    "合计",
    null,
    ...Array.from({ length: columns }, (_, index): CellInput => {
      const letters = columnLetters(FIRST_NUMBER + index);
      const result = rows.reduce((sum, row) => sum + numberOf(row[FIRST_NUMBER + index]), 0);
      return { formula: `SUM(${letters}${firstRow + 1}:${letters}${firstRow + rows.length})`, result };
    }),
  ];
}

function numberOf(cell: CellInput | undefined): number {
  const value = typeof cell === "object" && cell !== null ? cell.result : cell;
  return typeof value === "number" ? value : 0;
}

function byCategory({ categories, whole }: SummaryData, formulas: LedgerFormulas): Section {
  return {
    heading: "一、各类任务状态",
    header: ["板块", "分类", "任务数", ...STATUS_KEYS.map(statusLabel)],
    table: (first) => {
      const rows = categories.map((category, index): readonly CellInput[] => {
        const own = categoryCriteria(category, first + index + 1, formulas);
        return [
          ANNEX_SHEETS[category.table],
          category.category === "" ? "（不分类）" : category.category,
          { formula: `COUNTIFS(${own})`, result: category.tasks },
          ...STATUS_KEYS.map((key): CellInput => {
            const criterion = key === "none" ? `""` : textLiteral(STATUS_LABELS[key]);
            const formula = `COUNTIFS(${own},${formulas.block("status")},${criterion})`;
            return { formula, result: category.byStatus[key] };
          }),
        ];
      });
      const sum = sumCell(first + rows.length);
      const check = reconciling(sum, formulas.tasks(), "0", whole.tasks, 0, whole.tasks);
      return { rows, total: totalRow(first, rows), check };
    },
    chart: ({ first, last }) => ({
      kind: "columnStacked",
      title: "各类任务状态",
      categories: block(first, 1, last - first + 1, 1),
      series: STATUS_KEYS.map((key, index) => ({
        name: statusLabel(key),
        values: block(first, FIRST_NUMBER + 1 + index, last - first + 1, 1),
        color: STATUS_CHART_COLORS[key],
      })),
      legend: "bottom",
    }),
  };
}

/** Where the sum of the tasks stands. */
function sumCell(row: number): string {
  return `${columnLetters(FIRST_NUMBER)}${row + 1}`;
}

/** 板块 and 分类 of a row of the table, as criteria. A table without categories has the first alone. */
function categoryCriteria({ category }: SummaryCategory, row: number, formulas: LedgerFormulas): string {
  const table = `${formulas.block("table")},$A${row}`;
  return category === "" ? table : `${table},${formulas.block("category")},$B${row}`;
}

function byLeader(data: SummaryData, tabs: readonly LeaderTab[], formulas: LedgerFormulas): Section {
  const from = (sheet: string, [row, column]: LeaderCell, result: number): CellInput => ({
    formula: `${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}`,
    result,
  });
  const rows = tabs.map(({ owner, sheet }): readonly CellInput[] => [
    sheet,
    owner.shared === 0 ? "" : `其中共同牵头 ${owner.shared} 项`,
    from(sheet, countCell("tasks"), owner.counts.tasks),
    ...LIGHTS.map((light) => from(sheet, countCell(light), owner.counts.byLight[light])),
  ]);
  const all = data.leaders.reduce((count, { counts }) => count + counts.tasks, 0);
  return {
    heading: "二、各位领导牵头任务序时情况",
    header: ["领导", "备注", "任务数", ...LIGHTS.map((light) => LIGHT_LABELS[light])],
    table: (first) => {
      const sum = sumCell(first + rows.length);
      const repeated = formulas.namesBeyondFirst("leaders");
      const { tasks } = data.whole;
      const check = reconciling(sum, formulas.tasks(), repeated, all, all - tasks, tasks);
      return { rows, total: totalRow(first, rows), check };
    },
    chart: ({ first, last }) => ({
      kind: "barStacked",
      title: "各位领导牵头任务序时情况",
      categories: block(first, 0, last - first + 1, 1),
      series: lightSeries(first, last),
      legend: "bottom",
    }),
  };
}

function lightSeries(first: number, last: number): Chart["series"] {
  return LIGHTS.map((light, index) => ({
    name: LIGHT_LABELS[light],
    values: block(first, FIRST_NUMBER + 1 + index, last - first + 1, 1),
    color: LIGHT_CHART_COLORS[light],
  }));
}

/** Says whether a sum, without what it counts again, is the number of tasks in the ledger. */
function reconciling(
  sum: string,
  tasks: string,
  repeated: string,
  sumNow: number,
  repeatedNow: number,
  tasksNow: number,
): CellInput {
  const says = (verdict: string): string =>
    `"合计 "&${sum}&" 项，其中共同牵头重复计算 "&${repeated}&" 项；工作台账共 "&${tasks}&" 项：${verdict}"`;
  const verdict = sumNow - repeatedNow === tasksNow ? "一致。" : "不一致，请重新汇总。";
  return {
    formula: `IF(${sum}-${repeated}=${tasks},${says("一致。")},${says("不一致，请重新汇总。")})`,
    result: `合计 ${sumNow} 项，其中共同牵头重复计算 ${repeatedNow} 项；工作台账共 ${tasksNow} 项：${verdict}`,
  };
}

function overRounds({ history }: SummaryData): Section {
  return {
    heading: "三、各期序时变化",
    header: ["调度期", "截至日期", "任务数", ...LIGHTS.map((light) => LIGHT_LABELS[light])],
    table: () => ({
      rows: history.map(({ round, cutoff, lights }): readonly CellInput[] => [
        round,
        cutoff,
        LIGHTS.reduce((sum, light) => sum + lights[light], 0),
        ...LIGHTS.map((light) => lights[light]),
      ]),
    }),
    chart: ({ first, last }) => ({
      kind: "line",
      title: "各期序时变化",
      categories: block(first, 0, last - first + 1, 1),
      series: lightSeries(first, last),
      legend: "bottom",
      axis: { numberFormat: "0", min: 0 },
    }),
  };
}
