import { Failure } from "../../domain/failure";
import type { StoredValue } from "../../layout/workbookPatch";
import type { ReadingLimits } from "./limits";

/** How many cells, and how much text in them, have been read of a workbook. */
export class CellBudget {
  /** Cells with a value. */
  cells = 0;
  private characters = 0;

  constructor(
    private readonly limits: ReadingLimits,
    private readonly file: string,
  ) {}

  /** Counts one more cell. @throws Failure `WORKBOOK_LIMIT` */
  take(value: StoredValue): void {
    if (++this.cells > this.limits.cells) throw this.passed("cells");
    if (typeof value === "string") this.characters += value.length;
    if (this.characters > this.limits.characters) throw this.passed("characters");
  }

  private passed(limit: "cells" | "characters"): Failure {
    return new Failure("WORKBOOK_LIMIT", { file: this.file, limit, value: this.limits[limit] });
  }
}
