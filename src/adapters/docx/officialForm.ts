import type { IStylesOptions } from "docx";
import { PAPER_STYLE_NAMES as NAMES } from "../../layout/paperStyleNames";
import { FONTS } from "../../layout/styles";

/** Twips of a millimetre, of a point. */
const MILLIMETRE = 1440 / 25.4;
const POINT = 20;

const twips = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);

/** Half-points: 2号 is 22 pt, 3号 16 pt, 4号 14 pt. */
export const SIZES = { title: 44, body: 32, page: 28, table: 24, footnote: 18 } as const;

/** Twips from line to line of the text: 22 lines a page. */
const LINE = 28.8 * POINT;
const TITLE_LINE = 36 * POINT;

/** Hundredths of a character, and twips for programs that do not know these. */
const FIRST_LINE = { firstLineChars: 200, firstLine: 32 * POINT } as const;

/** A character of the text, in twips; drawn together so that 28 stand in a line, as the standard asks. */
const DRAWN_TOGETHER = -5;
export const CHARACTER = 16 * POINT + DRAWN_TOGETHER;

/** A4, in twips. */
export const PAPER = { width: twips(210), height: twips(297) } as const;
const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 } as const;
/** From the edge of the paper to the foot of the page number, which stands 7 mm below the text. */
const TO_PAGE_NUMBER = 23;

/** Margins of a page, upright or on its side; the edge at which papers are bound stays the wide one. */
export function marginsOf(
  wide: boolean,
): Readonly<Record<"top" | "bottom" | "left" | "right" | "footer", number>> {
  const { top, bottom, left, right } = MARGINS;
  const [first, second, third, fourth] = wide ? [left, right, bottom, top] : [top, bottom, left, right];
  return {
    top: twips(first),
    bottom: twips(second),
    left: twips(third),
    right: twips(fourth),
    footer: twips(wide ? TO_PAGE_NUMBER - (bottom - right) : TO_PAGE_NUMBER),
  };
}

/** Width between the margins, in twips. */
export function textWidth(wide: boolean): number {
  const { left, right } = marginsOf(wide);
  return (wide ? PAPER.height : PAPER.width) - left - right;
}

/** Ids of the paragraph styles. */
export const STYLES = {
  title: "Title",
  section: "Heading1",
  part: "Heading2",
  body: "BulletinBody",
  line: "BulletinLine",
  page: "BulletinPage",
  label: "BulletinLabel",
  cell: "BulletinCell",
  cellHead: "BulletinCellHead",
  footnote: "FootnoteText",
} as const;

/** One font for all scripts, so that figures stand in the font of the text. */
const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

const LINES = { before: 0, after: 0, line: LINE, lineRule: "exact" } as const;
const SINGLE = { before: 0, after: 0, line: 240, lineRule: "auto" } as const;

/** The styles by which the office edits the paper: title, headings, text, tables, footnotes. */
export const OFFICIAL_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: font(FONTS.body), size: SIZES.body, language: { eastAsia: "zh-CN", value: "en-US" } },
    },
    title: {
      run: { font: font(FONTS.title), size: SIZES.title, color: "000000" },
      paragraph: {
        alignment: "center",
        spacing: { before: 0, after: 8 * POINT, line: TITLE_LINE, lineRule: "exact" },
        keepNext: true,
      },
    },
    heading1: {
      next: STYLES.body,
      run: { font: font(FONTS.heading), size: SIZES.body, color: "000000", characterSpacing: DRAWN_TOGETHER },
      paragraph: { spacing: LINES, indent: FIRST_LINE, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      next: STYLES.body,
      run: { font: font(FONTS.kai), size: SIZES.body, color: "000000", characterSpacing: DRAWN_TOGETHER },
      paragraph: { spacing: LINES, indent: FIRST_LINE, keepNext: true, outlineLevel: 1 },
    },
    footnoteText: {
      run: { font: font(FONTS.screen), size: SIZES.footnote },
      paragraph: { spacing: SINGLE, alignment: "left" },
    },
  },
  paragraphStyles: [
    {
      id: STYLES.line,
      name: NAMES.line,
      quickFormat: true,
      run: { font: font(FONTS.body), size: SIZES.body, characterSpacing: DRAWN_TOGETHER },
      paragraph: { spacing: LINES },
    },
    {
      id: STYLES.body,
      name: NAMES.body,
      basedOn: STYLES.line,
      quickFormat: true,
      paragraph: { alignment: "both", indent: FIRST_LINE },
    },
    {
      id: STYLES.label,
      name: NAMES.label,
      basedOn: STYLES.line,
      run: { font: font(FONTS.heading) },
      paragraph: { keepNext: true },
    },
    {
      id: STYLES.page,
      name: NAMES.page,
      run: { font: font(FONTS.screen), size: SIZES.page },
      paragraph: { spacing: SINGLE },
    },
    {
      id: STYLES.cell,
      name: NAMES.cell,
      quickFormat: true,
      run: { font: font(FONTS.body), size: SIZES.table },
      paragraph: { spacing: SINGLE },
    },
    { id: STYLES.cellHead, name: NAMES.cellHead, basedOn: STYLES.cell, run: { font: font(FONTS.heading) } },
  ],
};
