import type { CellStyle } from "./workbookPatch";

/** Later properties win one by one, those of the font too. */
function overlay(base: CellStyle, later: CellStyle): CellStyle {
  const font = later.font === undefined ? base.font : { ...base.font, ...later.font };
  return { ...base, ...later, ...(font === undefined ? {} : { font }) };
}

function keyOf(style: CellStyle): string {
  const { font } = style;
  return JSON.stringify([
    font?.name,
    font?.size,
    font?.bold,
    font?.italic,
    font?.underline,
    font?.color,
    style.fill,
    style.border,
    style.horizontal,
    style.vertical,
    style.wrap,
    style.indent,
    style.numberFormat,
    style.locked,
  ]);
}

/** Most different styles one workbook can have. Excel's own bound is 65,490. */
const MOST_STYLES = 65_000;

/**
 * Every different style of a workbook once, named by a small number, so that cells store numbers only. 0 is the
 * default style.
 */
export class StyleTable {
  private readonly styles: CellStyle[] = [{}];
  private readonly ids = new Map<string, number>([[keyOf({}), 0]]);
  private readonly overlays = new Map<number, number>();

  /** The number of this style. Equal styles have equal numbers. */
  intern(style: CellStyle): number {
    const key = keyOf(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.styles.length;
    if (id > MOST_STYLES) throw new Error(`More than ${MOST_STYLES} different cell styles`);
    this.styles.push(style);
    this.ids.set(key, id);
    return id;
  }

  /** The number of the style `base` with what `later` says laid over it. Constant time after the first call. */
  over(base: number, later: number): number {
    if (base === 0) return later;
    const pair = base * (MOST_STYLES + 1) + later;
    const known = this.overlays.get(pair);
    if (known !== undefined) return known;
    const id = this.intern(overlay(this.get(base), this.get(later)));
    this.overlays.set(pair, id);
    return id;
  }

  /** Cells of this style are text to Excel whatever is typed into them. */
  isText(id: number): boolean {
    return this.get(id).numberFormat === "@";
  }

  /** All styles in the order of their numbers. */
  all(): readonly CellStyle[] {
    return this.styles;
  }

  /** The style of this number; the default style for a number that was never given out. */
  get(id: number): CellStyle {
    return this.styles[id] ?? {};
  }
}
