import type { DocumentBlock } from "../../../domain/decompose/documentBlock";
import type { Finding } from "../../../domain/finding";
import { layoutOf } from "../../../domain/decompose/tableLayout";
import type { DocumentBudget } from "../documentLimits";
import type { LeftOut } from "../leftOut";
import { toBlockRows, type PlacedCell } from "../spanGrid";
import { indexFrom } from "../indexFrom";
import type { HiddenStretches } from "./hiddenStretches";
import { UNNAMED_SHEET } from "./sheetVocabulary";
import { visibleRows, type SheetMerge, type SheetRow, type VisibleSheet } from "./sheetRows";
import type { SourceSheet } from "./sourceSheet";

type SheetBlocks = { readonly blocks: readonly DocumentBlock[]; readonly findings: readonly Finding[] };

/**
 * The paragraphs and tables of a sheet. A table begins with its header, or where no header is known with the first row of
 * several cells; rows of one cell above it are paragraphs, and so are those below a blank row. Another header begins
 * another table. A sheet with nothing above its first table gives its own name as heading. `line` is the row of the sheet.
 */
export function sheetBlocks(sheet: SourceSheet, leftOut: LeftOut, budget: DocumentBudget): SheetBlocks {
  const visible = visibleRows(sheet, leftOut, budget);
  const { rows, findings } = visible;
  const blocks: DocumentBlock[] = [];
  const starts = tableStarts(rows);
  let at = 0;
  for (const [index, start] of starts.entries()) {
    blocks.push(...paragraphs(rows.slice(at, start)));
    at = tableEnd(rows, start, starts[index + 1] ?? rows.length);
    if (blocks.length === 0 && !UNNAMED_SHEET.test(sheet.name.trim())) {
      blocks.push({ kind: "paragraph", text: sheet.name, line: rows[start]?.line ?? 1 });
    }
    blocks.push(tableBlock(visible, start, at, budget));
  }
  blocks.push(...paragraphs(rows.slice(at)));
  return { blocks, findings };
}

/** Indexes of the rows that tables begin with. */
function tableStarts(rows: readonly SheetRow[]): readonly number[] {
  const headers = rows.flatMap((_, index) => (isHeader(rows, index) ? [index] : []));
  const [first] = headers;
  if (first === undefined) {
    const start = rows.findIndex(({ texts }) => texts.size > 1);
    return start === -1 ? [] : [start];
  }
  const starts = [first];
  for (const header of headers) {
    const current = starts.at(-1) ?? first;
    if (header > current && !sameTexts(rows[current], rows[header])) starts.push(header);
  }
  return starts;
}

function isHeader(rows: readonly SheetRow[], index: number): boolean {
  const row = rows[index];
  if (row === undefined || row.texts.size < 2) return false;
  const cells = Array.from(row.texts.values(), (text) => ({
    paragraphs: [text],
    line: row.line,
    columnSpan: 1,
    rowSpan: 1,
  }));
  const table = { kind: "table", line: row.line, rows: [{ cells, line: row.line, cutOff: false }] } as const;
  return layoutOf(table, new Map()).taken;
}

function sameTexts(first: SheetRow | undefined, second: SheetRow | undefined): boolean {
  const texts = [...(first?.texts.values() ?? [])];
  const others = [...(second?.texts.values() ?? [])];
  return texts.length === others.length && texts.every((text, index) => text === others[index]);
}

/** Rows of one cell at the end of a table, after a blank row or right above the next header, are not its rows. */
function tableEnd(rows: readonly SheetRow[], start: number, next: number): number {
  let end = next;
  while (end > start + 1 && rows[end - 1]?.texts.size === 1) end--;
  if (end === next || next < rows.length) return end;
  const gap = rows.findIndex(({ afterGap }, index) => index >= end && index < next && afterGap);
  return gap === -1 ? next : gap;
}

function paragraphs(rows: readonly SheetRow[]): readonly DocumentBlock[] {
  return rows.flatMap(({ texts, line }) =>
    Array.from(texts.entries())
      .sort(([a], [b]) => a - b)
      .flatMap(([, text]) => linesOf(text).map((part) => ({ kind: "paragraph" as const, text: part, line }))),
  );
}

function tableBlock(
  { rows: all, merges, hiddenColumns }: VisibleSheet,
  start: number,
  end: number,
  budget: DocumentBudget,
): DocumentBlock {
  const rows = all.slice(start, end);
  const columns = columnsOf(rows, hiddenColumns);
  const inTable = merges.flatMap((merge) => clipped(merge, start, end, columns));
  const covered = new Set<string>();
  const spans = new Map<string, Span>();
  for (const span of inTable) {
    spans.set(`${span.row}:${span.column}`, span);
    budget.takeCells(span.rowSpan * span.columnSpan);
    for (let row = span.row; row < span.row + span.rowSpan; row++) {
      for (let column = span.column; column < span.column + span.columnSpan; column++) {
        if (row !== span.row || column !== span.column) covered.add(`${row}:${column}`);
      }
    }
  }
  const cells: PlacedCell[] = [];
  rows.forEach(({ texts, line }, row) => {
    budget.takeCells(columns.length);
    columns.forEach((sheetColumn, column) => {
      const text = texts.get(sheetColumn) ?? "";
      if (covered.has(`${row}:${column}`) && text === "") return;
      const { rowSpan = 1, columnSpan = 1 } = spans.get(`${row}:${column}`) ?? {};
      // A cell of a sheet has no other way to divide its paragraphs.
      cells.push({ row, column, rowSpan, columnSpan, paragraphs: linesOf(text), softBreaks: [], line });
    });
  });
  const lines = rows.map(({ line }) => line);
  return { kind: "table", rows: toBlockRows(cells, lines), line: lines[0] ?? 1 };
}

type Span = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

/** The part of a merged cell that lies in the table. */
function clipped(merge: SheetMerge, start: number, end: number, columns: readonly number[]): readonly Span[] {
  const first = Math.max(merge.row, start);
  const rowSpan = Math.min(merge.row + merge.rowSpan, end) - first;
  const column = indexFrom(columns, merge.firstColumn);
  const columnSpan = indexFrom(columns, merge.lastColumn + 1) - column;
  return rowSpan < 1 || columnSpan < 1 ? [] : [{ row: first - start, column, rowSpan, columnSpan }];
}

/** From the first column with text to the last one, without the hidden ones. */
function columnsOf(rows: readonly SheetRow[], hiddenColumns: HiddenStretches): readonly number[] {
  let first = Infinity;
  let last = -1;
  for (const { texts } of rows) {
    for (const column of texts.keys()) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  const columns: number[] = [];
  for (let column = first; column <= last; column++) if (!hiddenColumns.has(column)) columns.push(column);
  return columns;
}

/** The lines of a cell, each a paragraph; a cell without text has none. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
}
