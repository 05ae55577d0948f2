import { areaOf, LAST } from "../model/area";
import type { Area } from "../model/area";
import { enterValue } from "../model/enterValue";
import { fullAddress } from "../model/workbook";
import { optional, toFlag, toNumber, toOneOf, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument, HostObject } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import type { Json } from "../protocol/wire";
import { getCellProperties, getRowProperties } from "./cellProperties";
import { clearRange } from "./clearRange";
import { conditionalFormats } from "./conditionalFormats";
import { copyFormats } from "./copyRange";
import { dataValidation } from "./dataValidation";
import { deleteCells } from "./deleteCells";
import { hyperlink } from "./hyperlink";
import { setColumnProperties, setRowProperties } from "./lineProperties";
import { columnHidden, group, rowHidden, showGroup, ungroup } from "./linesOfRange";
import { merge, unmerge } from "./mergeCells";
import { rangeFormat } from "./rangeFormat";
import { announceEdit, checkCells, checkFormat, readGrid, writeGrid } from "./rangeState";
import type { RangeState } from "./rangeState";
import { growTables } from "./tableGrowth";
import { syncTableHeaders } from "./tableHeaders";
import { worksheet } from "./worksheet";

function shownValue(range: RangeState, row: number, column: number): Json {
  return range.sheet.value(row, column);
}

function writeValues(range: RangeState, values: Argument): void {
  checkCells(range);
  writeGrid(range, values, (row, column, value) => {
    // Only the first cell of a merged area holds a value.
    const merged = range.sheet.mergeAt(row, column);
    if (merged !== undefined && (merged.row !== row || merged.column !== column)) return;
    if (value !== null) enterValue(range.sheet.touch(row, column), value);
  });
  syncTableHeaders(range);
  growTables(range);
  announceEdit(range);
}

function writeNumberFormats(range: RangeState, formats: Argument): void {
  checkFormat(range);
  if (typeof formats === "string") {
    range.sheet.changeFormat(range.area, { numberFormat: formats });
    return;
  }
  writeGrid(range, formats, (row, column, format) => {
    if (format === null) return;
    range.sheet.changeFormat({ row, column, rows: 1, columns: 1 }, { numberFormat: toText(format) });
  });
}

function part(range: RangeState, down: number, right: number, rows: number, columns: number): HostObject {
  return rangeOf(range, areaOf(range.area.row + down, range.area.column + right, rows, columns));
}

/** A range on the same sheet. */
export function rangeOf({ book, sheet }: Pick<RangeState, "book" | "sheet">, area: Area): HostObject {
  return range.of({ book, sheet, area });
}

/** A range given as a Range or as an address. */
export function toRange({ book, sheet }: Pick<RangeState, "book" | "sheet">, argument: Argument): RangeState {
  const state = range.stateOf(argument);
  return state ?? { book, ...book.place(toText(argument), sheet) };
}

const entireColumns = (area: Area): Area => ({ ...area, row: 0, rows: LAST.row });
const entireRows = (area: Area): Area => ({ ...area, column: 0, columns: LAST.column });

export const range: ExcelClass<RangeState> = new ExcelClass<RangeState>("Range", {
  properties: {
    Values: {
      get: (self) => readGrid(self, (row, column) => shownValue(self, row, column)),
      set: writeValues,
    },
    Formulas: {
      get: (self) =>
        readGrid(
          self,
          (row, column) => self.sheet.cell(row, column)?.formula ?? shownValue(self, row, column),
        ),
      set: writeValues,
    },
    NumberFormat: {
      get: (self) =>
        readGrid(self, (row, column) => self.sheet.format(row, column).numberFormat ?? "General"),
      set: writeNumberFormats,
    },
    ValueTypes: (self) => readGrid(self, (row, column) => valueType(self.sheet.value(row, column))),
    Address: (self) => fullAddress(self),
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    CellCount: ({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns),
    IsEntireColumn: ({ area }) => area.rows === LAST.row,
    IsEntireRow: ({ area }) => area.columns === LAST.column,
    ColumnHidden: columnHidden,
    RowHidden: rowHidden,
    Hyperlink: hyperlink,
  },
  links: {
    Format: (self) => rangeFormat.of(self),
    DataValidation: (self) => dataValidation.of(self),
    ConditionalFormats: (self) => conditionalFormats.of(self),
    Worksheet: (self) => worksheet.of(self),
  },
  methods: {
    GetCell: (self, row, column) => part(self, toNumber(row), toNumber(column), 1, 1),
    GetRow: (self, row) => part(self, inside(row, self.area.rows), 0, 1, self.area.columns),
    GetColumn: (self, column) => part(self, 0, inside(column, self.area.columns), self.area.rows, 1),
    GetEntireColumn: (self) => rangeOf(self, entireColumns(self.area)),
    GetEntireRow: (self) => rangeOf(self, entireRows(self.area)),
    GetLastRow: (self) => part(self, self.area.rows - 1, 0, 1, self.area.columns),
    GetLastCell: (self) => part(self, self.area.rows - 1, self.area.columns - 1, 1, 1),
    GetOffsetRange: (self, rows, columns) =>
      part(self, toNumber(rows), toNumber(columns), self.area.rows, self.area.columns),
    GetResizedRange: (self, rows, columns) =>
      part(self, 0, 0, self.area.rows + toNumber(rows), self.area.columns + toNumber(columns)),
    GetAbsoluteResizedRange: (self, rows, columns) => part(self, 0, 0, toNumber(rows), toNumber(columns)),
    GetUsedRange: (self, valuesOnly) => {
      const used = self.sheet.used(optional(valuesOnly, toFlag) ?? false, self.area);
      return rangeOf(self, used ?? { ...self.area, rows: 1, columns: 1 });
    },
    GetUsedRangeOrNullObject: (self, valuesOnly) => {
      const used = self.sheet.used(optional(valuesOnly, toFlag) ?? false, self.area);
      return used === undefined ? null : rangeOf(self, used);
    },
    Merge: (self, across) => merge(self, optional(across, toFlag) ?? false),
    Unmerge: unmerge,
    Clear: (self, what) =>
      clearRange(
        self,
        optional(what, (word) =>
          toOneOf(["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], word),
        ) ?? "All",
      ),
    CopyFrom: (self, source, ...options) => copyFormats(self, toRange(self, source), ...options),
    Delete: deleteCells,
    GetCellProperties: getCellProperties,
    GetRowProperties: getRowProperties,
    Group: group,
    Ungroup: ungroup,
    SetRowProperties: setRowProperties,
    SetColumnProperties: setColumnProperties,
    ShowGroupDetails: (self, option) => showGroup(self, option, true),
    HideGroupDetails: (self, option) => showGroup(self, option, false),
    Select: (self) => {
      self.book.select(self);
      return null;
    },
    // The client calls it before it sends large arrays.
    _ValidateArraySize: () => null,
  },
});

function inside(argument: Argument, count: number): number {
  const index = toNumber(argument);
  return index >= 0 && index < count ? index : fail("InvalidArgument");
}

function valueType(value: string | number | boolean): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value) ? "Error" : "String";
}
