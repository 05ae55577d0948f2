import type { Finding } from "../finding";

/** What a reader found in a document. */
export type DocumentContent = {
  readonly blocks: readonly DocumentBlock[];
  /**
   * What `line` counts in the blocks: lines of a text or rows of a sheet, which a person can find, or running
   * paragraphs, those in cells included.
   */
  readonly counts: "lines" | "paragraphs";
  /** What the reader left aside or could not tell. */
  readonly findings: readonly Finding[];
};

/**
 * What every reader of documents (text, Word, sheets, pasted tables) turns its input into: the document's
 * paragraphs and tables in reading order, without any knowledge of what a notice is.
 */
export type DocumentBlock = ParagraphBlock | TableBlock;

export type ParagraphBlock = {
  readonly kind: "paragraph";
  /** The paragraph as written, padding included. */
  readonly text: string;
  /** Line or paragraph of the source, counted from 1. */
  readonly line: number;
};

export type TableBlock = {
  readonly kind: "table";
  readonly rows: readonly BlockRow[];
  readonly line: number;
};

export type BlockRow = {
  readonly cells: readonly BlockCell[];
  readonly line: number;
  /** True where the document ends inside this row, so that cells may be missing. */
  readonly cutOff: boolean;
};

export type BlockCell = {
  /** The cell's paragraphs as written, in order; an empty cell has none. */
  readonly paragraphs: readonly string[];
  /** Indexes of the paragraphs that a mere line break, not a paragraph break, divides from the one before. */
  readonly softBreaks?: readonly number[];
  readonly line: number;
  /** Columns and rows that the cell covers, 1 where it is not merged. */
  readonly columnSpan: number;
  readonly rowSpan: number;
};

/** A cell that is not merged. */
export function plainCell(paragraphs: readonly string[], line: number): BlockCell {
  return { paragraphs, line, columnSpan: 1, rowSpan: 1 };
}
