import { overlap } from "../model/area";
import type { RangeState } from "./rangeState";

/** Header cells of a table are text, never empty and different from each other; Excel repairs them as they are written. */
export function syncTableHeaders({ sheet, area }: RangeState): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, rows: 1 };
    if (!overlap(header, area)) continue;
    const taken = new Set<string>();
    for (let column = header.column; column < header.column + header.columns; column++) {
      const cell = sheet.touch(header.row, column);
      const text = String(cell.value);
      const base = text === "" ? `Column${column - header.column + 1}` : text;
      let name = base;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
      taken.add(name.toLowerCase());
      cell.value = name;
    }
  }
}
