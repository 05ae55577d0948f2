import type { CellFormat, FormatKey } from "../model/cellFormat";
import { toFlag, toNumber, toOneOf, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument, Property } from "../protocol/excelClass";
import { fail, notEmulated } from "../protocol/hostError";
import type { Json } from "../protocol/wire";
import { rangeBorders } from "./borders";
import { columnWidth, rowHeight } from "./linesOfRange";
import { checkFormat, shared } from "./rangeState";
import type { RangeState } from "./rangeState";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** `#RRGGBB`. Excel knows colours by name too; an add-in of ours does not use them. */
export function toColor(argument: Argument): string {
  const text = toText(argument);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  return /^[a-z]+$/i.test(text) ? notEmulated(`colours by name (${text})`) : fail("InvalidArgument");
}

/** A property of the cells' format: the value they share or `null`; writing changes every cell. */
export function formatProperty<K extends FormatKey>(
  key: K,
  standard: Json,
  parse: (argument: Argument) => CellFormat[K],
): Property<RangeState> {
  return {
    get: (range) => shared(range, (row, column) => toShown(range.sheet.format(row, column)[key]) ?? standard),
    set: (range, argument) => {
      checkFormat(range);
      range.sheet.changeFormat(range.area, { [key]: parse(argument) });
    },
  };
}

function toShown(value: CellFormat[FormatKey]): Json | undefined {
  return typeof value === "object" ? { ...value } : value;
}

const rangeFont = new ExcelClass<RangeState>("RangeFont", {
  properties: {
    Bold: formatProperty("bold", false, toFlag),
    Italic: formatProperty("italic", false, toFlag),
    Strikethrough: formatProperty("strikethrough", false, toFlag),
    Color: formatProperty("fontColor", "#000000", toColor),
    Underline: formatProperty("underline", "None", (word) => toOneOf(UNDERLINES, word)),
    Name: {
      get: (range) =>
        shared(range, (r, c) => range.sheet.format(r, c).fontName ?? range.book.defaultFont.name),
      set: (range, name) => {
        checkFormat(range);
        range.sheet.changeFormat(range.area, { fontName: toText(name) });
      },
    },
    Size: {
      get: (range) =>
        shared(range, (r, c) => range.sheet.format(r, c).fontSize ?? range.book.defaultFont.size),
      set: (range, size) => {
        checkFormat(range);
        const points = toNumber(size);
        if (points < 1 || points > 409) fail("InvalidArgument");
        range.sheet.changeFormat(range.area, { fontSize: points });
      },
    },
  },
});

const rangeFill = new ExcelClass<RangeState>("RangeFill", {
  properties: {
    Color: formatProperty("fill", "#FFFFFF", (color) => (color === "" ? undefined : toColor(color))),
  },
  methods: {
    Clear: (range) => {
      checkFormat(range);
      range.sheet.changeFormat(range.area, { fill: undefined });
      return null;
    },
  },
});

const formatProtection = new ExcelClass<RangeState>("FormatProtection", {
  properties: {
    Locked: formatProperty("locked", true, toFlag),
    FormulaHidden: formatProperty("formulaHidden", false, toFlag),
  },
});

export const rangeFormat = new ExcelClass<RangeState>("RangeFormat", {
  properties: {
    HorizontalAlignment: formatProperty("horizontal", "General", (word) => toOneOf(HORIZONTAL, word)),
    VerticalAlignment: formatProperty("vertical", "Bottom", (word) => toOneOf(VERTICAL, word)),
    WrapText: formatProperty("wrap", false, toFlag),
    ShrinkToFit: formatProperty("shrink", false, toFlag),
    IndentLevel: formatProperty("indent", 0, toIndent),
    TextOrientation: formatProperty("rotation", 0, toNumber),
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
  },
  links: {
    Font: (range) => rangeFont.of(range),
    Fill: (range) => rangeFill.of(range),
    Borders: (range) => rangeBorders.of(range),
    Protection: (range) => formatProtection.of(range),
  },
});

function toIndent(argument: Argument): number {
  const level = toNumber(argument);
  return Number.isInteger(level) && level >= 0 && level <= 250 ? level : fail("InvalidArgument");
}
