import { finding, type Finding } from "../finding";
import type { BlockRow, DocumentBlock, ParagraphBlock, TableBlock } from "./documentBlock";
import { asLabelled, labelsTasks } from "./labelledTasks";
import { assignsInText } from "./prose/assignsInText";
import { isDecomposition, isHeaderWord, recogniseHeaders, type ColumnHeader } from "./recogniseColumns";
import { layOutRows, type GridRow } from "./tableGrid";
import {
  headerText,
  isHeaderRow,
  layoutOf,
  widthOf,
  type LayoutChoices,
  type TableLayout,
} from "./tableLayout";
import { ANNEX_TITLE_END, SENTENCE_END } from "./vocabulary";

/** A table of the document that holds tasks, with the headings above it. */
export type FoundTable = {
  readonly columns: readonly ColumnHeader[];
  readonly rows: readonly GridRow[];
  /** The lines above it that can be headings, the nearest last. */
  readonly headings: readonly ParagraphBlock[];
  /** The title that stands within the table. */
  readonly title: string;
  readonly line: number;
  /** The rows below a header that stands in the middle of a table: the same table with other columns. */
  readonly isRest: boolean;
};

export type OpenTable = Omit<FoundTable, "rows"> & {
  readonly rows: GridRow[];
  readonly findings: Finding[];
  /** What the columns may be, unsure ones among them. */
  readonly proposed: readonly ColumnHeader[];
};

/** What becomes of a table of the document: its rows are tasks, or go on those of the table before it, or are left out. */
export type TableUse = "tasks" | "rest" | "unread";

/** A table of the document as it stands there, and what becomes of it. */
export type SeenTable = { readonly block: TableBlock; readonly layout: TableLayout; readonly use: TableUse };

/** The tables of a document with the text around them, before they are given to the 板块. */
export type GatheredTables = {
  readonly seen: readonly SeenTable[];
  readonly tables: readonly OpenTable[];
  /** The paragraphs before the first table, its heading not among them, and those after the last table. */
  readonly before: readonly ParagraphBlock[];
  readonly after: readonly ParagraphBlock[];
  readonly findings: readonly Finding[];
};

function openTable(
  columns: readonly ColumnHeader[],
  proposed: readonly ColumnHeader[],
  place: Pick<FoundTable, "headings" | "title" | "line" | "isRest">,
): OpenTable {
  return { ...place, columns, proposed, rows: [], findings: [] };
}

/** A longer paragraph above a table is no heading. */
const LONGEST_HEADING = 60;

/** So many lines above a table may be headings of it. */
const HEADINGS = 2;

/**
 * Goes through a document and decides of each of its tables whether its rows are tasks. A table that goes on without
 * heading, after a page break for example, is the rest of the one before it.
 */
export function gatherTables(blocks: readonly DocumentBlock[], choices: LayoutChoices): GatheredTables {
  const seen: SeenTable[] = [];
  const findings: Finding[] = [];
  const tables: OpenTable[] = [];
  let paragraphs: ParagraphBlock[] = [];
  let before: readonly ParagraphBlock[] | undefined;
  const layouts = layOutTables(blocks, choices);
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (block.text.trim() !== "") paragraphs.push(block);
      continue;
    }
    const last = tables.at(-1);
    const layout = layouts.get(block) ?? layoutOf(block, choices);
    const use = useOf(block, layout, choices, last);
    seen.push({ block, layout, use });
    if (use === "unread") {
      findings.push(unread(block, layout));
      continue;
    }
    if (use === "rest" && last) {
      const between = paragraphs.map(({ text }) => text.trim()).join("");
      last.findings.push(finding("NOTICE_TABLE_CONTINUED", { line: block.line }, { between }));
      addRows(tables, last, block.rows);
      paragraphs = [];
      continue;
    }
    const rows = block.rows.slice(layout.headerRows);
    if (last && isNext(last, layout) && paragraphs.length === 0) {
      last.findings.push(finding("NOTICE_HEADER_REPEATED", { line: block.line }, {}));
      addRows(tables, last, rows);
      continue;
    }
    const headings = headingsAbove(layout, paragraphs);
    const others = paragraphs.slice(0, paragraphs.length - headings.length);
    if (before !== undefined) findings.push(...unplaced(others));
    before ??= others;
    paragraphs = [];
    const columns = layout.columns.map(sure);
    const { title } = layout;
    const table = openTable(columns, layout.columns, { headings, title, line: block.line, isRest: false });
    tables.push(table);
    addRows(tables, table, rows);
  }
  return {
    seen,
    tables,
    before: before ?? paragraphs,
    after: before === undefined ? [] : paragraphs,
    findings,
  };
}

/** The layouts of all tables. What one shows of the columns of its make holds for all tables of that make. */
function layOutTables(
  blocks: readonly DocumentBlock[],
  choices: LayoutChoices,
): ReadonlyMap<TableBlock, TableLayout> {
  const tables = blocks.filter((block) => block.kind === "table");
  const layouts = new Map(tables.map((table) => [table, layoutOf(table, choices)]));
  const labelled = new Set<string>();
  for (const [table, layout] of layouts) {
    if (!labelled.has(layout.shape) && labelsTasks(table, layout)) labelled.add(layout.shape);
  }
  return labelled.size === 0
    ? layouts
    : new Map(
        [...layouts].map(([table, layout]) => [
          table,
          labelled.has(layout.shape) ? asLabelled(layout) : layout,
        ]),
      );
}

function useOf(
  block: TableBlock,
  layout: TableLayout,
  choices: LayoutChoices,
  last: OpenTable | undefined,
): TableUse {
  if (layout.taken || assignsInText(block, layout, choices)) return "tasks";
  return last?.columns.length === widthOf(block.rows[0]) ? "rest" : "unread";
}

/** Text that belongs to no table. */
export function unplaced(paragraphs: readonly ParagraphBlock[]): readonly Finding[] {
  return paragraphs.map(({ text, line }) => finding("NOTICE_TEXT_UNPLACED", { line }, { text: text.trim() }));
}

function unread({ rows, line }: TableBlock, { columns }: TableLayout): Finding {
  const header = (rows[0]?.cells ?? []).map(headerText);
  const guessed = columns.filter(({ recognised }) => recognised === "cells").length;
  return finding("NOTICE_TABLE_UNREAD", { line }, { header: header.join(" "), rows: rows.length, guessed });
}

/** A column that only its cells speak for is kept as it is. */
function sure(column: ColumnHeader): ColumnHeader {
  return column.recognised === "cells" ? { ...column, column: "other" } : column;
}

/** The lines right above a table that can be its headings. */
function headingsAbove(
  { title }: TableLayout,
  paragraphs: readonly ParagraphBlock[],
): readonly ParagraphBlock[] {
  if (title !== "") return [];
  const near = paragraphs.slice(-HEADINGS);
  const headings = near.filter((_, index) => near.slice(index).every(({ text }) => canHead(text.trim())));
  // The name of the annex above the heading belongs to the letter.
  return headings.length > 1 && ANNEX_TITLE_END.test(headings[0]?.text.trim() ?? "")
    ? headings.slice(1)
    : headings;
}

function canHead(text: string): boolean {
  return text.length <= LONGEST_HEADING && !SENTENCE_END.test(text);
}

/**
 * Adds data rows; empty rows carry nothing and are left out, repeated headers are reported. A header of other columns
 * begins a table of its own, the rest of this one.
 */
function addRows(tables: OpenTable[], table: OpenTable, rows: readonly BlockRow[]): void {
  const end = rows.findIndex((row) => otherHeader(row, table.columns) !== undefined);
  const own = end === -1 ? rows : rows.slice(0, end);
  for (const gridRow of layOutRows(own, table.columns.length)) {
    const { row } = gridRow;
    if (row.cells.every(({ paragraphs }) => paragraphs.every((paragraph) => paragraph.trim() === "")))
      continue;
    if (isHeaderRow(row, table.columns)) {
      table.findings.push(finding("NOTICE_HEADER_REPEATED", { line: row.line }, {}));
    } else table.rows.push(gridRow);
  }
  const header = rows[end];
  const columns = header && otherHeader(header, table.columns);
  if (header === undefined || columns === undefined) return;
  const { line } = header;
  const rest = openTable(columns, columns, { headings: [], title: "", line, isRest: true });
  const code = table.rows.length === 0 ? "NOTICE_HEADER_CONTRADICTED" : "NOTICE_HEADER_CHANGED";
  rest.findings.push(finding(code, { line }, { header: columns.map((column) => column.header).join(" ") }));
  tables.push(rest);
  addRows(tables, rest, rows.slice(end + 1));
}

/** The columns of a row that is a header through and through, but not this one. */
function otherHeader(row: BlockRow, columns: readonly ColumnHeader[]): readonly ColumnHeader[] | undefined {
  if (isHeaderRow(row, columns)) return undefined;
  const texts = row.cells.map(headerText);
  // Nearly every row is one of data: it is left at its first cell.
  if (!texts.every(isHeaderWord)) return undefined;
  const other = recogniseHeaders(texts);
  const isWhole = other.length > 2 && other.every(({ recognised }) => recognised === "word");
  return isWhole && isDecomposition(other) ? other : undefined;
}

/** A table of the same columns that has no title of its own, or the same one again. */
function isNext(last: OpenTable, { columns, title }: TableLayout): boolean {
  return (title === "" || title === last.title) && sameColumns(last.columns, columns);
}

function sameColumns(first: readonly ColumnHeader[], second: readonly ColumnHeader[]): boolean {
  return (
    first.length === second.length && first.every(({ header }, index) => header === second[index]?.header)
  );
}
