import { finding, type Finding } from "../finding";
import type { AnnexColumn, Place } from "../place";
import type { BlockCell } from "./documentBlock";
import { joinParagraphs, removePadding } from "./paragraphs";
import { NO_VALUE, SAME_AS_ABOVE } from "./vocabulary";

/** A row's cells by what they hold. */
export type NamedCells = ReadonlyMap<AnnexColumn, BlockCell | undefined>;

/** Columns in which a cell may say that it is the same as the one above. */
const REPEATED_COLUMNS: ReadonlySet<AnnexColumn> = new Set<AnnexColumn>([
  "category",
  "leaders",
  "leadUnits",
  "supportingUnits",
  "deadline",
  "owner",
]);

/**
 * Follows the cells down one table. A cell that only says that it is the same as the one above (`同上`, `〃`) stands for
 * that one, with a finding; where nothing stands above, it stays as it is.
 */
export class CellsAbove {
  private readonly above = new Map<AnnexColumn, BlockCell>();

  resolve(
    cells: NamedCells,
    where: Place,
  ): { readonly cells: NamedCells; readonly findings: readonly Finding[] } {
    const resolved = new Map<AnnexColumn, BlockCell | undefined>();
    const findings: Finding[] = [];
    for (const [column, cell] of cells) {
      const above = this.above.get(column);
      const written = textOf(cell);
      const isRepeated = cell !== undefined && above !== undefined && isSameAsAbove(written);
      if (isRepeated && REPEATED_COLUMNS.has(column)) {
        const place = { ...where, line: cell.line, column };
        findings.push(finding("NOTICE_CELL_AS_ABOVE", place, { written, value: textOf(above) }));
        resolved.set(column, above);
      } else {
        resolved.set(column, cell);
        if (cell === undefined) this.above.delete(column);
        else this.above.set(column, cell);
      }
    }
    return { cells: resolved, findings };
  }
}

/** True for a text that says nothing of its own: the same as above, or nothing at all. */
export function isFiller(text: string): boolean {
  return isSameAsAbove(text) || isNoValue(text);
}

/** True for a mark or a word that says that there is nobody or nothing. */
export function isNoValue(text: string): boolean {
  return NO_VALUE.test(removePadding(text));
}

function isSameAsAbove(text: string): boolean {
  return SAME_AS_ABOVE.test(removePadding(text));
}

function textOf(cell: BlockCell | undefined): string {
  return joinParagraphs(cell?.paragraphs ?? []);
}
