import type { Workbook } from "../model/workbook";
import { optional, toFlag, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument } from "../protocol/excelClass";
import type { Sheet } from "../model/sheet";
import { worksheet } from "./worksheet";

function counted(book: Workbook, visibleOnly: Argument): readonly Sheet[] {
  const all = optional(visibleOnly, toFlag) !== true;
  return book.sheets.filter((sheet) => all || sheet.visibility === "Visible");
}

export const worksheets = new ExcelClass<Workbook>("WorksheetCollection", {
  items: (book) => book.sheets.map((sheet) => worksheet.of({ book, sheet })),
  find: (book, key) => {
    const sheet = book.findSheet(toText(key));
    return sheet === undefined ? undefined : worksheet.of({ book, sheet });
  },
  methods: {
    Add: (book, name) => worksheet.of({ book, sheet: book.addSheet(optional(name, toText)) }),
    GetActiveWorksheet: (book) => worksheet.of({ book, sheet: book.active }),
    GetCount: (book, visibleOnly) => counted(book, visibleOnly).length,
  },
});
