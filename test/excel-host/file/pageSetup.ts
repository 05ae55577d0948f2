import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import { address, columnLetters, quoteSheet } from "../model/area";
import type { HeaderFooter, PageKind, PageLayoutState } from "../model/pageLayout";
import { newPageLayout } from "../model/pageLayout";
import type { Sheet } from "../model/sheet";

type StoredSetup = NonNullable<WriteSheet["pageSetup"]>;
type StoredHeaders = NonNullable<WriteSheet["headerFooter"]>;
type StoredName = NonNullable<WriteOptions["namedRanges"]>[number];

const POINTS_PER_INCH = 72;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

const toWord = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function readPageLayout(setup: StoredSetup = {}, headers: StoredHeaders = {}): PageLayoutState {
  const page = newPageLayout();
  if (setup.orientation !== undefined) page.orientation = toWord(setup.orientation);
  if (setup.paperSize !== undefined) page.paperSize = toWord(setup.paperSize);
  for (const side of MARGINS) {
    const inches = setup.margins?.[side];
    if (inches !== undefined) page[`${side}Margin`] = round(inches * POINTS_PER_INCH);
  }
  page.zoom = readZoom(setup);
  page.centerHorizontally = setup.horizontalCentered ?? false;
  page.centerVertically = setup.verticalCentered ?? false;
  page.printGridlines = setup.showGridLines ?? false;
  page.printHeadings = setup.showRowColHeaders ?? false;
  readHeaders(page, headers);
  return page;
}

function readZoom({
  scale,
  fitToPage,
  fitToWidth = 1,
  fitToHeight = 1,
}: StoredSetup): PageLayoutState["zoom"] {
  if (fitToPage !== true) return { scale: scale ?? 100 };
  return {
    ...(fitToWidth === 0 ? {} : { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight === 0 ? {} : { verticalFitToPages: fitToHeight }),
  };
}

function readHeaders(page: PageLayoutState, headers: StoredHeaders): void {
  const isFirst = headers.differentFirst === true;
  const isOddEven = headers.differentOddEven === true;
  if (isFirst) page.headerFooterState = isOddEven ? "FirstOddAndEven" : "FirstAndDefault";
  else if (isOddEven) page.headerFooterState = "OddAndEven";
  const fill = (kind: PageKind, header: string | undefined, footer: string | undefined): void => {
    const parts = page.headersFooters[kind];
    [parts.leftHeader, parts.centerHeader, parts.rightHeader] = split(header);
    [parts.leftFooter, parts.centerFooter, parts.rightFooter] = split(footer);
  };
  fill(isOddEven ? "oddPages" : "defaultForAllPages", headers.oddHeader, headers.oddFooter);
  fill("evenPages", headers.evenHeader, headers.evenFooter);
  fill("firstPage", headers.firstHeader, headers.firstFooter);
}

/** The parts that `&L`, `&C` and `&R` begin; text before the first is in the middle. */
function split(code = ""): [left: string, center: string, right: string] {
  const parts = { L: "", C: "", R: "" };
  let part: keyof typeof parts = "C";
  for (const piece of code.match(/&[LCR]|&.|[^&]+/gs) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R")
      part = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else parts[part] += piece;
  }
  return [parts.L, parts.C, parts.R];
}

function join(left: string, center: string, right: string): string {
  return [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .flatMap(([mark, text]) => (text === "" ? [] : [`${mark}${text}`]))
    .join("");
}

const headerOf = (parts: HeaderFooter): string =>
  join(parts.leftHeader, parts.centerHeader, parts.rightHeader);
const footerOf = (parts: HeaderFooter): string =>
  join(parts.leftFooter, parts.centerFooter, parts.rightFooter);

export function toStoredPage(
  page: PageLayoutState,
): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = page.zoom;
  const margins = Object.fromEntries(
    MARGINS.map((side) => [side, round(page[`${side}Margin`] / POINTS_PER_INCH)]),
  );
  const headerFooter = toStoredHeaders(page);
  return {
    pageSetup: {
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      paperSize: page.paperSize.toLowerCase() as NonNullable<StoredSetup["paperSize"]>,
      margins,
      ...(scale === undefined || scale === 100 ? {} : { scale }),
      ...(across === undefined && down === undefined
        ? {}
        : { fitToPage: true, fitToWidth: across ?? 0, fitToHeight: down ?? 0 }),
      ...(page.centerHorizontally ? { horizontalCentered: true } : {}),
      ...(page.centerVertically ? { verticalCentered: true } : {}),
      ...(page.printGridlines ? { showGridLines: true } : {}),
      ...(page.printHeadings ? { showRowColHeaders: true } : {}),
    },
    ...(headerFooter === undefined ? {} : { headerFooter }),
    // The file counts the last row before the break.
    ...(page.rowBreaks.length === 0 ? {} : { rowBreaks: page.rowBreaks.map((row) => row - 1) }),
  };
}

function toStoredHeaders({
  headerFooterState: state,
  headersFooters,
}: PageLayoutState): StoredHeaders | undefined {
  const isOddEven = state === "OddAndEven" || state === "FirstOddAndEven";
  const isFirst = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const odd = isOddEven ? headersFooters.oddPages : headersFooters.defaultForAllPages;
  const { evenPages: even, firstPage: first } = headersFooters;
  const texts = {
    oddHeader: headerOf(odd),
    oddFooter: footerOf(odd),
    ...(isOddEven ? { evenHeader: headerOf(even), evenFooter: footerOf(even) } : {}),
    ...(isFirst ? { firstHeader: headerOf(first), firstFooter: footerOf(first) } : {}),
  };
  const stored = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
  if (Object.keys(stored).length === 0) return undefined;
  return {
    ...stored,
    ...(isOddEven ? { differentOddEven: true } : {}),
    ...(isFirst ? { differentFirst: true } : {}),
  };
}

/** Print area and repeated rows and columns are names that Excel reserves. */
export function toPrintNames({ name, pageLayout, autoFilter }: Sheet): StoredName[] {
  const { printArea, titleRows, titleColumns } = pageLayout;
  const on = quoteSheet(name);
  const rows = titleRows === undefined ? [] : [`${on}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`];
  const columns =
    titleColumns === undefined
      ? []
      : [`${on}!$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`];
  const titles = [...columns, ...rows];
  return [
    ...(printArea === undefined
      ? []
      : [{ name: "_xlnm.Print_Area", range: `${on}!${address(printArea, true)}`, scope: name }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: name }]),
    // Without it LibreOffice drops the filter.
    ...(autoFilter === undefined
      ? []
      : [{ name: "_xlnm._FilterDatabase", range: `${on}!${autoFilter.range}`, scope: name }]),
  ];
}

/** Twips: sizes of a page survive the way to inches and back. */
function round(size: number): number {
  return Math.round(size * 1e6) / 1e6;
}
