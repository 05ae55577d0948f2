import { cellAddress } from "../../layout/address";
import { EXCEL } from "../../layout/excelBounds";
import { changedCell, freshCell } from "./cellMarkup";
import type { CellMarkup } from "./cellMarkup";
import { readReference } from "./cellReference";
import type { DraftCells } from "./draftCells";
import { editedText, openTag, tagStart, withAttributes } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";
import { readXmlText } from "./xmlStream";

/** Columns from first to last, both included. */
export type ColumnSpan = { readonly firstColumn: number; readonly lastColumn: number };

/** What is to become of a row. */
export type RowDraft = {
  readonly cells: DraftCells;
  /** In points. */
  height: number | undefined;
  /** The row whose look this one takes in these columns, as a new row. */
  like: (ColumnSpan & { readonly row: number }) | undefined;
  /** Cells that go, with their formats. */
  removed: ColumnSpan | undefined;
  /** Cells that lose their values but not their formulas and formats. */
  emptied: ColumnSpan | undefined;
};

type RowCell = {
  readonly column: number;
  readonly start: number;
  readonly tagEnd: number;
  end: number;
  readonly format: number;
  readonly implicit: boolean;
  hasFormula: boolean;
};

/** A row's element, taken apart. */
export type ParsedRow = {
  readonly text: string;
  readonly tag: string;
  readonly cells: readonly RowCell[];
  /** The format that its new cells have. */
  readonly format: number | undefined;
};

export type RowContext = CellMarkup & {
  /** The format that a column gives to new cells. */
  readonly columnFormat: (column: number) => number;
};

const within = (column: number, span: ColumnSpan | undefined): boolean =>
  span !== undefined && span.firstColumn <= column && column <= span.lastColumn;

/** Takes the element of a row apart. It stands in a sheet that has been surveyed, and is sound. */
export function parseRow(text: string, path: string, file: string): ParsedRow {
  const cells: RowCell[] = [];
  const position = { row: 0, column: -1 };
  let tag = "";
  let format: number | undefined;
  readXmlText(text, path, file, {
    open(name, attributes, end) {
      const style = Number(attributes.get("s") ?? 0);
      if (tag === "") {
        tag = text.slice(0, end);
        if (/^(1|true)$/.test(attributes.get("customFormat") ?? "")) format = style;
      } else if (name === "c") {
        const address = attributes.get("r");
        if (address === undefined) position.column++;
        else readReference(address, position);
        const start = tagStart(text, end);
        const implicit = address === undefined;
        cells.push({
          column: position.column,
          start,
          tagEnd: end,
          end,
          format: style,
          implicit,
          hasFormula: false,
        });
      } else if (name === "f") {
        const cell = cells.at(-1);
        if (cell !== undefined) cell.hasFormula = true;
      }
    },
    close(name, end) {
      const cell = cells.at(-1);
      if (name === "c" && cell !== undefined) cell.end = end;
    },
  });
  return { text, tag, cells, format };
}

/** The look of a new row: the formats of the cells of its pattern. */
type Look = {
  readonly tag: string;
  readonly formats: ReadonlyMap<number, number>;
  readonly format: number | undefined;
};

const looks = new WeakMap<ParsedRow, Look>();

/** Thousands of new rows have one pattern: its look is made once. */
function lookOf(pattern: ParsedRow): Look {
  const known = looks.get(pattern);
  if (known !== undefined) return known;
  const { tag, cells, format } = pattern;
  const look = { tag, formats: new Map(cells.map((cell) => [cell.column, cell.format])), format };
  looks.set(pattern, look);
  return look;
}

/** Stands for the number of a row in a tag: a character that XML cannot hold. */
const NUMBER = "\0";
const tags = new WeakMap<Look, string>();

/** The start tag of a new row with content, with `NUMBER` for its number. */
function freshTag(look: Look | undefined, height: number | undefined, prefix: string): string {
  const known = look !== undefined && height === undefined ? tags.get(look) : undefined;
  if (known !== undefined) return known;
  const changes = { r: NUMBER, spans: undefined, hidden: undefined, collapsed: undefined };
  const tag = openTag(withAttributes(look?.tag ?? `<${prefix}row>`, { ...changes, ...heightOf(height) }));
  if (look !== undefined && height === undefined) tags.set(look, tag);
  return tag;
}

function heightOf(height: number | undefined): Record<string, string> {
  return height === undefined ? {} : { ht: String(Math.min(height, EXCEL.rowHeight)), customHeight: "1" };
}

/** A row that was not there, with the look of the pattern if there is one. Empty text where nothing is in it. */
export function freshRow(
  row: number,
  draft: RowDraft,
  pattern: ParsedRow | undefined,
  context: RowContext,
): string {
  const look = pattern === undefined || draft.like === undefined ? undefined : lookOf(pattern);
  const columns = new Set([...draft.cells.columns(), ...(look?.formats.keys() ?? [])]);
  let cells = "";
  for (const column of [...columns].sort((a, b) => a - b)) {
    cells += addedCell(row, column, { draft, look, format: newFormat(column, look, context) }, context);
  }
  if (cells === "" && draft.height === undefined && look === undefined) return "";
  const tag = freshTag(look, draft.height, context.prefix).replace(NUMBER, String(row + 1));
  return `${tag}${cells}</${context.prefix}row>`;
}

/** A cell that the row has not had; none where only its format would be said, unless the row's look asks for it. */
function addedCell(
  row: number,
  column: number,
  {
    draft,
    look,
    format,
  }: { readonly draft: RowDraft; readonly look: Look | undefined; readonly format: number },
  context: RowContext,
): string {
  const value = draft.cells.get(column) ?? null;
  return look === undefined && (value === null || value === "")
    ? ""
    : freshCell(row, column, format, value, context);
}

function newFormat(column: number, look: Look | undefined, { columnFormat }: RowContext): number {
  return look?.formats.get(column) ?? look?.format ?? columnFormat(column);
}

/**
 * The row's element with the draft carried out. Everything that the draft does not name stays to the character, but
 * cells get their address in writing, so that none moves when another one goes.
 * @param keep leave an empty element where nothing is left of the row
 */
export function changedRow(
  row: number,
  parsed: ParsedRow,
  draft: RowDraft,
  pattern: ParsedRow | undefined,
  context: RowContext,
  keep: boolean,
): string {
  const { text, tag, cells } = parsed;
  const look = pattern === undefined || draft.like === undefined ? undefined : lookOf(pattern);
  const edits: XmlEdit[] = [];
  let left = 0;
  const columns = new Set([...draft.cells.columns(), ...(look?.formats.keys() ?? [])]);
  for (const cell of cells) {
    const changed = rewriteCell(row, cell, parsed, draft, look, context);
    if (changed !== undefined) edits.push({ start: cell.start, end: cell.end, text: changed });
    if (changed !== "") left++;
    columns.delete(cell.column);
  }

  const fresh: XmlEdit[] = [];
  let next = 0;
  for (const column of [...columns].sort((a, b) => a - b)) {
    while ((cells[next]?.column ?? Infinity) < column) next++;
    const at = cells[next]?.start ?? cells.at(-1)?.end ?? tag.length;
    const format =
      look === undefined ? (parsed.format ?? context.columnFormat(column)) : newFormat(column, look, context);
    const added = addedCell(row, column, { draft, look, format }, context);
    if (added !== "") fresh.push({ start: at, end: at, text: added });
  }
  if (left === 0 && fresh.length === 0 && draft.removed !== undefined && look === undefined) {
    return keep ? `<${context.prefix}row r="${row + 1}"/>` : "";
  }

  const patternHeight = look === undefined ? {} : heightOfTag(look.tag);
  const changedTag = withAttributes(tag, {
    ...(left === cells.length && fresh.length === 0 ? {} : { spans: undefined }),
    ...patternHeight,
    ...heightOf(draft.height),
  });
  if (tag.endsWith("/>")) {
    if (fresh.length === 0) return changedTag;
    return `${openTag(changedTag)}${fresh.map((edit) => edit.text).join("")}</${context.prefix}row>`;
  }
  return editedText(text, [{ start: 0, end: tag.length, text: changedTag }, ...fresh, ...edits]);
}

function heightOfTag(tag: string): Record<string, string> {
  const height = /\sht\s*=\s*["']([\d.]+)["']/.exec(tag)?.[1];
  return height === undefined || !/\scustomHeight\s*=\s*["'](1|true)["']/.test(tag)
    ? {}
    : { ht: height, customHeight: "1" };
}

/** The cell's new element: empty text for none, `undefined` where it stays as it is. */
function rewriteCell(
  row: number,
  cell: RowCell,
  { text }: ParsedRow,
  draft: RowDraft,
  look: Look | undefined,
  context: RowContext,
): string | undefined {
  const { column } = cell;
  const tag = text.slice(cell.start, cell.tagEnd);
  const format =
    look !== undefined && within(column, draft.like)
      ? (look.formats.get(column) ?? cell.format)
      : cell.format;
  const value = draft.cells.get(column);
  if (value !== undefined) return changedCell(tag, row, column, format, value, context);
  if (within(column, draft.removed)) {
    return look === undefined ? "" : changedCell(tag, row, column, format, null, context);
  }
  if (within(column, draft.emptied) && !cell.hasFormula) {
    return changedCell(tag, row, column, format, null, context);
  }
  if (!cell.implicit && format === cell.format) return undefined;
  return withAttributes(tag, { r: cellAddress(row, column), s: format }) + text.slice(cell.tagEnd, cell.end);
}
