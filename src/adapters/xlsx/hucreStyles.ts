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

/** The style in hucre's terms; fonts that are not fully said are completed from `base`, the default font. */
export function toHucreStyle(
  style: CellStyle,
  base: { readonly name: string; readonly size: number },
): HucreStyle {
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
