import { areaOf, WHOLE_SHEET } from "../model/area";
import type { Visibility } from "../model/sheet";
import { optional, toFlag, toNumber, toOneOf, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import { charts } from "./charts";
import { freezePanes } from "./freezePanes";
import { names } from "./names";
import { pageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { protection } from "./protection";
import { rangeOf } from "./range";
import { toColor } from "./rangeFormat";
import type { SheetRef } from "./rangeState";
import { tables } from "./tables";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

export const worksheet: ExcelClass<SheetRef> = new ExcelClass<SheetRef>("Worksheet", {
  id: ({ sheet }) => sheet.id,
  properties: {
    Id: ({ sheet }) => sheet.id,
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, name) => book.rename(sheet, toText(name)),
    },
    Position: {
      get: ({ book, sheet }) => book.sheets.indexOf(sheet),
      set: ({ book, sheet }, position) => book.move(sheet, toNumber(position)),
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ book, sheet }, word) => {
        const visibility = toOneOf(VISIBILITIES, word);
        if (visibility !== "Visible") book.keepVisible(sheet);
        sheet.visibility = visibility;
      },
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, color) => {
        sheet.tabColor = color === "" ? "" : toColor(color);
      },
    },
    ShowGridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, flag) => {
        sheet.showGridlines = toFlag(flag);
      },
    },
    ShowHeadings: {
      get: ({ sheet }) => sheet.showHeadings,
      set: ({ sheet }, flag) => {
        sheet.showHeadings = toFlag(flag);
      },
    },
    // The client sends `showGridlines` and `showHeadings` under these names.
    Gridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, flag) => {
        sheet.showGridlines = toFlag(flag);
      },
    },
    Headings: {
      get: ({ sheet }) => sheet.showHeadings,
      set: ({ sheet }, flag) => {
        sheet.showHeadings = toFlag(flag);
      },
    },
    StandardWidth: {
      get: ({ sheet }) => sheet.standardWidth,
      set: ({ sheet }, characters) => {
        sheet.standardWidth = toNumber(characters);
      },
    },
    StandardHeight: () => 15,
  },
  links: {
    Charts: (self) => charts.of(self),
    FreezePanes: (self) => freezePanes.of(self),
    HorizontalPageBreaks: (self) => pageBreaks.of(self),
    Names: (self) => names.of(self),
    PageLayout: (self) => pageLayout.of(self),
    Protection: (self) => protection.of(self),
    Tables: (self) => tables.of(self),
  },
  methods: {
    Activate: ({ book, sheet }) => {
      book.activate(sheet);
      return null;
    },
    Delete: ({ book, sheet }) => {
      book.remove(sheet);
      return null;
    },
    GetCell: (self, row, column) => rangeOf(self, areaOf(toNumber(row), toNumber(column), 1, 1)),
    GetRange: (self, address) => {
      const text = optional(address, toText);
      const place = text === undefined ? { ...self, area: WHOLE_SHEET } : self.book.place(text, self.sheet);
      return rangeOf({ ...self, ...place }, place.area);
    },
    GetRangeByIndexes: (self, row, column, rows, columns) =>
      rangeOf(self, areaOf(toNumber(row), toNumber(column), toNumber(rows), toNumber(columns))),
    GetUsedRange: (self, valuesOnly) => {
      const used = self.sheet.used(optional(valuesOnly, toFlag) ?? false);
      return rangeOf(self, used ?? areaOf(0, 0, 1, 1));
    },
    GetUsedRangeOrNullObject: (self, valuesOnly) => {
      const used = self.sheet.used(optional(valuesOnly, toFlag) ?? false);
      return used === undefined ? null : rangeOf(self, used);
    },
  },
});
