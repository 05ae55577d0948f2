import type { Area } from "./area";

export type HeaderFooter = {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
};

export type PageKind = "defaultForAllPages" | "evenPages" | "firstPage" | "oddPages";

export type HeaderFooterState = "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";

export type Zoom = {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
};

/** How a sheet is printed. Margins are points. */
export type PageLayoutState = {
  orientation: string;
  paperSize: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  zoom: Zoom;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printArea: Area | undefined;
  titleRows: readonly [first: number, last: number] | undefined;
  titleColumns: readonly [first: number, last: number] | undefined;
  /** A new page begins at each of these rows. */
  rowBreaks: number[];
  headerFooterState: HeaderFooterState;
  headersFooters: { readonly [K in PageKind]: HeaderFooter };
};

const newHeaderFooter = (): HeaderFooter => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** The page of a new sheet: Letter, the margins called "normal". */
export function newPageLayout(): PageLayoutState {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    printArea: undefined,
    titleRows: undefined,
    titleColumns: undefined,
    rowBreaks: [],
    headerFooterState: "Default",
    headersFooters: {
      defaultForAllPages: newHeaderFooter(),
      evenPages: newHeaderFooter(),
      firstPage: newHeaderFooter(),
      oddPages: newHeaderFooter(),
    },
  };
}
