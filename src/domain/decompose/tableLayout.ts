import type { AnnexColumn } from "../place";
import { kindOfCells, looksLike } from "./cellKinds";
import type { BlockCell, BlockRow, TableBlock } from "./documentBlock";
import { joinParagraphs, removePadding } from "./paragraphs";
import { isDecomposition, recogniseHeaders, type ColumnHeader } from "./recogniseColumns";
import { layOutRows, type GridRow } from "./tableGrid";

/** How a table of a document is read: where its rows begin and what its columns hold. */
export type TableLayout = {
  /** What tables of the same make share; a choice is remembered under it. */
  readonly shape: string;
  /** Rows above the data: titles and the header. */
  readonly headerRows: number;
  /** The title rows above the header, as one text. */
  readonly title: string;
  /** Among them what only the cells suggest: to be confirmed, never read by. */
  readonly columns: readonly ColumnHeader[];
  /** True where the sure columns make it a decomposition table, or the user says so. */
  readonly taken: boolean;
};

/** What the user says of a table: its columns, and how many rows stand above the data; or that it holds no tasks. */
export type LayoutChoice =
  | { readonly kind: "columns"; readonly headerRows: number; readonly columns: readonly AnnexColumn[] }
  | { readonly kind: "leftOut" };

/** Choices by the shape of the table. */
export type LayoutChoices = ReadonlyMap<string, LayoutChoice>;

/** The header may stand below a title row or two that belong to the table. */
const HEADER_REACH = 3;

/** Rows of cells that are looked at to tell what a column holds. */
const SAMPLE = 40;

/** A wider table is damaged. */
const WIDEST = 64;

/** Cells of a header are no longer. */
const LONGEST_HEADER = 14;

/** Finds the header of a table and what its columns hold; a choice of the user for tables of this shape decides. */
export function layoutOf(table: TableBlock, choices: LayoutChoices): TableLayout {
  const found = findHeader(table.rows) ?? guessHeader(table.rows);
  const width = found?.headers.length ?? widthOf(table.rows[0]);
  const shape = shapeOf(found?.headers, width);
  const choice = choices.get(shape);
  const headerRows = choice?.kind === "columns" ? choice.headerRows : (found?.end ?? 0);
  const title = titleAbove(table.rows.slice(0, found?.start ?? 0));
  if (choice?.kind === "columns" && choice.columns.length === width) {
    const columns = choice.columns.map((column, index): ColumnHeader => ({
      column,
      header: found?.headers[index] ?? "",
      recognised: "chosen",
    }));
    return { shape, headerRows, title, columns, taken: true };
  }
  const named = recogniseHeaders(found?.headers ?? Array.from({ length: width }, () => ""));
  const taken = choice === undefined && isDecomposition(named);
  const sample = layOutRows(table.rows.slice(found?.start ?? 0, SAMPLE), width);
  const columns = withCellGuesses(named, sample.slice((found?.end ?? 0) - (found?.start ?? 0)));
  return { shape, headerRows, title, columns, taken };
}

/** True for a row that repeats the header. */
export function isHeaderRow(row: BlockRow, columns: readonly ColumnHeader[]): boolean {
  const texts = row.cells.map(headerText);
  const headers = columns.map(({ header }) => header);
  return (
    texts.length === headers.length &&
    texts.some((text) => text !== "") &&
    texts.every((text, index) => text === headers[index])
  );
}

/** Columns that a row has, merged ones counted one by one. */
export function widthOf(row: BlockRow | undefined): number {
  return (row?.cells ?? []).reduce((width, { columnSpan }) => width + Math.max(1, columnSpan), 0);
}

/** `start` is the first row of the header, `end` the first one below it. */
type Header = { readonly headers: readonly string[]; readonly start: number; readonly end: number };

function findHeader(rows: readonly BlockRow[]): Header | undefined {
  for (let start = 0; start < Math.min(HEADER_REACH, rows.length); start++) {
    const width = Math.min(WIDEST, widthOf(rows[start]));
    const [row, below] = layOutRows(rows.slice(start, start + 2), width);
    if (row === undefined) break;
    const double = below && isHeaderBelow(row, below) ? headersOfTwo(row, below, width) : undefined;
    if (double && isDecomposition(recogniseHeaders(double)))
      return { headers: double, start, end: start + 2 };
    const headers = headersOf(row, width);
    if (isDecomposition(recogniseHeaders(headers))) return { headers, start, end: start + 1 };
  }
  return undefined;
}

/** The row that most looks like a header although it does not name what a decomposition must have. */
function guessHeader(rows: readonly BlockRow[]): Header | undefined {
  const likely = rows.slice(0, HEADER_REACH).flatMap((source, start) => {
    const width = Math.min(WIDEST, widthOf(source));
    const [row, ...below] = layOutRows(rows.slice(start, SAMPLE), width);
    if (row === undefined) return [];
    const headers = headersOf(row, width);
    const known = recogniseHeaders(headers).filter(({ recognised }) => recognised !== "none").length;
    const filled = headers.filter((header) => header !== "" && header.length <= LONGEST_HEADER).length;
    const isWhole = filled > 1 && filled >= width - 1;
    return isWhole && (known > 0 || isUnlike(row, below, width))
      ? [{ headers, start, end: start + 1, known }]
      : [];
  });
  return likely.sort((a, b) => b.known - a.known || a.start - b.start)[0];
}

/** True for a row of which most cells that can be compared look unlike the cells below them. */
function isUnlike(row: GridRow, below: readonly GridRow[], width: number): boolean {
  const likenesses = Array.from({ length: width }, (_, column) => {
    const kind = kindOfCells(below.map(({ cells }) => cells[column]));
    return kind && looksLike(row.cells[column], kind);
  });
  const like = likenesses.filter((isLike) => isLike === true).length;
  return likenesses.filter((isLike) => isLike === false).length > like;
}

function headersOf({ cells }: GridRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => headerText(cells[column]));
}

/** A second header row divides cells of the first: `责任单位` into `牵头单位` and `配合单位`. */
function isHeaderBelow(above: GridRow, below: GridRow): boolean {
  const { cells } = above.row;
  const dividesOne = cells.length > 1 && cells.some(({ columnSpan }) => columnSpan > 1);
  const own = below.row.cells.map(headerText);
  return dividesOne && own.length > 0 && own.every((text) => text !== "" && text.length <= LONGEST_HEADER);
}

function headersOfTwo(above: GridRow, below: GridRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => {
    const upper = headerText(coveringCell(above, column));
    const lower = headerText(below.cells[column]);
    if (lower === "" || lower === upper) return upper;
    const joined = [lower, lower + upper, upper + lower];
    return joined.find((text) => recogniseHeaders([text])[0]?.recognised === "word") ?? lower;
  });
}

/** The cell over a column, also where it covers several. */
function coveringCell({ cells }: GridRow, column: number): BlockCell | undefined {
  for (let at = column; at >= 0; at--) {
    const cell = cells[at];
    if (cell !== undefined) return at + Math.max(1, cell.columnSpan) > column ? cell : undefined;
  }
  return undefined;
}

/** A cell of a header as it is compared: without padding. */
export function headerText(cell: BlockCell | undefined): string {
  return removePadding(cell?.paragraphs.join("") ?? "");
}

function titleAbove(rows: readonly BlockRow[]): string {
  return joinParagraphs(rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)));
}

function shapeOf(headers: readonly string[] | undefined, width: number): string {
  return headers === undefined ? `#${width}` : headers.join("|");
}

/** Where a header says nothing, the cells below may: a suggestion. */
function withCellGuesses(
  columns: readonly ColumnHeader[],
  rows: readonly GridRow[],
): readonly ColumnHeader[] {
  const taken = new Set(columns.map(({ column }) => column));
  return columns.map((named, index): ColumnHeader => {
    if (named.recognised !== "none") return named;
    const kind = kindOfCells(rows.map(({ cells }) => cells[index]));
    const column = kind === "leadUnits" && taken.has("leadUnits") ? "supportingUnits" : kind;
    if (column === undefined || taken.has(column)) return named;
    taken.add(column);
    return { ...named, column, recognised: "cells" };
  });
}
