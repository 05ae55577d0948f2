import { isWholeColumns, isWholeRows } from "../model/area";
import type { Area } from "../model/area";
import { charactersToPoints, pointsOnPixels } from "../model/columnWidth";
import type { ColumnState, RowState } from "../model/sheet";
import { toFlag, toNumber, toOneOf } from "../protocol/arguments";
import type { Argument, WritableProperty } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import type { Json } from "../protocol/wire";
import { checkFormat, checkStructure } from "./rangeState";
import type { RangeState } from "./rangeState";

/** Excel's own bounds, in points: 255 characters, 409.5 points. */
const WIDEST = 1_342.5;
const HIGHEST = 409.5;
const DEEPEST_GROUP = 8;

const columnsOf = ({ column, columns }: Area): readonly number[] =>
  Array.from({ length: columns }, (_, index) => column + index);

const rowsOf = ({ row, rows }: Area): readonly number[] =>
  Array.from({ length: rows }, (_, index) => row + index);

function same(values: readonly Json[]): Json {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** Points: three quarters of the column's pixels. A new width is rounded to a pixel. */
export const columnWidth: WritableProperty<RangeState> = {
  get: ({ book, sheet, area }) => {
    const standard = charactersToPoints(sheet.standardWidth, book.defaultFont.size);
    return same(columnsOf(area).map((column) => sheet.columns.get(column)?.width ?? standard));
  },
  set: (range, argument) => {
    checkFormat(range, "allowFormatColumns");
    const points = toNumber(argument);
    if (points < 0 || points > WIDEST) fail("InvalidArgument");
    for (const column of columnsOf(range.area))
      range.sheet.columnState(column).width = pointsOnPixels(points);
  },
};

/** Points, rounded to a pixel; 0 for a hidden row. */
export const rowHeight: WritableProperty<RangeState> = {
  get: ({ sheet, area }) => {
    if (isWholeColumns(area)) return null;
    const heightOf = (row: number): number => {
      const { height = 15, hidden } = sheet.rows.get(row) ?? {};
      return hidden === true ? 0 : height;
    };
    return same(rowsOf(area).map(heightOf));
  },
  set: (range, argument) => {
    checkFormat(range, "allowFormatRows");
    const points = toNumber(argument);
    if (points < 0 || points > HIGHEST || isWholeColumns(range.area)) fail("InvalidArgument");
    for (const row of rowsOf(range.area)) {
      const state = range.sheet.rowState(row);
      state.height = pointsOnPixels(points);
      // A height shows a hidden row.
      if (points > 0 && state.hidden === true) state.hidden = false;
    }
  },
};

export const columnHidden: WritableProperty<RangeState> = {
  get: ({ sheet, area }) => same(columnsOf(area).map((column) => sheet.columns.get(column)?.hidden ?? false)),
  set: (range, argument) => {
    checkFormat(range, "allowFormatColumns");
    const hidden = toFlag(argument);
    for (const column of columnsOf(range.area)) range.sheet.columnState(column).hidden = hidden;
  },
};

export const rowHidden: WritableProperty<RangeState> = {
  get: ({ sheet, area }) =>
    isWholeColumns(area) ? null : same(rowsOf(area).map((row) => sheet.rows.get(row)?.hidden ?? false)),
  set: (range, argument) => {
    checkFormat(range, "allowFormatRows");
    const hidden = toFlag(argument);
    for (const row of rowsOf(range.area)) range.sheet.rowState(row).hidden = hidden;
  },
};

/** The lines that a group is about. It needs whole columns or rows, as in Excel. */
function grouped(
  { sheet, area }: RangeState,
  option: Argument,
): {
  readonly lines: readonly (RowState | ColumnState)[];
  readonly after: () => RowState | ColumnState;
} {
  if (toOneOf(["ByRows", "ByColumns"], option) === "ByColumns") {
    if (!isWholeColumns(area)) fail("InvalidArgument", "Grouping by columns needs whole columns.");
    const lines = columnsOf(area).map((column) => sheet.columnState(column));
    return { lines, after: () => sheet.columnState(area.column + area.columns) };
  }
  if (!isWholeRows(area)) fail("InvalidArgument", "Grouping by rows needs whole rows.");
  return {
    lines: rowsOf(area).map((row) => sheet.rowState(row)),
    after: () => sheet.rowState(area.row + area.rows),
  };
}

export function group(range: RangeState, option: Argument): null {
  checkStructure(range);
  for (const line of grouped(range, option).lines) {
    const level = (line.outlineLevel ?? 0) + 1;
    if (level >= DEEPEST_GROUP) fail("InvalidOperation");
    line.outlineLevel = level;
  }
  return null;
}

export function ungroup(range: RangeState, option: Argument): null {
  checkStructure(range);
  for (const line of grouped(range, option).lines) {
    if ((line.outlineLevel ?? 0) === 0) fail("InvalidOperation");
    line.outlineLevel = (line.outlineLevel ?? 0) - 1;
  }
  return null;
}

/** Folds or unfolds a group; the line after it carries the button and the mark. */
export function showGroup(range: RangeState, option: Argument, shown: boolean): null {
  checkStructure(range);
  const { lines, after } = grouped(range, option);
  if (lines.some((line) => (line.outlineLevel ?? 0) === 0)) fail("InvalidOperation");
  for (const line of lines) line.hidden = !shown;
  after().collapsed = !shown;
  return null;
}
