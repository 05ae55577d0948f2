import { isList, toRecord } from "../protocol/arguments";
import type { Argument, Property } from "../protocol/excelClass";
import { fail, notEmulated } from "../protocol/hostError";
import { columnHidden, columnWidth, rowHeight, rowHidden } from "./linesOfRange";
import type { RangeState } from "./rangeState";

/** `setRowProperties`: one entry for each row of the range; here heights and hiding only. */
export function setRowProperties(range: RangeState, argument: Argument): null {
  for (const [index, entry] of entries(argument, range.area.rows)) {
    const row = { ...range, area: { ...range.area, row: range.area.row + index, rows: 1 } };
    setLine(row, entry, { hidden: ["rowHidden", rowHidden], size: ["rowHeight", rowHeight] });
  }
  return null;
}

/** `setColumnProperties`: one entry for each column of the range; here widths and hiding only. */
export function setColumnProperties(range: RangeState, argument: Argument): null {
  for (const [index, entry] of entries(argument, range.area.columns)) {
    const column = { ...range, area: { ...range.area, column: range.area.column + index, columns: 1 } };
    setLine(column, entry, { hidden: ["columnHidden", columnHidden], size: ["columnWidth", columnWidth] });
  }
  return null;
}

function entries(argument: Argument, count: number): IterableIterator<[number, Argument]> {
  if (!isList(argument) || argument.length !== count) fail("InvalidArgument");
  return argument.entries();
}

type LineProperty = readonly [name: string, property: Property<RangeState>];

function setLine(
  line: RangeState,
  entry: Argument,
  { hidden, size }: { readonly hidden: LineProperty; readonly size: LineProperty },
): void {
  const { format, ...own } = toRecord(entry);
  const given = [...Object.entries(own), ...Object.entries(format === undefined ? {} : toRecord(format))];
  for (const [name, value] of given) {
    const property = [hidden, size].find(([known]) => known === name)?.[1];
    if (property === undefined || typeof property === "function") {
      notEmulated(`${name} in setRowProperties and setColumnProperties`);
    }
    property.set(line, value);
  }
}
