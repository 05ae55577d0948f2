import { ExcelClass } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import { rangeOf, toRange } from "./range";
import { checkStructure } from "./rangeState";
import type { SheetRef } from "./rangeState";

type BreakState = SheetRef & { readonly row: number };

const pageBreak = new ExcelClass<BreakState>("PageBreak", {
  properties: {
    RowIndex: ({ row }) => row,
    ColumnIndex: () => 0,
  },
  methods: {
    Delete: ({ sheet, row }) => {
      sheet.pageLayout.rowBreaks = sheet.pageLayout.rowBreaks.filter((each) => each !== row);
      return null;
    },
    GetCellAfterBreak: (self) => rangeOf(self, { row: self.row, column: 0, rows: 1, columns: 1 }),
  },
});

/** Manual breaks before rows. */
export const pageBreaks = new ExcelClass<SheetRef>("PageBreakCollection", {
  items: (self) => self.sheet.pageLayout.rowBreaks.map((row) => pageBreak.of({ ...self, row })),
  methods: {
    Add: (self, argument) => {
      checkStructure(self);
      const { row } = toRange(self, argument).area;
      if (row === 0) fail("InvalidArgument");
      const { pageLayout } = self.sheet;
      pageLayout.rowBreaks = [...new Set([...pageLayout.rowBreaks, row])].sort((a, b) => a - b);
      return pageBreak.of({ ...self, row });
    },
    RemovePageBreaks: ({ sheet }) => {
      sheet.pageLayout.rowBreaks = [];
      return null;
    },
  },
});
