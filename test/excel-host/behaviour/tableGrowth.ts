import { around } from "../model/area";
import type { RangeState } from "./rangeState";

/**
 * A table takes in the rows that are written right below it, as when somebody types there; not where the first of the
 * cells is empty, below a row of totals, or on a protected sheet.
 */
export function growTables({ sheet, area }: RangeState): void {
  if (sheet.protection !== undefined || sheet.value(area.row, area.column) === "") return;
  for (const table of sheet.tables) {
    const { row, column, rows, columns } = table.area;
    const isBelow = area.row === row + rows && column <= area.column;
    if (table.showTotals || !isBelow || area.column + area.columns > column + columns) continue;
    table.area = around([table.area, { ...table.area, row: area.row, rows: area.rows }]) ?? table.area;
  }
}
