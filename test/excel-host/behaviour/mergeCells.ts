import { contains, overlap } from "../model/area";
import type { Area } from "../model/area";
import { fail } from "../protocol/hostError";
import { checkStructure } from "./rangeState";
import type { RangeState } from "./rangeState";

/** Merges the range, or each row of it; only the first cell keeps its value. A table takes no merged cells. */
export function merge(range: RangeState, across: boolean): null {
  checkStructure(range);
  const { sheet, area } = range;
  if (sheet.tables.some((table) => overlap(table.area, area))) {
    fail("InvalidOperation", "Cells of a table can't be merged.");
  }
  const parts = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  for (const each of parts) mergeOne(range, each);
  return null;
}

function mergeOne({ sheet }: RangeState, area: Area): void {
  sheet.merges = sheet.merges.filter((old) => !overlap(old, area));
  if (area.rows * area.columns === 1) return;
  for (const [row, column, cell] of sheet.existing(area)) {
    if (row === area.row && column === area.column) continue;
    cell.value = "";
    delete cell.formula;
  }
  sheet.merges.push(area);
}

export function unmerge(range: RangeState): null {
  checkStructure(range);
  const { sheet, area } = range;
  sheet.merges = sheet.merges.filter((old) => !contains(area, old) && !overlap(area, old));
  return null;
}
