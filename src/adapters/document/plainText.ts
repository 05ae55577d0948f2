import type { BlockCell, BlockRow, DocumentBlock, TableBlock } from "../../domain/decompose/documentBlock";
import { NUMBERED_HEADING } from "../../domain/decompose/vocabulary";

/**
 * The text form of a document with tables, as a converter flattens it:
 *
 * - A **cell** starts at a line that begins with a TAB. A line without TAB inside a table continues the cell before
 *   it: after a blank line as a new paragraph, else as a paragraph after a mere line break (`softBreaks`).
 * - A blank line before a TAB ends the **row**, if the row is complete. The first row is the header and says how
 *   many cells a row has. A piece with too few cells is joined with the next pieces where together they have exactly
 *   that number, and a piece with a multiple of it is that many rows; otherwise it stays as it is, for the rules to
 *   report, so that one damaged row never shifts those after it.
 * - A **table ends** at a line without TAB that cannot be a continuation:
 *   two or more blank lines stand before it, and the row is complete or the line is a numbered heading; or
 *   one blank line stands before it, the row is complete, the line is a numbered heading and a cell comes next.
 *   Everything else is a continuation, such as the second paragraph of the last cell.
 *
 * Blanks of any width, NBSP and form feeds around a TAB and at line ends do not matter; nor does the kind of line end.
 * Guarantees: never throws, every character of the text other than line ends, TABs and outer blanks is in a block.
 */
export function readPlainText(text: string): readonly DocumentBlock[] {
  const pieces = tokenize(text);
  const blocks: DocumentBlock[] = [];
  let at = 0;
  for (let piece = pieces[at]; piece !== undefined; piece = pieces[at]) {
    if (piece.isCell) {
      const end = endOfTable(pieces, at);
      blocks.push(assembleTable(pieces.slice(at, end), end === pieces.length));
      at = end;
    } else {
      blocks.push({ kind: "paragraph", text: piece.text, line: piece.line });
      at++;
    }
  }
  return blocks;
}

/** A line that is not blank, or that begins a cell. */
type Piece = {
  readonly text: string;
  readonly isCell: boolean;
  readonly line: number;
  /** Blank lines before it. */
  readonly blanks: number;
};

const LINE_END = /\r\n|[\n\r\v\u2028\u2029]/;
const CELL_START = /^[^\S\t]*\t/;

function tokenize(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let blanks = 0;
  text.split(LINE_END).forEach((line, index) => {
    const isCell = CELL_START.test(line);
    const content = line.trim();
    if (!isCell && content === "") {
      blanks++;
      return;
    }
    pieces.push({ text: content, isCell, line: index + 1, blanks });
    blanks = 0;
  });
  return pieces;
}

/** Index of the piece after the table that begins at `start`. */
function endOfTable(pieces: readonly Piece[], start: number): number {
  let width: number | undefined;
  let cells = 0;
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (!piece.isCell) {
      if (endsTable(piece, pieces[at + 1], cells >= (width ?? cells))) return at;
      continue;
    }
    if (piece.blanks > 0 && at > start) {
      width ??= cells;
      if (cells >= width) cells = 0;
    }
    cells++;
  }
  return pieces.length;
}

function endsTable(piece: Piece, next: Piece | undefined, rowIsComplete: boolean): boolean {
  const isHeading = NUMBERED_HEADING.test(piece.text);
  if (piece.blanks >= 2) return rowIsComplete || isHeading;
  return piece.blanks === 1 && rowIsComplete && isHeading && next?.isCell === true;
}

/** A cell while its paragraphs are being collected. */
type OpenCell = { readonly paragraphs: string[]; readonly softBreaks: number[]; readonly line: number };

/** What stands between two blank lines that are followed by a TAB: usually one row. */
type Chunk = readonly OpenCell[];

/** Wider tables do not occur; the bound keeps the search for the rest of a row linear. */
const WIDEST_JOINED_ROW = 64;

function assembleTable(pieces: readonly Piece[], endsDocument: boolean): TableBlock {
  const chunks = collectChunks(pieces);
  const width = chunks[0]?.length ?? 0;
  const rows: BlockRow[] = [];
  for (let at = 0; at < chunks.length;) {
    const used = piecesOfRow(chunks, at, width);
    const cells = chunks.slice(at, at + used).flat();
    at += used;
    const size = cells.length > width && cells.length % width === 0 ? width : cells.length;
    for (let from = 0; from < cells.length; from += size) {
      const cutOff = endsDocument && at === chunks.length && cells.length < width;
      rows.push(toRow(cells.slice(from, from + size), cutOff));
    }
  }
  return { kind: "table", rows, line: pieces[0]?.line ?? 1 };
}

function collectChunks(pieces: readonly Piece[]): readonly Chunk[] {
  const chunks: OpenCell[][] = [];
  let chunk: OpenCell[] | undefined;
  let cell: OpenCell | undefined;
  for (const { text, isCell, line, blanks } of pieces) {
    if (isCell) {
      if (chunk === undefined || blanks > 0) {
        chunk = [];
        chunks.push(chunk);
      }
      cell = { paragraphs: [], softBreaks: [], line };
      chunk.push(cell);
    } else if (cell !== undefined && blanks === 0 && cell.paragraphs.length > 0) {
      cell.softBreaks.push(cell.paragraphs.length);
    }
    if (text !== "") cell?.paragraphs.push(text);
  }
  return chunks;
}

/** How many chunks make up the row that begins at `start`: more than one only where their cells add up exactly. */
function piecesOfRow(chunks: readonly Chunk[], start: number, width: number): number {
  if (width > WIDEST_JOINED_ROW) return 1;
  let cells = 0;
  for (let at = start; at < chunks.length && cells < width; at++) {
    cells += chunks[at]?.length ?? 0;
    if (cells === width) return at - start + 1;
  }
  return 1;
}

function toRow(cells: Chunk, cutOff: boolean): BlockRow {
  return { cells: cells.map(toCell), line: cells[0]?.line ?? 1, cutOff };
}

function toCell({ paragraphs, softBreaks, line }: OpenCell): BlockCell {
  const cell = { paragraphs, line, columnSpan: 1, rowSpan: 1 };
  return softBreaks.length === 0 ? cell : { ...cell, softBreaks };
}
