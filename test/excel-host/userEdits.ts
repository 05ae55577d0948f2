import type { Actor } from "./model/changes";
import type { CellValue, Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";

/** Somebody types into a cell: the user of this Excel, or another one at the same time. */
export function userTypes(
  book: Workbook,
  sheet: Sheet,
  [row, column]: readonly [row: number, column: number],
  value: CellValue,
  by: Exclude<Actor, "addIn"> = "user",
): void {
  sheet.touch(row, column).value = value;
  const area = { row, column, rows: 1, columns: 1 };
  book.changes.announce({ kind: "cells", sheet, area, changeType: "RangeEdited", by });
}
