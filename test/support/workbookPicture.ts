import type { CellStyle } from "../../src/layout/workbookPatch";
import type { ChartPicture } from "./chartPictures";

/**
 * A workbook in words that do not depend on where it was read from, so that two of them can be compared. Objects are
 * keyed by address; what is a default is left out.
 */
export type WorkbookPicture = {
  readonly sheets: readonly SheetPicture[];
  readonly names: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly active: string | undefined;
};

export type SheetPicture = {
  readonly name: string;
  readonly visibility: string;
  readonly tabColor: string | undefined;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly values: Readonly<Record<string, unknown>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly links: Readonly<Record<string, { readonly to: string; readonly tip: string | undefined }>>;
  readonly merges: readonly string[];
  readonly columns: readonly ColumnPicture[];
  /** Pixels by row: Excel rounds to them. */
  readonly heights: Readonly<Record<string, number>>;
  readonly validations: readonly ValidationPicture[];
  readonly rules: readonly RulePicture[];
  readonly tables: readonly TablePicture[];
  readonly charts: readonly ChartPicture[];
  readonly page: PagePicture;
  /** What stays allowed; `undefined` for a sheet without protection. */
  readonly protection: readonly string[] | undefined;
};

export type ColumnPicture = {
  readonly pixels: number | undefined;
  readonly hidden: boolean;
  readonly outlineLevel: number;
};

export type ValidationPicture = {
  readonly range: string;
  readonly kind: string;
  readonly operator: string | undefined;
  readonly operands: readonly string[];
  readonly ignoreBlanks: boolean;
  readonly strictness: string;
  readonly error: readonly string[];
  readonly prompt: readonly string[] | undefined;
};

export type RulePicture = {
  readonly range: string;
  readonly kind: string;
  readonly formula: string | undefined;
  readonly bold: boolean;
  readonly fontColor: string | undefined;
  readonly fill: string | undefined;
  readonly stopIfTrue: boolean;
  /** Colour, lower and upper bound of a data bar. */
  readonly bar: readonly string[] | undefined;
};

export type TablePicture = {
  readonly name: string;
  readonly range: string;
  readonly style: string;
  readonly stripes: boolean;
};

export type PagePicture = {
  readonly paper: string;
  readonly orientation: string;
  /** Tenths of a millimetre: top, right, bottom, left, header, footer. */
  readonly margins: readonly number[];
  readonly scale: number | undefined;
  readonly pagesAcross: number | undefined;
  readonly centred: boolean;
  readonly area: string | undefined;
  readonly titleRows: string | undefined;
  /** A new page begins at each of these rows. */
  readonly breaks: readonly number[];
  readonly header: string;
  readonly footer: string;
  readonly evenHeader: string | undefined;
  readonly evenFooter: string | undefined;
};

/** The style without what is the default of every cell. */
export function pictureOfStyle(
  style: CellStyle,
  defaultFont: { readonly name: string; readonly size: number },
): CellStyle {
  const { font = {}, ...rest } = style;
  const { name, size, color, ...marks } = font;
  const saidFont = {
    ...(name === undefined || name === defaultFont.name ? {} : { name }),
    ...(size === undefined || size === defaultFont.size ? {} : { size }),
    ...(color === undefined || color === "000000" ? {} : { color }),
    ...said(marks, false),
  };
  return {
    ...(Object.keys(saidFont).length === 0 ? {} : { font: saidFont }),
    ...said(rest, undefined),
  };
}

/** The entries whose value is neither `undefined` nor `standard`. */
function said<T extends object>(values: T, standard: unknown): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== standard),
  ) as Partial<T>;
}

/** The picture of one sheet. @throws Error where there is no such sheet. */
export function pictureOf({ sheets }: WorkbookPicture, name: string): SheetPicture {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`${name} is not in the workbook`);
  return found;
}
