import type { CellStyle } from "hucre/xlsx";
import type { CellFormat, Line, LineStyle, LineWeight, Side } from "../model/cellFormat";

type HucreFont = NonNullable<CellStyle["font"]>;
type HucreColor = NonNullable<HucreFont["color"]>;
type HucreBorder = NonNullable<CellStyle["border"]>;
type HucreSide = NonNullable<HucreBorder["top"]>;
export type BaseFont = { readonly name: string; readonly size: number };

const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

/** The file's word of each line. */
const LINES: readonly (readonly [file: HucreSide["style"], style: LineStyle, weight: LineWeight])[] = [
  ["hair", "Continuous", "Hairline"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
  general: "General",
} as const;

const VERTICAL = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;

const UNDERLINE = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;

function keyOf<K extends string>(
  words: { readonly [key in K]: string },
  word: string | undefined,
): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}

/** The palette that old files name colours by is not known here: such a colour is black. */
export function toShownColor(
  color: HucreColor | undefined,
  themeColors: readonly string[] = [],
): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme !== undefined) return `#${(themeColors[color.theme] ?? "000000").slice(-6).toUpperCase()}`;
  return undefined;
}

export function toStoredColor(color: string): HucreColor {
  return { rgb: `FF${color.slice(1).toUpperCase()}` };
}

/** What the file says of a cell's looks. Patterns and gradients become their colour. */
export function readFormat(style: CellStyle, base: BaseFont, themeColors?: readonly string[]): CellFormat {
  const { font, fill, border, alignment, numFmt, protection } = style;
  const fontColor = toShownColor(font?.color, themeColors);
  const isFilled = fill?.type === "pattern" && fill.pattern !== "none";
  const color = isFilled ? toShownColor(fill.fgColor, themeColors) : undefined;
  const underline = font?.underline === true ? "single" : font?.underline;
  return {
    ...(numFmt === undefined || numFmt === "General" ? {} : { numberFormat: numFmt }),
    ...(font?.name === undefined || font.name === base.name ? {} : { fontName: font.name }),
    ...(font?.size === undefined || font.size === base.size ? {} : { fontSize: font.size }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.strikethrough === true ? { strikethrough: true } : {}),
    ...(underline === undefined || underline === false ? {} : { underline: UNDERLINE[underline] }),
    ...(fontColor === undefined || fontColor === "#000000" ? {} : { fontColor }),
    ...(color === undefined ? {} : { fill: color }),
    ...readBorder(border, themeColors),
    ...readAlignment(alignment),
    ...(protection?.locked === false ? { locked: false } : {}),
    ...(protection?.hidden === true ? { formulaHidden: true } : {}),
  };
}

function readAlignment(alignment: CellStyle["alignment"]): CellFormat {
  const { horizontal, vertical, wrapText, shrinkToFit, textRotation, indent } = alignment ?? {};
  return {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
    ...(wrapText === true ? { wrap: true } : {}),
    ...(shrinkToFit === true ? { shrink: true } : {}),
    ...(textRotation === undefined || textRotation === 0 ? {} : { rotation: textRotation }),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
  };
}

function readBorder(border: CellStyle["border"], themeColors: readonly string[] | undefined): CellFormat {
  const lines: { [S in Side]?: Line } = {};
  for (const side of SIDES) {
    const stored = border?.[side];
    const [, style, weight] = LINES.find(([file]) => file === stored?.style) ?? [];
    if (style === undefined || weight === undefined) continue;
    lines[side] = { style, weight, color: toShownColor(stored?.color, themeColors) ?? "#000000" };
  }
  return lines;
}

/** The format in the file's terms; a font always names itself and its size, or hucre would take its own. */
export function toHucreStyle(format: CellFormat, base: BaseFont): CellStyle {
  const { numberFormat, fill, locked, formulaHidden } = format;
  const font = toFont(format, base);
  const alignment = toAlignment(format);
  const border = toBorder(format);
  const solid = fill === undefined ? undefined : toStoredColor(fill);
  return {
    ...(font === undefined ? {} : { font }),
    ...(solid === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: solid, bgColor: { indexed: 64 } } }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numFmt: numberFormat }),
    ...(locked === undefined && formulaHidden === undefined
      ? {}
      : { protection: { locked: locked ?? true, ...(formulaHidden === true ? { hidden: true } : {}) } }),
  };
}

const FONT_KEYS = [
  "fontName",
  "fontSize",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "fontColor",
] as const;

function toFont(format: CellFormat, base: BaseFont): HucreFont | undefined {
  if (FONT_KEYS.every((key) => format[key] === undefined)) return undefined;
  const name = format.fontName ?? base.name;
  const underline = keyOf(UNDERLINE, format.underline);
  return {
    name,
    size: format.fontSize ?? base.size,
    ...(/[^\0-\x7F]|_GB/.test(name) ? { charset: 134 } : {}),
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.strikethrough === undefined ? {} : { strikethrough: format.strikethrough }),
    ...(underline === undefined ? {} : { underline }),
    ...(format.fontColor === undefined ? {} : { color: toStoredColor(format.fontColor) }),
  };
}

function toAlignment(format: CellFormat): NonNullable<CellStyle["alignment"]> {
  const horizontal = keyOf(HORIZONTAL, format.horizontal);
  const vertical = keyOf(VERTICAL, format.vertical);
  return {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(format.wrap === undefined ? {} : { wrapText: format.wrap }),
    ...(format.shrink === undefined ? {} : { shrinkToFit: format.shrink }),
    ...(format.rotation === undefined ? {} : { textRotation: format.rotation }),
    ...(format.indent === undefined ? {} : { indent: format.indent }),
  };
}

function toBorder(format: CellFormat): HucreBorder {
  const border: HucreBorder = {};
  for (const side of SIDES) {
    const line = format[side];
    if (line === undefined) continue;
    const same = LINES.filter(([, style]) => style === line.style);
    const [file] = same.find(([, , weight]) => weight === line.weight) ?? same[0] ?? [];
    if (file !== undefined) border[side] = { style: file, color: toStoredColor(line.color) };
  }
  return border;
}
