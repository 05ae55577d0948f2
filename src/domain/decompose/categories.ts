import type { Category } from "../decomposition";
import { finding, type Finding } from "../finding";
import type { Place } from "../place";
import type { TableNumber } from "../task";
import type { BlockCell } from "./documentBlock";
import type { GridRow } from "./tableGrid";
import { joinParagraphs } from "./paragraphs";
import { CATEGORY_HEADING } from "./vocabulary";

/**
 * Follows the categories (分类) down one table. The label stands once and holds until the next one. The same label
 * again is where a page broke, not a new category; the label of an earlier category goes back to that category.
 */
export class CategoryTracker {
  readonly categories: Category[] = [];
  readonly findings: Finding[] = [];
  private current: Category | undefined;
  private cell: BlockCell | undefined;
  private readonly byLabel = new Map<string, Category>();

  constructor(private readonly table: TableNumber) {}

  /** The category that holds from this cell on; `undefined` above the first label. `starts` where it is a new one. */
  enter(cell: BlockCell | undefined, where: Place): { category: Category | undefined; starts: boolean } {
    const label = cell === undefined || cell === this.cell ? "" : joinParagraphs(cell.paragraphs);
    this.cell = cell;
    if (label === "") return { category: this.current, starts: false };
    const known = this.byLabel.get(label);
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

/** The cell of a row that is nothing but a category's label across the table, `undefined` for any other row. */
export function categoryHeading({ row }: GridRow): BlockCell | undefined {
  const [first, ...others] = row.cells.filter(({ paragraphs }) => paragraphs.length > 0);
  if (first === undefined || others.length > 0 || row.cutOff) return undefined;
  const isFirstOrWide = first === row.cells[0] || first.columnSpan > 1;
  return isFirstOrWide && CATEGORY_HEADING.test(joinParagraphs(first.paragraphs)) ? first : undefined;
}
