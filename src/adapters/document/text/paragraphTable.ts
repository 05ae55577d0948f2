import type { BlockRow } from "../../../domain/decompose/documentBlock";
import { looksLike } from "../../../domain/decompose/cellKinds";
import { recogniseHeaders } from "../../../domain/decompose/recogniseColumns";
import type { AnnexColumn } from "../../../domain/place";
import {
  headerOf,
  isLabel,
  labelRow,
  textCell,
  toRow,
  type FoundTable,
  type TextCell,
  type TextLine,
} from "./textTable";

/** Columns that such a table has at least and at most. */
const FEWEST = 3;
const MOST = 16;

/** Header words are short. */
const LONGEST_HEADER = 14;

/** Lines below the last row, such as the issuer and the date. */
const CLOSING = 3;

/**
 * A table whose cells stand one below the other, each in a paragraph: first the words of the header, then row after row. It
 * is read only where every row is whole and each of its cells looks like one of its column; otherwise the whole of it is
 * unclear, since one missing cell moves all that come after it.
 */
export function paragraphTable(lines: readonly TextLine[], at: number): FoundTable | undefined {
  const columns = headerBelow(lines, at);
  if (columns === undefined) return undefined;
  const width = columns.length;
  const header = filledLines(lines, at, width);
  const rows: BlockRow[] = [toRow(header.lines.map(cellOf), lineOf(lines, at))];
  let next = header.end;
  for (;;) {
    const chunk = filledLines(lines, next, width);
    const [first] = chunk.lines;
    if (first === undefined) break;
    if (chunk.lines.length === width && fits(chunk.lines, columns)) {
      rows.push(toRow(chunk.lines.map(cellOf), first.line));
      next = chunk.end;
    } else if (chunk.lines.length === width && isLabel(first.text)) {
      rows.push(labelRow(first.text, width, first.line));
      next = filledLines(lines, next, 1).end;
    } else break;
  }
  const closing = filledLines(lines, next, CLOSING + 1).lines;
  const isClosed =
    closing.length <= CLOSING || closing.some(({ line }) => headerBelow(lines, line - 1) !== undefined);
  if (rows.length > 1 && isClosed) {
    return { table: { kind: "table", line: lineOf(lines, at), rows }, end: next, unclear: [] };
  }
  let end = next;
  while (end < lines.length && headerBelow(lines, end) === undefined) end++;
  const text = filledLines(lines, at, end - at).lines.filter(({ line }) => line <= end);
  return {
    table: undefined,
    end,
    unclear: [{ line: lineOf(lines, at), text: text.map((line) => line.text.trim()).join(" / ") }],
  };
}

/** The columns whose words stand in the first lines, as many as there are. */
function headerBelow(lines: readonly TextLine[], at: number): readonly AnnexColumn[] | undefined {
  if (!isHeaderWord(lines[at])) return undefined;
  const words: string[] = [];
  for (const line of filledLines(lines, at, MOST).lines) {
    if (!isHeaderWord(line)) break;
    words.push(line.text.trim());
  }
  if (words.length < FEWEST) return undefined;
  return headerOf(words)?.map(({ column }) => column);
}

function isHeaderWord(line: TextLine | undefined): boolean {
  const word = line?.text.trim() ?? "";
  return word !== "" && word.length <= LONGEST_HEADER && recogniseHeaders([word])[0]?.recognised === "word";
}

/** The next lines with text, at most so many, and the index after the last of them. */
function filledLines(
  lines: readonly TextLine[],
  from: number,
  most: number,
): { readonly lines: readonly TextLine[]; readonly end: number } {
  const filled: TextLine[] = [];
  let end = from;
  for (let line = lines[end]; line !== undefined && filled.length < most; line = lines[++end]) {
    if (line.text.trim() !== "") filled.push(line);
  }
  return { lines: filled, end };
}

function lineOf(lines: readonly TextLine[], at: number): number {
  return lines[at]?.line ?? at + 1;
}

function cellOf({ text }: TextLine): TextCell {
  return textCell(text);
}

function fits(chunk: readonly TextLine[], columns: readonly AnnexColumn[]): boolean {
  const row = toRow(
    chunk.map(({ text }) => textCell(text)),
    1,
  );
  return columns.every((column, index) => looksLike(row.cells[index], column) !== false);
}
