import type { PageMargins, PageSetup } from "./workbookPatch";

/**
 * GB/T 9704 on A4 turned to landscape: 天头 37 and 版心 156 × 225 mm of the upright page become the left margin and a
 * type area of 225 × 156 mm. The page number stands 7 mm below the type area.
 */
export const OFFICIAL_MARGINS: PageMargins = {
  top: 28,
  right: 35,
  bottom: 26,
  left: 37,
  header: 15,
  footer: 14,
};

/** The type area (版心) of an annex page, in millimetres. */
export const TYPE_AREA = { width: 225, height: 156 } as const;

const PAGE_NUMBER = '&"宋体,Regular"&12第 &P 页 共 &N 页';

/** Annex pages: odd page numbers right, even ones left, one character in from the edge (GB/T 9704, 7.5). */
export function annexPageSetup(layout: {
  readonly area: NonNullable<PageSetup["area"]>;
  readonly headerRow: number;
  readonly rowBreaks: readonly number[];
}): PageSetup {
  return {
    paper: "a4",
    orientation: "landscape",
    margins: OFFICIAL_MARGINS,
    scale: 100,
    centerHorizontally: true,
    area: layout.area,
    titleRows: [layout.headerRow, layout.headerRow],
    rowBreaks: layout.rowBreaks,
    footer: `&R${PAGE_NUMBER}　`,
    evenFooter: `&L　${PAGE_NUMBER}`,
  };
}

const WORKING_MARGINS: PageMargins = { top: 16, right: 12, bottom: 16, left: 12, header: 8, footer: 8 };

/** Working sheets: one page wide, header row on each page, sheet name on top. */
export function workingPageSetup(paper: "a4" | "a3", headerRow: number): PageSetup {
  return {
    paper,
    orientation: "landscape",
    margins: WORKING_MARGINS,
    fitToWidth: 1,
    centerHorizontally: true,
    titleRows: [headerRow, headerRow],
    header: '&C&"黑体,Regular"&12&A',
    footer: '&C&"宋体,Regular"&10第 &P 页 共 &N 页',
  };
}

const SUMMARY_PAGE = {
  paper: "a4",
  margins: WORKING_MARGINS,
  centerHorizontally: true,
  footer: '&C&"宋体,Regular"&10第 &P 页 共 &N 页',
} as const;

/** A leader's sheet: A4, one page wide, the table's header on each page. The title stands on the sheet. */
export function leaderPageSetup(headerRow: number): PageSetup {
  return { ...SUMMARY_PAGE, orientation: "landscape", fitToWidth: 1, titleRows: [headerRow, headerRow] };
}

/** The dashboard: upright, each part on a page of its own. Its columns fit at this scale. */
export function dashboardPageSetup(rowBreaks: readonly number[]): PageSetup {
  return { ...SUMMARY_PAGE, orientation: "portrait", scale: 65, rowBreaks };
}

/** 填报表: A3, one page wide, header row on each page, and at the foot whose it is. The title stands on the sheet. */
export function returnPageSetup(headerRow: number, whose: string): PageSetup {
  const pageNumber = '&"宋体,Regular"&10第 &P 页 共 &N 页';
  return {
    paper: "a3",
    orientation: "landscape",
    margins: WORKING_MARGINS,
    fitToWidth: 1,
    centerHorizontally: true,
    titleRows: [headerRow, headerRow],
    footer: `&L&"宋体,Regular"&10 ${footerText(whose)}&R${pageNumber}`,
  };
}

/** Longest text of the user's own in a footer; Excel takes 255 characters in all. */
const LONGEST_FOOTER = 120;

/** A text in which nothing is a code of Excel. */
function footerText(text: string): string {
  return Array.from(text.replaceAll("&", "&&")).slice(0, LONGEST_FOOTER).join("");
}

/** The cover: upright pages in the type area of GB/T 9704, 156 × 225 mm. */
export function coverPageSetup(rowBreaks: readonly number[]): PageSetup {
  return {
    paper: "a4",
    orientation: "portrait",
    margins: { top: 37, right: 26, bottom: 35, left: 28, header: 15, footer: 22 },
    scale: 100,
    centerHorizontally: true,
    rowBreaks,
  };
}
