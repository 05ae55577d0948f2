import type { BlockRow } from "../../../domain/decompose/documentBlock";
import { looksLike } from "../../../domain/decompose/cellKinds";
import type { AnnexColumn } from "../../../domain/place";
import { displayWidth } from "./displayWidth";
import {
  headerOf,
  isLabel,
  labelRow,
  linesCell,
  textCell,
  toRow,
  type FoundTable,
  type TextCell,
  type TextLine,
  type Unclear,
} from "./textTable";

/** Between cells. */
const BARS = "|│┃║｜";
const BAR = new RegExp(`[${BARS}]`, "u");

/** A line that is nothing but a frame: it has a corner or a crossing, or is a line of Markdown. */
const FRAME = /^[\s─━═┄┈╌┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╭╮╰╯╞╪╡╟╫╢+|│┃║=-]+$/u;
const CORNER = /[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╭╮╰╯╞╪╡╟╫╢+]/u;
const MARKDOWN_RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

/** A frame within a line of cells: a cell is merged with what stands beside it. */
const FRAME_INSIDE = /[├┤┼╠╣╬┣┫╋].*[─━═-]{2}|[─━═-]{2,}[├┤┼╠╣╬┣┫╋+]/u;

/** A line break that Markdown writes as markup. */
const BREAK = /<br\s*\/?>/iu;

/** Blanks that a frame leaves beside the text of a cell. */
const MARGIN = 2;

type Kind = "frame" | "partFrame" | "rule" | "cells" | "none";

/**
 * A table drawn with bars: Markdown, box drawing, `+--+`. Inside a frame, the lines between two frame lines are one row: a
 * line that fills its cell goes on in the next one, another ends with a line break. Without frame each line is a row.
 */
export function framedTable(lines: readonly TextLine[], at: number): FoundTable | undefined {
  const end = endOfTable(lines, at);
  if (end === at) return undefined;
  const own = lines.slice(at, end);
  const framed = kindOf(own[0]) === "frame";
  const content = own.filter((line) => kindOf(line) === "cells");
  if (content.length === 0) return { table: undefined, end, unclear: [] };
  if (content.length === 1) return undefined;
  if (own.some((line) => kindOf(line) === "partFrame")) {
    return { table: undefined, end, unclear: [unclearOf(content)] };
  }
  const rows = framed
    ? framedRows(own)
    : content.map((line) => toRow(cellsOf(line.text).map(breakCell), line.line));
  const width = rows[0]?.cells.length ?? 0;
  const labelled = rows.map((row) => asLabel(row, width));
  return { table: { kind: "table", line: lines[at]?.line ?? 1, rows: labelled }, end, unclear: [] };
}

/** Of lines that have a bar at both ends, and frames; of any lines with bars where a rule stands below the first one. */
function endOfTable(lines: readonly TextLine[], at: number): number {
  const loose = kindOf(lines[at]) === "cells" && kindOf(lines[at + 1]) === "rule";
  let end = at;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    const kind = kindOf(line);
    if (kind === "none" || (kind === "cells" && !loose && !isClosed(line.text.trim()))) break;
    if (kind === "rule" && end === at) break;
  }
  return end;
}

function kindOf(line: TextLine | undefined): Kind {
  const text = line?.text.trim() ?? "";
  if (text === "") return "none";
  if (text.includes("|") && MARKDOWN_RULE.test(text)) return "rule";
  if (FRAME.test(text) && CORNER.test(text) && /[─━═-]{2}/u.test(text)) {
    return /\s/.test(text) ? "partFrame" : "frame";
  }
  if (BARS.includes(text.charAt(0)) && FRAME_INSIDE.test(text)) return "partFrame";
  return BAR.test(text) && (isClosed(text) || cellsOf(text).length > 1) ? "cells" : "none";
}

/** Bars in running text divide no cells. */
function isClosed(text: string): boolean {
  return text.length > 1 && BARS.includes(text.charAt(0)) && BARS.includes(text.charAt(text.length - 1));
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(new RegExp(`^[${BARS}]|[${BARS}]$`, "gu"), "");
  return inner.split(new RegExp(`(?<!\\\\)[${BARS}]`, "u"));
}

function breakCell(text: string): TextCell {
  return linesCell(text.replaceAll("\\|", "|").split(BREAK));
}

function framedRows(lines: readonly TextLine[]): readonly BlockRow[] {
  const groups: TextLine[][] = [[]];
  for (const line of lines) {
    if (kindOf(line) === "cells") groups.at(-1)?.push(line);
    else groups.push([]);
  }
  const [header = [], ...others] = groups.filter((group) => group.length > 0);
  const joined = joinedCells(header);
  const columns = headerOf(joined.map(({ paragraphs }) => paragraphs.join("")));
  const rows = others.flatMap((group) => rowsOfGroup(group, columns));
  // Without frames between its rows, each line is one.
  if (others.length === 0) return header.map(({ text, line }) => toRow(cellsOf(text).map(textCell), line));
  return [toRow(joined, header[0]?.line ?? 1), ...rows];
}

/** The cells of a header: words that are too long for their column go on below. */
function joinedCells(group: readonly TextLine[]): readonly TextCell[] {
  const texts = group.map(({ text }) => cellsOf(text));
  return (texts[0] ?? []).map((_, column) =>
    textCell(texts.map((row) => (row[column] ?? "").trim()).join("")),
  );
}

/** The lines between two frame lines: one row, unless they differ in their cells. */
function rowsOfGroup(
  group: readonly TextLine[],
  columns: readonly { readonly column: AnnexColumn }[] | undefined,
): readonly BlockRow[] {
  const texts = group.map(({ text }) => cellsOf(text));
  const [first] = texts;
  if (first === undefined || texts.some((cells) => cells.length !== first.length)) {
    return group.map(({ text, line }) => toRow(cellsOf(text).map(textCell), line));
  }
  const cells = first.map((_, index) =>
    wrappedCell(
      texts.map((row) => row[index] ?? ""),
      columns?.[index]?.column,
    ),
  );
  return [toRow(cells, group[0]?.line ?? 1)];
}

/**
 * A line that leaves no room for another character goes on without a break, unless both lines are whole entries of a
 * column of names.
 */
function wrappedCell(lines: readonly string[], column: AnnexColumn | undefined): TextCell {
  const joined: string[] = [];
  let isFull = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === "") continue;
    const above = joined.at(-1);
    const goesOn = isFull && above !== undefined && !areEntries(above, text, column);
    if (goesOn) joined[joined.length - 1] = above + text;
    else joined.push(text);
    isFull = displayWidth(line) - displayWidth(text) < 2 * MARGIN;
  }
  return linesCell(joined);
}

const OF_NAMES: readonly (AnnexColumn | undefined)[] = ["leaders", "leadUnits", "supportingUnits"];

function areEntries(first: string, second: string, column: AnnexColumn | undefined): boolean {
  if (column === undefined || !OF_NAMES.includes(column)) return false;
  return [first, second].every((text) => looksLike(toRow([textCell(text)], 1).cells[0], column) === true);
}

function asLabel(row: BlockRow, width: number): BlockRow {
  const filled = row.cells.filter(({ paragraphs }) => paragraphs.length > 0);
  const text = filled[0]?.paragraphs.join("") ?? "";
  return row.cells.length === 1 && width > 1 && isLabel(text) ? labelRow(text, width, row.line) : row;
}

function unclearOf(lines: readonly TextLine[]): Unclear {
  return { line: lines[0]?.line ?? 1, text: lines.map(({ text }) => text.trim()).join(" / ") };
}
