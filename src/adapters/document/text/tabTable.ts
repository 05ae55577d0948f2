import type { BlockRow } from "../../../domain/decompose/documentBlock";
import { looksLike } from "../../../domain/decompose/cellKinds";
import type { AnnexColumn } from "../../../domain/place";
import {
  headerOf,
  isLabel,
  labelRow,
  linesCell,
  toRow,
  type FoundTable,
  type TextCell,
  type TextLine,
  type Unclear,
} from "./textTable";

/** A cell in quotation marks, and a row whose cells have lines, go on over no more lines. */
const LONGEST_ROW = 50;

/** Quoted cells of several lines that a row has at most. */
const MOST_TRIES = 8;

/** A line with more TABs is no row. */
const WIDEST = 64;

/**
 * A table as Excel and Word put it on the clipboard: one row in a line, cells divided by TAB. A cell of several lines
 * stands in quotation marks (Excel), or its lines stand below each other (Word): lines with too few TABs are put together
 * where they have as many as the header. A line without TAB between two whole rows belongs to the one whose cell it looks
 * like, and to none where that does not tell.
 */
export function tabTable(lines: readonly TextLine[], at: number): FoundTable | undefined {
  const first = readLine(lines, at);
  if (first === undefined || first.cells.length < 2 || first.cells.length > WIDEST) return undefined;
  const columns = headerOf(first.cells.map(({ paragraphs }) => paragraphs.join("")));
  if (columns === undefined && !isFollowed(lines, first)) return undefined;
  const rows = new RowCollector(
    first.cells.length,
    columns?.map(({ column }) => column),
  );
  rows.header(first.cells, lines[at]?.line ?? 1);
  let end = first.end;
  while (end < lines.length) {
    const line = lines[end];
    if (line === undefined) break;
    if (line.text.trim() === "") {
      if (!rows.isOpen && !goesOn(lines, end + 1)) break;
      end++;
      continue;
    }
    const next = readLine(lines, end);
    if (next === undefined) {
      if (!rows.isOpen && !goesOn(lines, end)) break;
      rows.single(line);
      end++;
    } else {
      rows.cells(next.cells, lines.slice(end, next.end));
      end = next.end;
    }
  }
  const { table, unclear } = rows.finish(end === lines.length);
  return { table: { kind: "table", line: lines[at]?.line ?? 1, rows: table }, end, unclear };
}

type CellsOfLine = { readonly cells: readonly TextCell[]; readonly end: number };

/** The cells of the line with this index, and of those after it that a quoted cell goes on in. */
function readLine(lines: readonly TextLine[], at: number): CellsOfLine | undefined {
  const text = lines[at]?.text;
  if (text === undefined || !(text.includes("\t") || text.startsWith('"'))) return undefined;
  const whole = quotedCells(text);
  if (whole !== undefined) return text.includes("\t") ? { cells: whole, end: at + 1 } : undefined;
  let tries = 0;
  for (let last = at + 1; last < Math.min(lines.length, at + LONGEST_ROW) && tries < MOST_TRIES; last++) {
    if (!QUOTE_END.test(lines[last]?.text ?? "")) continue;
    tries++;
    const joined = lines.slice(at, last + 1).map((line) => line.text);
    const cells = quotedCells(joined.join("\n"));
    if (cells !== undefined) return { cells, end: last + 1 };
  }
  if (!text.includes("\t")) return undefined;
  return { cells: text.split("\t").map((cell) => linesCell([cell])), end: at + 1 };
}

/** A quotation mark that ends a cell. */
const QUOTE_END = /"(?:\t|$)/;

/** The cells of a row; `undefined` while a quotation mark is open. */
function quotedCells(row: string): readonly TextCell[] | undefined {
  const cells: TextCell[] = [];
  let at = 0;
  while (at <= row.length) {
    const quoted = row[at] === '"' ? endOfQuote(row, at + 1) : undefined;
    if (quoted === "open") return undefined;
    const end = quoted ?? endOfCell(row, at);
    const text = quoted === undefined ? row.slice(at, end) : row.slice(at + 1, end - 1).replaceAll('""', '"');
    cells.push(linesCell(text.split("\n")));
    at = end + 1;
  }
  return cells;
}

function endOfCell(row: string, from: number): number {
  const tab = row.indexOf("\t", from);
  return tab === -1 ? row.length : tab;
}

/** After the closing mark, which a TAB or the end follows; `undefined` where the marks do not enclose the cell. */
function endOfQuote(row: string, from: number): number | "open" | undefined {
  for (let at = row.indexOf('"', from); at !== -1; at = row.indexOf('"', at + 1)) {
    if (row[at + 1] === '"') at++;
    else return at + 1 === row.length || row[at + 1] === "\t" ? at + 1 : undefined;
  }
  return "open";
}

/** A table without a known header is one where the next line has as many cells. */
function isFollowed(lines: readonly TextLine[], first: CellsOfLine): boolean {
  const next = readLine(lines, first.end);
  return (
    next?.cells.length === first.cells.length && first.cells.every(({ paragraphs }) => paragraphs.length > 0)
  );
}

/** Whether the table goes on after lines without TAB: another line with TABs comes that is no header. */
function goesOn(lines: readonly TextLine[], from: number): boolean {
  const next = lines[from]?.nextTab ?? lines.length;
  const cells = next >= lines.length ? undefined : readLine(lines, next)?.cells;
  return cells !== undefined && headerOf(cells.map(({ paragraphs }) => paragraphs.join(""))) === undefined;
}

type OpenRow = { cells: TextCell[]; readonly lines: TextLine[] };

class RowCollector {
  private readonly rows: BlockRow[] = [];
  private readonly unclear: Unclear[] = [];
  private open: OpenRow | undefined;
  /** The last whole row, whose last cell may go on. */
  private last: { readonly cells: readonly TextCell[]; readonly line: number } | undefined;

  constructor(
    private readonly width: number,
    private readonly columns: readonly AnnexColumn[] | undefined,
  ) {}

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  header(cells: readonly TextCell[], line: number): void {
    this.rows.push(toRow(cells, line));
  }

  cells(cells: readonly TextCell[], lines: readonly TextLine[]): void {
    const joined = this.open === undefined ? [...cells] : joinedCells(this.open.cells, cells);
    const isLong = (this.open?.lines.length ?? 0) >= LONGEST_ROW;
    if (this.open !== undefined && (isLong || joined.length > this.width)) {
      this.refuseOpen();
      this.cells(cells, lines);
      return;
    }
    const all = [...(this.open?.lines ?? []), ...lines];
    if (joined.length < this.width) {
      this.open = { cells: joined, lines: all };
      return;
    }
    this.open = undefined;
    this.flushLast();
    this.last = { cells: joined, line: all[0]?.line ?? 1 };
  }

  /** A line without TAB. */
  single(line: TextLine): void {
    if ((this.open?.lines.length ?? 0) >= LONGEST_ROW) this.refuseOpen();
    const { open } = this;
    if (open !== undefined) {
      const cells = joinedCells(open.cells, [linesCell([line.text])]);
      this.open = { cells, lines: [...open.lines, line] };
      return;
    }
    if (isLabel(line.text)) {
      this.flushLast();
      this.rows.push(labelRow(line.text, this.width, line.line));
      return;
    }
    const [first, last] = [this.columns?.[0], this.columns?.at(-1)].map((column) =>
      looksAs(line.text, column),
    );
    if (last === true && first !== true && this.last !== undefined) {
      this.last = { ...this.last, cells: joinedCells(this.last.cells, [linesCell([line.text])]) };
    } else if (first === true && last !== true) {
      this.open = { cells: [linesCell([line.text])], lines: [line] };
    } else this.unclear.push({ line: line.line, text: line.text });
  }

  finish(endsText: boolean): { readonly table: readonly BlockRow[]; readonly unclear: readonly Unclear[] } {
    this.flushLast();
    const { open } = this;
    if (open !== undefined && (open.lines.length === 1 || endsText)) {
      this.rows.push(toRow(open.cells, open.lines[0]?.line ?? 1, endsText));
    } else this.refuseOpen();
    return { table: this.rows, unclear: this.unclear };
  }

  private flushLast(): void {
    if (this.last !== undefined) this.rows.push(toRow(this.last.cells, this.last.line));
    this.last = undefined;
  }

  /** A single line with too few cells is a row that lacks some; several lines could be divided in other ways. */
  private refuseOpen(): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined) return;
    const [line] = open.lines;
    this.flushLast();
    if (line !== undefined && open.lines.length === 1) this.rows.push(toRow(open.cells, line.line));
    else if (line !== undefined) {
      this.unclear.push({ line: line.line, text: open.lines.map(({ text }) => text).join(" / ") });
    }
  }
}

/** The first cell of the next line goes on where the last one of this line ends. */
function joinedCells(cells: readonly TextCell[], next: readonly TextCell[]): TextCell[] {
  const last = cells.at(-1);
  const [first, ...others] = next;
  if (last === undefined || first === undefined) return [...cells, ...next];
  const joined = { paragraphs: [...last.paragraphs, ...first.paragraphs] };
  return [...cells.slice(0, -1), joined, ...others];
}

function looksAs(text: string, column: AnnexColumn | undefined): boolean | undefined {
  const [cell] = toRow([linesCell([text])], 1).cells;
  return column === undefined ? undefined : looksLike(cell, column);
}
