import { toRecord } from "../protocol/arguments";
import type { Argument } from "../protocol/excelClass";
import { fail, notEmulated } from "../protocol/hostError";
import type { Json } from "../protocol/wire";
import { hyperlink } from "./hyperlink";
import { rowHeight, rowHidden } from "./linesOfRange";
import { isUnbounded } from "./rangeState";
import type { RangeState } from "./rangeState";

/** `getCellProperties`: here links only. A cell without one has no such property. */
export function getCellProperties(range: RangeState, argument: Argument): Json {
  if (asked(argument).some((name) => name !== "hyperlink")) notEmulated("getCellProperties of formats");
  const { area } = range;
  if (isUnbounded(area)) return fail("InvalidArgument");
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const cell = { row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
      const link = hyperlink.get({ ...range, area: cell });
      return link === null ? {} : { hyperlink: link };
    }),
  );
}

/** `getRowProperties`: here heights and hiding only. */
export function getRowProperties(range: RangeState, argument: Argument): Json {
  const names = asked(argument);
  if (names.some((name) => !["format.rowHeight", "rowHidden"].includes(name))) {
    notEmulated(`getRowProperties of ${names.join(", ")}`);
  }
  return Array.from({ length: range.area.rows }, (_, down) => {
    const row = { ...range, area: { ...range.area, row: range.area.row + down, rows: 1 } };
    return {
      ...(names.includes("rowHidden") ? { rowHidden: rowHidden.get(row) } : {}),
      ...(names.includes("format.rowHeight") ? { format: { rowHeight: rowHeight.get(row) } } : {}),
    };
  });
}

/** The names that are asked for, `format.` before those of the format. */
function asked(argument: Argument): readonly string[] {
  return Object.entries(toRecord(argument)).flatMap(([name, value]) => {
    if (name === "format") return Object.keys(toRecord(value)).map((inner) => `format.${inner}`);
    return value === true ? [name] : [];
  });
}
