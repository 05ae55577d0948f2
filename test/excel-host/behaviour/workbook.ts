import type { Workbook } from "../model/workbook";
import { toOneOf } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import { documentProperties } from "./documentProperties";
import { names } from "./names";
import { rangeOf } from "./range";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const application = new ExcelClass<Workbook>("Application", {
  properties: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, word) => {
        book.calculationMode = toOneOf(CALCULATION_MODES, word);
      },
    },
  },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

const workbookProtection = new ExcelClass<Workbook>("WorkbookProtection", {
  properties: { Protected: (book) => book.structureLocked },
});

export const workbook = new ExcelClass<Workbook>("Workbook", {
  properties: { Name: (book) => book.name },
  links: {
    Application: (book) => application.of(book),
    Worksheets: (book) => worksheets.of(book),
    Names: (book) => names.of({ book }),
    Tables: (book) => tables.of({ book }),
    Properties: (book) => documentProperties.of(book),
    Protection: (book) => workbookProtection.of(book),
  },
  methods: {
    GetSelectedRange: (book) => rangeOf({ book, sheet: book.selection.sheet }, book.selection.area),
    GetActiveCell: (book) => {
      const { sheet, area } = book.selection;
      return rangeOf({ book, sheet }, { ...area, rows: 1, columns: 1 });
    },
  },
});
