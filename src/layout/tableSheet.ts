import { type ColumnType, type SheetColumn } from "./columns";
import { workingPageSetup } from "./pageSetups";
import { SCREEN_SIZE, SHEET_STYLES } from "./styles";
import { MAX_ROW_HEIGHT, lineCapacity, linesHeight, countLines } from "./textMeasure";
import type { BlockRef, CellInput, CellStyle, ColumnLayout, Grid, PatchOp } from "./workbookPatch";

export type TableSheet = {
  readonly sheet: string;
  /** ASCII name of the Excel table. */
  readonly table: string;
  readonly columns: readonly SheetColumn[];
  /** Data rows in the order of `columns`; none gives a table with one empty row. */
  readonly rows: Grid;
  readonly frozenColumns: number;
  readonly paper: "a4" | "a3";
  readonly tabColor?: string;
  /** Zoom on the screen, in percent. */
  readonly zoom?: number;
};

/** First data row of every table sheet; the header stands in the row before. */
export const FIRST_DATA_ROW = 1;

const HEADER_HEIGHT = 33;
/** Width of the first column beside the table. */
const SPARE_WIDTH = 9;
const ROW_PADDING = 4;
const LEAST_LINES_HEIGHT = 21;
const MAX_CELL_TEXT = 32_767;

/** The text as far as a cell can hold it; longer text ends in `……`. */
export function cellText(text: string): string {
  return text.length <= MAX_CELL_TEXT ? text : `${text.slice(0, MAX_CELL_TEXT - 2)}……`;
}

/** The data rows of a column of `sheet`, at least one. */
export function columnBlock(table: Pick<TableSheet, "sheet" | "rows">, column: number): BlockRef {
  return {
    sheet: table.sheet,
    row: FIRST_DATA_ROW,
    column,
    rows: Math.max(1, table.rows.length),
    columns: 1,
  };
}

/**
 * A sheet with one Excel table, its header in row 1: styles, widths, heights that fit the wrapped text, checks,
 * notes on every header cell, frozen header and first columns, and print setup. All ops are block-sized.
 */
export function tableSheetOps(table: TableSheet): PatchOp[] {
  const { sheet, columns } = table;
  const rows: Grid = table.rows.length > 0 ? table.rows : [columns.map(() => null)];
  const header: BlockRef = { sheet, row: 0, column: 0, rows: 1, columns: columns.length };
  const whole: BlockRef = { ...header, rows: rows.length + 1 };
  return [
    {
      op: "addSheet",
      sheet,
      gridlines: false,
      ...(table.tabColor === undefined ? {} : { tabColor: table.tabColor }),
      ...(table.zoom === undefined ? {} : { zoom: table.zoom }),
    },
    {
      op: "columns",
      sheet,
      columns: columnLayouts(columns),
    },
    { op: "write", at: whole, values: [columns.map((column) => column.header), ...rows] },
    { op: "style", at: header, style: SHEET_STYLES.header },
    ...columns.flatMap((column, index) => columnOps(table, column, index)),
    {
      op: "rowHeights",
      sheet,
      from: 0,
      heights: [HEADER_HEIGHT, ...rows.map((row) => rowHeight(columns, row))],
    },
    { op: "freeze", sheet, rows: FIRST_DATA_ROW, columns: table.frozenColumns },
    { op: "table", at: whole, name: table.table, style: "TableStyleLight1", stripes: false },
    { op: "pageSetup", sheet, setup: workingPageSetup(table.paper, 0) },
  ];
}

/** Widths and outline groups; the column after a folded group carries its button. */
function columnLayouts(columns: readonly SheetColumn[]): ColumnLayout[] {
  const layouts = columns.map(({ width, outline }, index): ColumnLayout => {
    if (outline !== undefined)
      return { width, outlineLevel: 1, ...(outline === "folded" ? { hidden: true } : {}) };
    return columns[index - 1]?.outline === "folded" ? { width, collapsed: true } : { width };
  });
  return columns.at(-1)?.outline === "folded"
    ? [...layouts, { width: SPARE_WIDTH, collapsed: true }]
    : layouts;
}

function columnOps(table: TableSheet, column: SheetColumn, index: number): PatchOp[] {
  const at = columnBlock(table, index);
  const ops: PatchOp[] = [
    { op: "style", at, style: columnStyle(column.type) },
    { op: "note", sheet: table.sheet, cell: [0, index], text: column.note },
  ];
  const { check } = column;
  if (check === undefined) return ops;
  const error = { title: column.header, message: check.message };
  ops.push({ op: "validate", at, rule: check.rule, strictness: check.strictness, error });
  return ops;
}

const NUMBER_FORMATS: Partial<Readonly<Record<ColumnType, string>>> = {
  text: "@",
  phone: "@",
  number: "0",
  percent: "0%",
  date: "yyyy-mm-dd",
};

/** How the cells of a column of this type look. */
export function columnStyle(type: ColumnType): CellStyle {
  const base = type === "longText" || type === "list" ? SHEET_STYLES.text : SHEET_STYLES.centred;
  const numberFormat = NUMBER_FORMATS[type];
  return numberFormat === undefined ? base : { ...base, numberFormat };
}

/** Height in points at which every cell of a data row shows all of its text, as far as Excel allows. */
export function rowHeight(columns: readonly SheetColumn[], row: readonly CellInput[]): number {
  let lines = 1;
  row.forEach((cell, index) => {
    const column = columns[index];
    const value = typeof cell === "object" && cell !== null ? cell.result : cell;
    if (typeof value !== "string" || column === undefined || column.outline === "folded") return;
    const capacity = lineCapacity(column.width, SCREEN_SIZE);
    if (value.length * 2 <= capacity && !value.includes("\n")) return;
    lines = Math.max(lines, countLines(value, capacity));
  });
  const height = linesHeight(lines, SCREEN_SIZE, ROW_PADDING);
  return Math.min(MAX_ROW_HEIGHT, Math.max(LEAST_LINES_HEIGHT, height));
}
