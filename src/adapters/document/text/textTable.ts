import type { BlockCell, BlockRow, TableBlock } from "../../../domain/decompose/documentBlock";
import { layoutOf } from "../../../domain/decompose/tableLayout";
import { CATEGORY_HEADING } from "../../../domain/decompose/vocabulary";

/** A line of a text, without blanks at its end. */
export type TextLine = {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** Index of the first line from this one on that has a TAB; the number of lines where there is none. */
  readonly nextTab: number;
};

/** Lines that look like a part of a table but cannot be divided into cells for certain. */
export type Unclear = { readonly line: number; readonly text: string };

/** A table that begins at a line of a text. */
export type FoundTable = {
  /** `undefined` where nothing of it could be read. */
  readonly table: TableBlock | undefined;
  /** Index of the first line after it. */
  readonly end: number;
  readonly unclear: readonly Unclear[];
};

/** Looks for a table that begins at the line with this index. */
export type TableFinder = (lines: readonly TextLine[], at: number) => FoundTable | undefined;

/** The paragraphs of a cell; `softBreaks` as in a block. */
export type TextCell = { readonly paragraphs: readonly string[]; readonly softBreaks?: readonly number[] };

export function textCell(text: string): TextCell {
  const trimmed = text.trim();
  return { paragraphs: trimmed === "" ? [] : [trimmed] };
}

/** Lines of a cell that mere line breaks divide. */
export function linesCell(lines: readonly string[]): TextCell {
  const paragraphs = lines.map((text) => text.trim()).filter((text) => text !== "");
  const softBreaks = paragraphs.slice(1).map((_, index) => index + 1);
  return softBreaks.length === 0 ? { paragraphs } : { paragraphs, softBreaks };
}

export function toRow(cells: readonly TextCell[], line: number, cutOff = false): BlockRow {
  return {
    line,
    cutOff,
    cells: cells.map((cell): BlockCell => ({ ...cell, line, columnSpan: 1, rowSpan: 1 })),
  };
}

/** A row that is nothing but a label across the table. */
export function labelRow(text: string, width: number, line: number): BlockRow {
  return { line, cutOff: false, cells: [{ paragraphs: [text.trim()], line, columnSpan: width, rowSpan: 1 }] };
}

export function isLabel(text: string): boolean {
  return CATEGORY_HEADING.test(text.trim());
}

/** What the header of a decomposition table says of its columns; `undefined` where the texts are no such header. */
export function headerOf(texts: readonly string[]): ReturnType<typeof layoutOf>["columns"] | undefined {
  if (texts.length < 2) return undefined;
  const row = toRow(texts.map(textCell), 1);
  const { taken, columns } = layoutOf({ kind: "table", line: 1, rows: [row] }, new Map());
  return taken ? columns : undefined;
}
