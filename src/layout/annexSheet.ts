import type { AnnexTable, Decomposition } from "../domain/decomposition";
import type { Task } from "../domain/task";
import { annexWidths } from "./annexColumns";
import { annexRows, categoryLabel, fitLabel, type AnnexRow } from "./annexRows";
import { TYPE_AREA, annexPageSetup } from "./pageSetups";
import { paginate, type Pagination } from "./pagination";
import { ANNEX_SHEETS } from "./sheetNames";
import { ANNEX_STYLES, type PaperStyle } from "./styles";
import { balanceLines, lineCapacity, linesHeight, countLines } from "./textMeasure";
import type { BlockRef, CellInput, CellStyle, PatchOp } from "./workbookPatch";

const POINTS_PER_MM = 72 / 25.4;
/** Points of the type area's height that rows may fill; the rest is left for the rounding of printers. */
const PAGE_HEIGHT = TYPE_AREA.height * POINTS_PER_MM * 0.98;
const HEADER_PADDING = 10;
/** However long a title is, rows must find room below it. */
const MAX_HEAD_HEIGHT = 120;
const ANNEX_MARK = "附件";

/** The row of a table's column headers; the first table has the mark 附件 above its title. */
export function annexHeaderRow(decomposition: Decomposition, table: AnnexTable): number {
  return table === decomposition.tables[0] ? 3 : 2;
}

/**
 * One annex table as it is printed: A4 landscape at 100 %, paginated here, because a merged 分类 has to end and begin
 * again with each page. Protected without a password; made from the ledger, never edited.
 */
export function annexSheetOps(decomposition: Decomposition, table: AnnexTable): PatchOp[] {
  const sheet = ANNEX_SHEETS[table.number];
  const tasks = decomposition.tasks.filter((task) => task.table === table.number);
  const widths = annexWidths(table, tasks);
  const head = annexHead(decomposition, table, widths);
  const headerRow = head.length - 1;
  const headerHeight = head[headerRow]?.height ?? 0;
  const titleHeight = head.reduce((sum, row) => sum + row.height, 0);
  const room = { first: PAGE_HEIGHT - titleHeight, later: PAGE_HEIGHT - headerHeight };

  const rows = tasks.length > 0 ? annexRows(table, tasks, widths, room) : [emptyRow(widths)];
  const labels = table.columns.some(({ column }) => column === "category") ? groupLabels(tasks) : [];
  const labelWidth = widths[table.columns.findIndex(({ column }) => column === "category")] ?? 0;
  const fits = labels.map((label) => fitLabel(label, labelWidth, room.first));
  const pages = paginate(rows, { ...room, labelHeight: (group) => fits[group]?.height ?? 0 });

  const first = headerRow + 1;
  const area = { row: 0, column: 0, rows: first + rows.length, columns: widths.length };
  const body = { sheet, row: first, column: 0, rows: rows.length, columns: widths.length };
  return [
    { op: "addSheet", sheet, gridlines: false },
    { op: "columns", sheet, columns: widths.map((width) => ({ width })) },
    {
      op: "write",
      at: { sheet, ...area },
      values: [...head.map((row) => row.values), ...bodyValues(table, rows, pages, labels)],
    },
    ...head.flatMap((row, index) => headOps(sheet, row, index, widths.length)),
    ...bodyStyles(table, body, rows),
    ...labelOps(table, body, pages, fits),
    {
      op: "rowHeights",
      sheet,
      from: 0,
      heights: [...head.map((row) => row.height), ...pages.heights],
    },
    { op: "freeze", sheet, rows: first, columns: 0 },
    {
      op: "pageSetup",
      sheet,
      setup: annexPageSetup({
        area,
        headerRow,
        rowBreaks: pages.pageStarts.slice(1).map((start) => first + start),
      }),
    },
    {
      op: "protect",
      sheet,
      allow: { formatCells: true, formatColumns: true, formatRows: true, autoFilter: true },
    },
  ];
}

type HeadRow = {
  readonly values: readonly CellInput[];
  readonly height: number;
  readonly style: CellStyle;
  /** One cell across the table. */
  readonly merged: boolean;
};

function annexHead(decomposition: Decomposition, table: AnnexTable, widths: readonly number[]): HeadRow[] {
  const across = widths.reduce((sum, width) => sum + width, 0);
  const line = (text: string, style: PaperStyle, padding: number): HeadRow => {
    const { size } = style.font;
    const balanced = balanceLines(text, lineCapacity(across, size));
    return {
      values: widths.map((_, index) => (index === 0 ? balanced : null)),
      height: Math.min(MAX_HEAD_HEIGHT, linesHeight(balanced.split("\n").length, size, padding)),
      style,
      merged: true,
    };
  };
  const headers = table.columns.map(({ header }) => header);
  const { size } = ANNEX_STYLES.header.font;
  const headerLines = headers.map((header, index) =>
    countLines(header, lineCapacity(widths[index] ?? 0, size)),
  );
  return [
    ...(table === decomposition.tables[0] ? [line(ANNEX_MARK, ANNEX_STYLES.mark, 0)] : []),
    line(decomposition.notice.annexTitle, ANNEX_STYLES.title, 6),
    line(table.heading, ANNEX_STYLES.heading, 10),
    {
      values: headers,
      height: Math.min(MAX_HEAD_HEIGHT, linesHeight(Math.max(...headerLines), size, HEADER_PADDING)),
      style: ANNEX_STYLES.header,
      merged: false,
    },
  ];
}

function headOps(sheet: string, row: HeadRow, index: number, columns: number): PatchOp[] {
  const at: BlockRef = { sheet, row: index, column: 0, rows: 1, columns };
  const style: PatchOp = { op: "style", at, style: row.style };
  return row.merged && columns > 1 ? [style, { op: "merge", at }] : [style];
}

function emptyRow(widths: readonly number[]): AnnexRow {
  const fontSize = ANNEX_STYLES.text.font.size;
  return {
    cells: widths.map(() => ""),
    fontSize,
    height: linesHeight(1, fontSize, HEADER_PADDING),
    group: 0,
  };
}

/** The label of each run of tasks with the same category, in print order. */
function groupLabels(tasks: readonly Task[]): string[] {
  return tasks
    .filter((task, index) => index === 0 || task.category !== tasks[index - 1]?.category)
    .map((task) => categoryLabel(task.category));
}

function bodyValues(
  table: AnnexTable,
  rows: readonly AnnexRow[],
  pages: Pagination,
  labels: readonly string[],
): CellInput[][] {
  const labelAt = new Map(pages.segments.map((segment) => [segment.from, labels[segment.group] ?? ""]));
  return rows.map((row, index) =>
    row.cells.map((cell, column) => {
      const text = table.columns[column]?.column === "category" ? (labelAt.get(index) ?? "") : cell;
      return text === "" ? null : text;
    }),
  );
}

/** Styles of the columns, and the smaller size of rows that need it; labels beside them keep theirs. */
function bodyStyles(table: AnnexTable, body: BlockRef, rows: readonly AnnexRow[]): PatchOp[] {
  const normal = ANNEX_STYLES.text.font.size;
  const columns = table.columns.map(({ column }, index): PatchOp => {
    const style =
      column === "category"
        ? ANNEX_STYLES.category
        : column === "text" || column === "supportingUnits"
          ? ANNEX_STYLES.text
          : ANNEX_STYLES.centred;
    return { op: "style", at: { ...body, column: index, columns: 1 }, style };
  });
  const label = table.columns.findIndex(({ column }) => column === "category");
  const beside = [
    { column: 0, columns: Math.max(0, label) },
    { column: label + 1, columns: body.columns - label - 1 },
  ].filter(({ columns: count }) => count > 0);
  const smaller = rows.flatMap(({ fontSize }, index): PatchOp[] =>
    fontSize === normal
      ? []
      : beside.map((cells): PatchOp => {
          return {
            op: "style",
            at: { ...body, ...cells, row: body.row + index, rows: 1 },
            style: { font: { size: fontSize } },
          };
        }),
  );
  return [...columns, ...smaller];
}

/** Merges each page's share of a category and sets labels that need it in their smaller size. */
function labelOps(
  table: AnnexTable,
  body: BlockRef,
  pages: Pagination,
  fits: readonly { readonly fontSize: number }[],
): PatchOp[] {
  const column = table.columns.findIndex((candidate) => candidate.column === "category");
  if (column === -1) return [];
  return pages.segments.flatMap(({ group, from, count }): PatchOp[] => {
    const at: BlockRef = { ...body, row: body.row + from, column, rows: count, columns: 1 };
    const normal = ANNEX_STYLES.category.font.size;
    const size = fits[group]?.fontSize ?? normal;
    const ops: PatchOp[] = [];
    if (size !== normal) ops.push({ op: "style", at, style: { font: { size } } });
    if (count > 1) ops.push({ op: "merge", at });
    return ops;
  });
}
