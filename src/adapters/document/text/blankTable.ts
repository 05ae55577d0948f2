import type { BlockRow } from "../../../domain/decompose/documentBlock";
import { displayWidth } from "./displayWidth";
import {
  headerOf,
  isLabel,
  labelRow,
  textCell,
  toRow,
  type FoundTable,
  type TextLine,
  type Unclear,
} from "./textTable";

/** What divides columns; a single blank divides nothing for certain. */
const GAP = /[^\S\t]{2,}|\u3000/u;

type Piece = { readonly text: string; readonly column: number };

/**
 * A table whose columns stand below each other, divided by blanks. A row is read only where each of its pieces begins
 * exactly where a column of the header does and the column of the task is filled; any other line is unclear, and so is
 * everything below a header whose words a single blank divides.
 */
export function blankTable(lines: readonly TextLine[], at: number): FoundTable | undefined {
  const line = lines[at];
  if (line === undefined || line.text.includes("\t")) return undefined;
  const header = piecesOf(line.text, GAP);
  const columns = headerOf(header.map(({ text }) => text));
  if (columns === undefined) return looseTable(lines, at);
  const starts = header.map(({ column }) => column);
  const task = columns.findIndex(({ column }) => column === "text");
  const rows: BlockRow[] = [
    toRow(
      header.map(({ text }) => textCell(text)),
      line.line,
    ),
  ];
  const unclear: Unclear[] = [];
  let end = at + 1;
  for (; end < lines.length; end++) {
    const next = lines[end];
    if (next === undefined) break;
    const { text } = next;
    if (text.trim() === "") {
      if (!isRow(lines[end + 1], starts)) break;
      continue;
    }
    const pieces = piecesOf(text, GAP);
    const cells = alignedCells(pieces, starts);
    if (cells !== undefined && cells[task] !== "") rows.push(toRow(cells.map(textCell), next.line));
    else if (pieces.length === 1 && isLabel(text)) rows.push(labelRow(text, starts.length, next.line));
    else unclear.push({ line: next.line, text });
  }
  const table = rows.length > 1 ? ({ kind: "table", line: line.line, rows } as const) : undefined;
  return { table, end, unclear };
}

/** Single blanks stand between columns and within names: nothing tells them apart. */
function looseTable(lines: readonly TextLine[], at: number): FoundTable | undefined {
  const header = lines[at]?.text.trim().split(/\s+/u) ?? [];
  if (header.length < LOOSE_COLUMNS || headerOf(header) === undefined) return undefined;
  let end = at + 1;
  while (end < lines.length && lines[end]?.text.trim() !== "") end++;
  if (end === at + 1) return undefined;
  const own = lines.slice(at, end);
  const text = own.map((line) => line.text.trim()).join(" / ");
  return { table: undefined, end, unclear: [{ line: lines[at]?.line ?? 1, text }] };
}

/** Fewer words in a line can be a heading. */
const LOOSE_COLUMNS = 3;

function isRow(line: TextLine | undefined, starts: readonly number[]): boolean {
  const pieces = line === undefined ? [] : piecesOf(line.text, GAP);
  return pieces.length > 1 && alignedCells(pieces, starts) !== undefined;
}

/** The texts of a line with the columns that they begin in, as wide characters count. */
function piecesOf(text: string, gap: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  const divider = new RegExp(`(?:${gap.source})[^\\S\\t]*`, "gu");
  let from = text.length - text.trimStart().length;
  const add = (to: number): void => {
    const piece = text.slice(from, to).trim();
    if (piece !== "") pieces.push({ text: piece, column: displayWidth(text.slice(0, from)) });
  };
  divider.lastIndex = from;
  for (let match = divider.exec(text); match !== null; match = divider.exec(text)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return pieces;
}

function alignedCells(pieces: readonly Piece[], starts: readonly number[]): readonly string[] | undefined {
  const cells = starts.map(() => "");
  for (const { text, column } of pieces) {
    const index = starts.indexOf(column);
    if (index === -1) return undefined;
    cells[index] = text;
  }
  return cells;
}
