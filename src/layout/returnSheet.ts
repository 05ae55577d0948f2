import { dayOf } from "../domain/dayOf";
import type { IssuedCells, RecordedIssue } from "../domain/round/roundRecords";
import { TASK_STATUSES } from "../domain/status";
import { columnLetters } from "./address";
import { LIST_NAMES, type ColumnCheck } from "./columns";
import { STATUS_LABELS } from "./labels";
import { dateInWords } from "./roundNames";
import {
  isForUnit,
  RETURN_COLUMNS,
  returnColumnIndex,
  type ReturnColumn,
  type ReturnKey,
} from "./returnColumns";
import { RETURN_COUNTER, RETURN_HELP_START, RETURN_LABELS, RETURN_TITLE_END } from "./returnLabels";
import { returnPageSetup } from "./pageSetups";
import { issuedCells } from "./returnRows";
import { RETURN_SHEETS } from "./sheetNames";
import { COLORS, DEFAULT_FONT, RETURN_STYLES, SCREEN_SIZE, SHEET_STYLES } from "./styles";
import { RETURN_TABLE } from "./tableNames";
import { columnStyle, rowHeight } from "./tableSheet";
import { countLines, lineCapacity, linesHeight } from "./textMeasure";
import { returnProperties, returnStampOps } from "./returnStamp";
import type {
  BlockRef,
  CellInput,
  FormulaCell,
  PatchOp,
  ValidationRule,
  WorkbookPatch,
} from "./workbookPatch";

/** The plan that a unit's workbook belongs to. */
export type IssuingPlan = { readonly planId: string; readonly issuer: string };

const SHEET = RETURN_SHEETS.form;
const COLUMNS = RETURN_COLUMNS.length;

/** Rows above the table: title, facts, how to fill in. */
const TITLE_ROW = 0;
const INFO_ROW = 1;
const HELP_ROW = 2;
/** Row of the table's header, counted from 0. */
export const RETURN_HEADER_ROW = 3;
const FIRST_ROW = RETURN_HEADER_ROW + 1;

const TITLE_HEIGHT = 36;
const INFO_HEIGHT = 39;
const HEADER_HEIGHT = 33;
const SIGNATURE_HEIGHT = 30;
/** Room for three lines of writing. */
const LEAST_ROW_HEIGHT = 54;
const ZOOM = 85;

/** 2000-01-01 to 2099-12-31 as serial day numbers. */
const ANY_DATE = { kind: "date", min: 36526, max: 73050 } as const;

const at = (row: number, column: number, rows = 1, columns = 1): BlockRef => ({
  sheet: SHEET,
  row,
  column,
  rows,
  columns,
});

/** The cells of a row of 填报表. */
type FilledRow = { readonly cells: IssuedCells };

/** A workbook that a unit gets back for correction. */
export type Correction = {
  /** The rows with what the unit has filled in, in the order of the issue. */
  readonly rows: readonly FilledRow[];
  /** Said below the instructions. */
  readonly remark: string;
  readonly marks: readonly CellMark[];
};

/** A cell of the table that has to be corrected, and why. */
export type CellMark = { readonly row: number; readonly key: ReturnKey; readonly text: string };

/**
 * The workbook that a unit fills in: 填报表, and a very hidden sheet with everything as it was issued. The same issue gives
 * the same workbook.
 * @param correction what the unit has filled in, with cells marked, where it gets the workbook back
 */
export function returnWorkbook(
  plan: IssuingPlan,
  issue: RecordedIssue,
  correction?: Correction,
): WorkbookPatch {
  const { unit, round, at: time } = issue;
  const rows = correction?.rows ?? issue.rows.map((row) => ({ cells: issuedCells(issue, row) }));
  return {
    label: "issueSheet",
    defaultFont: DEFAULT_FONT,
    ops: [
      {
        op: "properties",
        properties: {
          title: formTitle(issue),
          subject: unit,
          author: plan.issuer,
          company: plan.issuer,
          created: `${time.replace(" ", "T")}:00Z`,
          custom: returnProperties(plan.planId, issue),
        },
      },
      {
        op: "addSheet",
        sheet: SHEET,
        gridlines: false,
        tabColor: COLORS.accent,
        zoom: ZOOM,
      },
      { op: "columns", sheet: SHEET, columns: RETURN_COLUMNS.map(({ width }) => ({ width })) },
      ...headOps(plan, issue, rows, correction?.remark),
      ...tableOps(rows),
      ...(correction?.marks ?? []).flatMap(markOps),
      ...signatureOps(FIRST_ROW + rows.length + 1),
      { op: "freeze", sheet: SHEET, rows: FIRST_ROW, columns: returnColumnIndex("text") + 1 },
      {
        op: "pageSetup",
        sheet: SHEET,
        setup: returnPageSetup(RETURN_HEADER_ROW, `${unit}　${round.title}`),
      },
      {
        op: "protect",
        sheet: SHEET,
        allow: { formatColumns: true, formatRows: true, autoFilter: true },
      },
      ...returnStampOps(plan.planId, issue),
      { op: "activate", sheet: SHEET },
    ],
  };
}

function formTitle({ round }: RecordedIssue): string {
  return `${round.title}${RETURN_TITLE_END}`;
}

/** Title, facts and instructions, each in merged cells over the whole width. */
function headOps(
  { issuer }: IssuingPlan,
  issue: RecordedIssue,
  rows: readonly FilledRow[],
  remark: string | undefined,
): PatchOp[] {
  const { unit, round, by } = issue;
  const help = [...helpLines(issue), ...(remark === undefined ? [] : [remark])].join("\n");
  const facts: readonly (readonly [columns: number, value: CellInput])[] = [
    [2, `${RETURN_LABELS.unit}${unit}`],
    [2, `${RETURN_LABELS.round}${round.title}\n（${round.id}）`],
    [2, `${RETURN_LABELS.cutoff}${dateInWords(round.cutoff)}`],
    [2, `${RETURN_LABELS.due}${dateInWords(round.due)}`],
    [4, counter(rows)],
    [
      4,
      `${RETURN_LABELS.issuer}${issuer || "（未注明）"}\n经办人：${by}　下发日期：${dateInWords(dayOf(issue.at))}`,
    ],
  ];
  let column = 0;
  const factOps = facts.flatMap(([columns, value]): PatchOp[] => {
    const block = at(INFO_ROW, column, 1, columns);
    column += columns;
    const isCounter = typeof value === "object";
    return [
      { op: "write", at: { ...block, columns: 1 }, values: [[value]] },
      { op: "style", at: block, style: isCounter ? RETURN_STYLES.counter : RETURN_STYLES.info },
      { op: "merge", at: block },
    ];
  });
  const width = RETURN_COLUMNS.reduce((sum, each) => sum + each.width, 0);
  const helpHeight = linesHeight(countLines(help, lineCapacity(width, SCREEN_SIZE)), SCREEN_SIZE, 4);
  return [
    { op: "write", at: at(TITLE_ROW, 0), values: [[formTitle(issue)]] },
    { op: "style", at: at(TITLE_ROW, 0, 1, COLUMNS), style: RETURN_STYLES.title },
    { op: "merge", at: at(TITLE_ROW, 0, 1, COLUMNS) },
    ...factOps,
    { op: "write", at: at(HELP_ROW, 0), values: [[help]] },
    { op: "style", at: at(HELP_ROW, 0, 1, COLUMNS), style: RETURN_STYLES.help },
    { op: "merge", at: at(HELP_ROW, 0, 1, COLUMNS) },
    {
      op: "rowHeights",
      sheet: SHEET,
      from: TITLE_ROW,
      heights: [TITLE_HEIGHT, INFO_HEIGHT, helpHeight, HEADER_HEIGHT],
    },
  ];
}

function helpLines({ round }: RecordedIssue): readonly string[] {
  return [
    `${RETURN_HELP_START}；灰色单元格为任务内容和分工，已锁定。请勿改动表头和任务编号，不要增删、合并行列。`,
    "2. “状态”和“进展情况”必填，未填时显示为深黄色。状态从下拉列表选择；完成率填 0% 至 100%；完成时限填日期，如 2023-06-30；没有问题或需协调事项的填“无”。",
    `3. 此前已报的内容已带入表中，请按截至${dateInWords(round.cutoff)}的情况更新，没有变化的不必重填。`,
    `4. 请于${dateInWords(round.due)}前将本文件发回，文件名不必修改；对灰色单元格内容有异议的，请另行说明。`,
  ];
}

/** 还有 N 项未填: rows without 状态 or without 进展情况, blanks counting as nothing. */
function counter(rows: readonly FilledRow[]): FormulaCell {
  const required = RETURN_COLUMNS.filter((column) => column.required === true);
  const last = FIRST_ROW + Math.max(1, rows.length);
  const empty = required.map(({ key }) => {
    const letters = columnLetters(returnColumnIndex(key));
    return `(LEN(TRIM($${letters}$${FIRST_ROW + 1}:$${letters}$${last}))=0)`;
  });
  const count = `SUMPRODUCT(--(${empty.join("+")}>0))`;
  const open = openRows(rows);
  const { none, before, after } = RETURN_COUNTER;
  return {
    formula: `IF(${count}=0,"${none}","${before}"&${count}&"${after}")`,
    result: open === 0 ? none : `${before}${open}${after}`,
  };
}

/** How many rows lack something that has to be filled in. */
export function openRows(rows: readonly FilledRow[]): number {
  const required = RETURN_COLUMNS.filter((column) => column.required === true);
  return rows.filter(({ cells }) => required.some(({ key }) => String(cells[key] ?? "").trim() === ""))
    .length;
}

/** A cell that has to be corrected: red, with a note that says why. */
function markOps({ row, key, text }: CellMark): readonly PatchOp[] {
  const cell = [FIRST_ROW + row, returnColumnIndex(key)] as const;
  return [
    { op: "style", at: at(...cell), style: RETURN_STYLES.wrong },
    { op: "note", sheet: SHEET, cell, text },
  ];
}

function tableOps(issued: readonly FilledRow[]): PatchOp[] {
  const rows = issued.map(({ cells }) => RETURN_COLUMNS.map(({ key }): CellInput => cells[key] ?? null));
  const header = at(RETURN_HEADER_ROW, 0, 1, COLUMNS);
  const whole = at(RETURN_HEADER_ROW, 0, rows.length + 1, COLUMNS);
  return [
    { op: "write", at: whole, values: [RETURN_COLUMNS.map((column) => column.header), ...rows] },
    { op: "style", at: header, style: SHEET_STYLES.header },
    ...RETURN_COLUMNS.flatMap((column, index) => columnOps(column, at(FIRST_ROW, index, rows.length))),
    {
      op: "rowHeights",
      sheet: SHEET,
      from: FIRST_ROW,
      heights: rows.map((row) => Math.max(LEAST_ROW_HEIGHT, rowHeight(RETURN_COLUMNS, row))),
      grow: true,
    },
    { op: "table", at: whole, name: RETURN_TABLE, style: "TableStyleLight1", stripes: false },
  ];
}

function columnOps(column: ReturnColumn, block: BlockRef): PatchOp[] {
  const { header, type, prompt, required } = column;
  const own = isForUnit(column) ? RETURN_STYLES.input : RETURN_STYLES.locked;
  const ops: PatchOp[] = [{ op: "style", at: block, style: { ...columnStyle(type), ...own } }];
  if (!isForUnit(column)) return ops;
  const { rule, strictness, message } = checkOf(column);
  ops.push({
    op: "validate",
    at: block,
    rule,
    strictness,
    ...(prompt === undefined ? {} : { prompt: { title: header, message: prompt } }),
    error: { title: header, message },
  });
  if (required === true) {
    const cell = `$${columnLetters(block.column)}${block.row + 1}`;
    ops.push({
      op: "conditionalFormat",
      at: block,
      formula: `LEN(TRIM(${cell}))=0`,
      style: { fill: COLORS.requiredFill },
    });
  }
  return ops;
}

/** Longest entries of columns without another check, so that a slip such as a pasted document is noticed. */
const LONGEST_ENTRY = { long: 2_000, short: 50 } as const;

/** The check of a column to fill in: that of the ledger, else a bound for its length. */
function checkOf({ check, type }: ReturnColumn): ColumnCheck {
  if (check !== undefined) return usesStatusList(check) ? { ...check, rule: STATUS_LIST } : check;
  const max = type === "longText" ? LONGEST_ENTRY.long : LONGEST_ENTRY.short;
  return { rule: { kind: "textLength", max }, strictness: "stop", message: `此栏最多填 ${max} 字，请精简。` };
}

/** The list stands in the check itself, so that a unit's workbook needs no hidden sheet for it. */
const STATUS_LIST: ValidationRule = {
  kind: "list",
  source: TASK_STATUSES.map((status) => STATUS_LABELS[status]),
};

function usesStatusList({ rule }: ColumnCheck): boolean {
  return rule.kind === "list" && "name" in rule.source && rule.source.name === LIST_NAMES.status;
}

/** 填报人, 审定人 and 填报日期: a label and the cells to fill in beside it. */
function signatureOps(row: number): PatchOp[] {
  const fields: readonly (readonly [label: string, from: number, column: number, columns: number])[] = [
    [RETURN_LABELS.filledInBy, 0, 1, 1],
    [RETURN_LABELS.approvedBy, 4, 5, 2],
    [RETURN_LABELS.filledInOn, 7, 9, 2],
  ];
  return [
    ...fields.flatMap(([label, from, column, columns], index): PatchOp[] => {
      const labelBlock = at(row, from, 1, Math.max(1, column - from));
      const input = at(row, column, 1, columns);
      const isDate = index === fields.length - 1;
      return [
        { op: "write", at: { ...labelBlock, columns: 1 }, values: [[label]] },
        { op: "style", at: labelBlock, style: RETURN_STYLES.label },
        { op: "merge", at: labelBlock },
        {
          op: "style",
          at: input,
          style: { ...columnStyle(isDate ? "date" : "text"), ...RETURN_STYLES.input },
        },
        { op: "merge", at: input },
        ...(isDate
          ? [
              {
                op: "validate" as const,
                at: input,
                rule: ANY_DATE,
                strictness: "warn" as const,
                error: {
                  title: "填报日期",
                  message: "此处应填日期，如 2023-04-06。按原样保留请选“是”，改正请选“否”。",
                },
              },
            ]
          : []),
      ];
    }),
    { op: "rowHeights", sheet: SHEET, from: row, heights: [SIGNATURE_HEIGHT] },
  ];
}
