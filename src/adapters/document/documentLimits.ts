import { Failure } from "../../domain/failure";
import { DEPTH, type ReadingLimits } from "../xlsx/limits";

/**
 * Bounds for a document from outside. The largest real notices have some thousand cells and 200,000 characters. Whatever
 * is made to cost more is refused, or read, within five seconds.
 */
export const DOCUMENT_LIMITS: ReadingLimits = {
  bytes: 20 * 1024 * 1024,
  entries: 2_000,
  expandedBytes: 64 * 1024 * 1024,
  expansionRatio: 250,
  /** Paragraphs and cells together; a merged cell counts for each column that it covers. */
  cells: 100_000,
  characters: 3_000_000,
  depth: DEPTH,
};

/**
 * For a Word document, whose conversion takes six times as long: 0.1 milliseconds for each paragraph and each cell. A
 * paragraph in a cell counts for both, a line break counts too.
 */
export const WORD_LIMITS: ReadingLimits = { ...DOCUMENT_LIMITS, cells: 40_000 };

/** For a text, whose cells cost less: room for 20,000 tasks. A blank line counts as a cell. */
export const TEXT_LIMITS: ReadingLimits = { ...DOCUMENT_LIMITS, cells: 200_000 };

/** How much has been read of a document. */
export class DocumentBudget {
  private cells = 0;
  private characters = 0;

  constructor(
    private readonly file: string,
    private readonly limits: ReadingLimits = DOCUMENT_LIMITS,
  ) {}

  /** Counts paragraphs or cells. @throws Failure `DOCUMENT_LIMIT` */
  takeCells(count = 1): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw this.passed("cells");
  }

  /** Counts text. @throws Failure `DOCUMENT_LIMIT` */
  takeText(text: string): void {
    this.characters += text.length;
    if (this.characters > this.limits.characters) throw this.passed("characters");
  }

  private passed(limit: "cells" | "characters"): Failure {
    return new Failure("DOCUMENT_LIMIT", { file: this.file, limit, value: this.limits[limit] });
  }
}
