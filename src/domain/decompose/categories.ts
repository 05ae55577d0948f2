import type { Category } from "../decomposition";
import { finding, type Finding } from "../finding";
import type { Place } from "../place";
import type { TableNumber } from "../task";
import type { BlockCell } from "./documentBlock";
import type { GridRow } from "./tableGrid";
import { joinParagraphs, removePadding } from "./paragraphs";
import { CATEGORY_HEADING, CONTINUED, REMARK, SENTENCE_END, TOTAL_ROW } from "./vocabulary";

/**
 * Follows the categories (分类) down one table. The label stands once and holds until the next one. The same label
 * again, `（续）` behind it perhaps, is where a page broke, not a new category; the label of an earlier category goes back
 * to that category.
 */
export class CategoryTracker {
  readonly categories: Category[] = [];
  readonly findings: Finding[] = [];
  private current: Category | undefined;
  private cell: BlockCell | undefined;
  private readonly byLabel = new Map<string, Category>();

  constructor(private readonly table: TableNumber) {}

  /** No category holds any more. */
  leave(): void {
    this.current = undefined;
    this.cell = undefined;
  }

  /** The category that holds from this cell on; `undefined` above the first label. `starts` where it is a new one. */
  enter(cell: BlockCell | undefined, where: Place): { category: Category | undefined; starts: boolean } {
    const label = cell === undefined || cell === this.cell ? "" : joinParagraphs(cell.paragraphs);
    this.cell = cell;
    if (label === "") return { category: this.current, starts: false };
    const known = this.byLabel.get(label) ?? this.byLabel.get(label.replace(CONTINUED, ""));
    if (known !== undefined) {
      const code = known === this.current ? "NOTICE_CATEGORY_REPEATED" : "NOTICE_CATEGORY_SCATTERED";
      this.findings.push(finding(code, { ...where, column: "category" }, { category: label }));
      this.current = known;
      return { category: known, starts: false };
    }
    const category: Category = { table: this.table, number: this.categories.length + 1, label };
    this.categories.push(category);
    this.byLabel.set(label, category);
    this.current = category;
    return { category, starts: true };
  }
}

/** A row that is nothing but one text across the table: a category's label, or a remark on the table. */
export type HeadingRow = { readonly cell: BlockCell; readonly isRemark: boolean };

/** The texts of a row that adds up the others, `undefined` for any other row. */
export function totalRow({ row }: GridRow): string | undefined {
  const texts = row.cells.map(({ paragraphs }) => joinParagraphs(paragraphs)).filter((text) => text !== "");
  return TOTAL_ROW.test(removePadding(texts[0] ?? "")) ? texts.join(" ") : undefined;
}

/** A longer text across the table is no label. */
const LONGEST_LABEL = 50;

/** The text of a row that has no other across a table of `width` columns, `undefined` for any other row. */
export function readHeadingRow({ row }: GridRow, width: number): HeadingRow | undefined {
  const [cell, ...others] = row.cells.filter(({ paragraphs }) => paragraphs.length > 0);
  if (cell === undefined || others.length > 0 || row.cutOff) return undefined;
  const text = joinParagraphs(cell.paragraphs);
  const isWhole = width > 1 && cell.columnSpan >= width;
  if (isWhole && (REMARK.test(text) || text.length > LONGEST_LABEL || SENTENCE_END.test(text))) {
    return { cell, isRemark: true };
  }
  const isFirstOrWide = cell === row.cells[0] || cell.columnSpan > 1;
  return isWhole || (isFirstOrWide && CATEGORY_HEADING.test(text)) ? { cell, isRemark: false } : undefined;
}
