import { isWholeColumns, isWholeRows } from "../model/area";
import type { HeaderFooter, HeaderFooterState, PageKind, PageLayoutState, Zoom } from "../model/pageLayout";
import { optional, toFlag, toNumber, toOneOf, toRecord, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument, Property } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import { rangeOf, toRange } from "./range";
import type { SheetRef } from "./rangeState";

type KeysOf<V> = {
  [K in keyof PageLayoutState]: PageLayoutState[K] extends V ? K : never;
}[keyof PageLayoutState];

const flag = (key: KeysOf<boolean>): Property<SheetRef> => ({
  get: ({ sheet }) => sheet.pageLayout[key],
  set: ({ sheet }, argument) => {
    sheet.pageLayout[key] = toFlag(argument);
  },
});

/** Points. */
const margin = (key: KeysOf<number>): Property<SheetRef> => ({
  get: ({ sheet }) => sheet.pageLayout[key],
  set: ({ sheet }, argument) => {
    const points = toNumber(argument);
    sheet.pageLayout[key] = points < 0 ? fail("InvalidArgument") : points;
  },
});

const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Executive", "Tabloid"] as const;

/** Either a scale of 10 to 400 percent or pages to fit into. */
function toZoom(argument: Argument): Zoom {
  const given = toRecord(argument);
  const scale = optional(given["scale"], toNumber);
  const across = optional(given["horizontalFitToPages"], toNumber);
  const down = optional(given["verticalFitToPages"], toNumber);
  const fits = across !== undefined || down !== undefined;
  if ((scale === undefined) !== fits) fail("InvalidArgument");
  if (scale !== undefined && (scale < 10 || scale > 400)) fail("InvalidArgument");
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

const headerFooterPart = (key: keyof HeaderFooter): Property<SheetRef & { readonly kind: PageKind }> => ({
  get: ({ sheet, kind }) => sheet.pageLayout.headersFooters[kind][key],
  set: ({ sheet, kind }, argument) => {
    const text = toText(argument);
    sheet.pageLayout.headersFooters[kind][key] = text.length > 255 ? fail("InvalidArgument") : text;
  },
});

const headerFooter = new ExcelClass<SheetRef & { readonly kind: PageKind }>("HeaderFooter", {
  properties: {
    LeftHeader: headerFooterPart("leftHeader"),
    CenterHeader: headerFooterPart("centerHeader"),
    RightHeader: headerFooterPart("rightHeader"),
    LeftFooter: headerFooterPart("leftFooter"),
    CenterFooter: headerFooterPart("centerFooter"),
    RightFooter: headerFooterPart("rightFooter"),
  },
});

const STATES: readonly HeaderFooterState[] = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"];

const headersFooters = new ExcelClass<SheetRef>("HeaderFooterGroup", {
  properties: {
    State: {
      get: ({ sheet }) => sheet.pageLayout.headerFooterState,
      set: ({ sheet }, word) => {
        sheet.pageLayout.headerFooterState = toOneOf(STATES, word);
      },
    },
  },
  links: {
    DefaultForAllPages: (self) => headerFooter.of({ ...self, kind: "defaultForAllPages" }),
    EvenPages: (self) => headerFooter.of({ ...self, kind: "evenPages" }),
    FirstPage: (self) => headerFooter.of({ ...self, kind: "firstPage" }),
    OddPages: (self) => headerFooter.of({ ...self, kind: "oddPages" }),
  },
});

export const pageLayout = new ExcelClass<SheetRef>("PageLayout", {
  properties: {
    Orientation: {
      get: ({ sheet }) => sheet.pageLayout.orientation,
      set: ({ sheet }, word) => {
        sheet.pageLayout.orientation = toOneOf(["Portrait", "Landscape"], word);
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.pageLayout.paperSize,
      set: ({ sheet }, word) => {
        sheet.pageLayout.paperSize = toOneOf(PAPERS, word);
      },
    },
    Zoom: {
      get: ({ sheet }) => ({ ...sheet.pageLayout.zoom }),
      set: ({ sheet }, zoom) => {
        sheet.pageLayout.zoom = toZoom(zoom);
      },
    },
    LeftMargin: margin("leftMargin"),
    RightMargin: margin("rightMargin"),
    TopMargin: margin("topMargin"),
    BottomMargin: margin("bottomMargin"),
    HeaderMargin: margin("headerMargin"),
    FooterMargin: margin("footerMargin"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
  },
  links: { HeadersFooters: (self) => headersFooters.of(self) },
  methods: {
    SetPrintArea: (self, argument) => {
      self.sheet.pageLayout.printArea = toRange(self, argument).area;
      return null;
    },
    SetPrintTitleRows: (self, argument) => {
      const { area } = toRange(self, argument);
      if (!isWholeRows(area)) fail("InvalidArgument");
      self.sheet.pageLayout.titleRows = [area.row, area.row + area.rows - 1];
      return null;
    },
    SetPrintTitleColumns: (self, argument) => {
      const { area } = toRange(self, argument);
      if (!isWholeColumns(area)) fail("InvalidArgument");
      self.sheet.pageLayout.titleColumns = [area.column, area.column + area.columns - 1];
      return null;
    },
    SetPrintMargins: (self, unit, options) => {
      const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        toOneOf(["Points", "Inches", "Centimeters"], unit)
      ];
      const { pageLayout: page } = self.sheet;
      const given = toRecord(options);
      for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
        const size = optional(given[side], toNumber);
        if (size !== undefined) page[`${side}Margin`] = size * factor;
      }
      return null;
    },
    GetPrintTitleRows: (self) => {
      const { titleRows } = self.sheet.pageLayout;
      if (titleRows === undefined) return fail("ItemNotFound");
      const [first, last] = titleRows;
      return rangeOf(self, { row: first, column: 0, rows: last - first + 1, columns: 16_384 });
    },
  },
});
