import { isWholeColumns, isWholeRows, LAST } from "../model/area";
import { optional, toNumber } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import { rangeOf, toRange } from "./range";
import type { SheetRef } from "./rangeState";

function freeze({ sheet }: SheetRef, rows: number, columns: number): null {
  sheet.frozen = { rows, columns };
  return null;
}

function toCount(argument: Argument): number {
  const count = optional(argument, toNumber) ?? 1;
  return Number.isInteger(count) && count >= 0 ? count : fail("InvalidArgument");
}

export const freezePanes = new ExcelClass<SheetRef>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (self, count) => freeze(self, toCount(count), 0),
    FreezeColumns: (self, count) => freeze(self, 0, toCount(count)),
    /** The range is what stays in sight, from A1; whole columns freeze columns only, whole rows only rows. */
    FreezeAt: (self, argument) => {
      const { sheet, area } = toRange(self, argument);
      if (sheet !== self.sheet) fail("InvalidArgument");
      return freeze(
        self,
        isWholeColumns(area) ? 0 : area.row + area.rows,
        isWholeRows(area) ? 0 : area.column + area.columns,
      );
    },
    Unfreeze: (self) => freeze(self, 0, 0),
    GetLocation: (self) => {
      const { rows, columns } = self.sheet.frozen;
      if (rows + columns === 0) return fail("ItemNotFound");
      const area = { row: 0, column: 0, rows: rows === 0 ? LAST.row : rows };
      return rangeOf(self, { ...area, columns: columns === 0 ? LAST.column : columns });
    },
  },
});
