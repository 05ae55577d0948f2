import type { CellStyle as HucreStyle } from "hucre/xlsx";
import type { CellStyle, Rgb } from "../../layout/workbookPatch";

type HucreFont = NonNullable<HucreStyle["font"]>;

/** `FFRRGGBB`. Throws where the colour is not six hexadecimal digits. */
export function argb(color: Rgb): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) throw new Error(`Not a colour RRGGBB: ${color}`);
  return `FF${color.toUpperCase()}`;
}

/** The font with the name and size of the default font where it says neither. */
export function toHucreFont(
  font: NonNullable<CellStyle["font"]>,
  base?: { readonly name: string; readonly size: number },
): HucreFont {
  const name = font.name ?? base?.name;
  const size = font.size ?? base?.size;
  return {
    ...(name === undefined ? {} : { name }),
    // GB 2312, as Excel writes it for Chinese fonts; without it older programs choose a Latin substitute.
    ...(name !== undefined && /[^\0-\x7F]|_GB/.test(name) ? { charset: 134 } : {}),
    ...(size === undefined ? {} : { size }),
    ...(font.bold === undefined ? {} : { bold: font.bold }),
    ...(font.italic === undefined ? {} : { italic: font.italic }),
    ...(font.underline === undefined ? {} : { underline: font.underline }),
    ...(font.color === undefined ? {} : { color: { rgb: argb(font.color) } }),
  };
}

function toHucreStyle(style: CellStyle, base: { readonly name: string; readonly size: number }): HucreStyle {
  const { font, fill, border, horizontal, vertical, wrap, indent, numberFormat, locked } = style;
  const side = border === undefined ? undefined : { style: "thin" as const, color: { rgb: argb(border) } };
  const aligned = horizontal ?? vertical ?? wrap ?? indent;
  return {
    ...(font === undefined ? {} : { font: toHucreFont(font, base) }),
    ...(fill === undefined
      ? {}
      : {
          fill: { type: "pattern", pattern: "solid", fgColor: { rgb: argb(fill) }, bgColor: { indexed: 64 } },
        }),
    ...(side === undefined ? {} : { border: { top: side, right: side, bottom: side, left: side } }),
    ...(aligned === undefined
      ? {}
      : {
          alignment: {
            ...(horizontal === undefined ? {} : { horizontal }),
            ...(vertical === undefined ? {} : { vertical }),
            ...(wrap === undefined ? {} : { wrapText: wrap }),
            ...(indent === undefined ? {} : { indent }),
          },
        }),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numFmt: numberFormat }),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
}

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

  /** All styles in the order of their numbers, in hucre's terms. */
  toHucre(defaultFont: { readonly name: string; readonly size: number }): readonly HucreStyle[] {
    return this.styles.map((style) => toHucreStyle(style, defaultFont));
  }

  private get(id: number): CellStyle {
    return this.styles[id] ?? {};
  }
}
