import { LAST } from "../model/area";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { isList, toJson } from "../protocol/arguments";
import type { Argument } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import type { Json } from "../protocol/wire";

export type SheetRef = { readonly book: Workbook; readonly sheet: Sheet };

export type RangeState = SheetRef & { readonly area: Area };

/** Most cells that one read or write may have; more comes back as `null`, which is what Excel does above 5 million. */
const MOST_CELLS = 5_000_000;

export function isUnbounded({ rows, columns }: Area): boolean {
  return rows === LAST.row || columns === LAST.column || rows * columns > MOST_CELLS;
}

/** A two-dimensional array of what each cell has, `null` for a whole column or row. */
export function readGrid({ area }: RangeState, read: (row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => read(area.row + down, area.column + right)),
  );
}

/** Gives each cell its value: of an array of the range's shape, or the one value that there is. */
export function writeGrid(
  { area }: RangeState,
  given: Argument,
  write: (row: number, column: number, value: Json) => void,
): void {
  if (isUnbounded(area)) fail("InvalidArgument", "The range is too large for values of its own.");
  const grid = toGrid(given, area);
  for (let down = 0; down < area.rows; down++) {
    for (let right = 0; right < area.columns; right++) {
      const value = grid(down, right);
      if (value !== undefined) write(area.row + down, area.column + right, value);
    }
  }
}

function toGrid(given: Argument, area: Area): (down: number, right: number) => Json | undefined {
  const value = toJson(given);
  if (!isGrid(value)) return () => value;
  const [first] = value;
  if (value.length === 1 && first?.length === 1) return () => first[0];
  if (value.length !== area.rows || value.some((row) => row.length !== area.columns)) {
    fail(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (down, right) => value[down]?.[right];
}

function isGrid(value: Json): value is readonly (readonly Json[])[] {
  return isList(value) && value.every((row) => isList(row));
}

/** The value that all cells share, `null` where they differ. */
export function shared({ sheet, area }: RangeState, read: (row: number, column: number) => Json): Json {
  const clipped = isUnbounded(area) ? clip(sheet, area) : area;
  const first = read(clipped.row, clipped.column);
  const key = JSON.stringify(first);
  for (let row = clipped.row; row < clipped.row + clipped.rows; row++) {
    for (let column = clipped.column; column < clipped.column + clipped.columns; column++) {
      if (JSON.stringify(read(row, column)) !== key) return null;
    }
  }
  return first;
}

/** The add-in has changed the contents of the range. */
export function announceEdit({ book, sheet, area }: RangeState): void {
  book.changes.announce({ kind: "cells", sheet, area, changeType: "RangeEdited", by: "addIn" });
}

/** The part of whole rows or columns that has something in it, at least one cell. */
export function clip(sheet: Sheet, area: Area): Area {
  const used = sheet.used(false);
  const rows =
    area.rows < LAST.row ? area.rows : Math.max(1, (used?.row ?? 0) + (used?.rows ?? 1) - area.row);
  const lastColumn = (used?.column ?? 0) + (used?.columns ?? 1);
  const columns = area.columns < LAST.column ? area.columns : Math.max(1, lastColumn - area.column);
  return { ...area, rows, columns };
}

/** Refuses changes to locked cells of a protected sheet. */
export function checkCells({ sheet, area }: RangeState): void {
  if (sheet.protection === undefined) return;
  const clipped = clip(sheet, area);
  for (let row = clipped.row; row < clipped.row + clipped.rows; row++) {
    for (let column = clipped.column; column < clipped.column + clipped.columns; column++) {
      if (sheet.format(row, column).locked !== false) fail("AccessDenied");
    }
  }
}

type FormatPermission = "allowFormatCells" | "allowFormatColumns" | "allowFormatRows";

/** Refuses changes of format on a protected sheet unless its options allow them. */
export function checkFormat({ sheet }: SheetRef, permission: FormatPermission = "allowFormatCells"): void {
  if (sheet.protection !== undefined && !sheet.protection.options[permission]) fail("AccessDenied");
}

/** Refuses what no option of a protected sheet allows: merging, validation, tables, page breaks, groups. */
export function checkStructure({ sheet }: SheetRef): void {
  if (sheet.protection !== undefined) fail("AccessDenied");
}
