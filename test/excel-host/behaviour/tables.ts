import { around, overlap } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { TableState } from "../model/sheetParts";
import { bodyOf } from "../model/workbook";
import type { Workbook } from "../model/workbook";
import { asText, optional, toFlag, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Property } from "../protocol/excelClass";
import { fail, notEmulated } from "../protocol/hostError";
import { checkName } from "./names";
import { rangeOf, toRange } from "./range";
import { checkStructure } from "./rangeState";
import type { SheetRef } from "./rangeState";
import { syncTableHeaders } from "./tableHeaders";
import { worksheet } from "./worksheet";

/** The tables of a sheet, or of the workbook. */
type TablesState = { readonly book: Workbook; readonly sheet?: Sheet };
type TableRef = SheetRef & { readonly table: TableState };
type ColumnRef = TableRef & { readonly index: number };

const tableColumn = new ExcelClass<ColumnRef>("TableColumn", {
  id: ({ index }) => index + 1,
  properties: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ sheet, table, index }) => String(sheet.value(table.area.row, table.area.column + index)),
  },
  methods: {
    GetRange: (self) =>
      rangeOf(self, { ...self.table.area, column: self.table.area.column + self.index, columns: 1 }),
    GetDataBodyRange: (self) =>
      rangeOf(self, { ...bodyOf(self.table), column: self.table.area.column + self.index, columns: 1 }),
  },
});

const tableColumns = new ExcelClass<TableRef>("TableColumnCollection", {
  items: (self) =>
    Array.from({ length: self.table.area.columns }, (_, index) => tableColumn.of({ ...self, index })),
  find: (self, key) => {
    for (let index = 0; index < self.table.area.columns; index++) {
      const name = String(self.sheet.value(self.table.area.row, self.table.area.column + index));
      if (key === index + 1 || asText(key).toLowerCase() === name.toLowerCase()) {
        return tableColumn.of({ ...self, index });
      }
    }
    return undefined;
  },
});

const flag = (key: "showBandedRows" | "showBandedColumns" | "showFilterButton"): Property<TableRef> => ({
  get: ({ table }) => table[key],
  set: ({ table }, argument) => {
    table[key] = toFlag(argument);
  },
});

const autoFilter = new ExcelClass<TableRef>("AutoFilter", {
  properties: {
    Enabled: ({ table }) => table.showFilterButton,
    IsDataFiltered: ({ table }) => table.filtered ?? false,
  },
});

const table = new ExcelClass<TableRef>("Table", {
  id: (self) => self.table.id,
  properties: {
    Id: (self) => self.table.id,
    Name: {
      get: (self) => self.table.name,
      set: ({ book, table: self }, text) => {
        const name = checkName(toText(text));
        const other = book.findTable(name);
        const taken = book.names.some((each) => each.name.toLowerCase() === name.toLowerCase());
        if (taken || (other !== undefined && other.table !== self)) fail("InvalidArgument");
        self.name = name;
      },
    },
    Style: {
      get: (self) => self.table.style,
      set: (self, style) => {
        self.table.style = toText(style);
      },
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    ShowHeaders: () => true,
    ShowTotals: (self) => self.table.showTotals,
  },
  links: {
    AutoFilter: (self) => autoFilter.of(self),
    Columns: (self) => tableColumns.of(self),
    Worksheet: (self) => worksheet.of(self),
  },
  methods: {
    GetRange: (self) => rangeOf(self, self.table.area),
    GetHeaderRowRange: (self) => rangeOf(self, { ...self.table.area, rows: 1 }),
    GetDataBodyRange: (self) => rangeOf(self, bodyOf(self.table)),
    ConvertToRange: (self) => {
      checkStructure(self);
      self.sheet.tables = self.sheet.tables.filter((each) => each !== self.table);
      return rangeOf(self, self.table.area);
    },
    Resize: (self, argument) => {
      checkStructure(self);
      const { sheet, area } = toRange(self, argument);
      const isSame = sheet === self.sheet && overlap(area, self.table.area);
      if (!isSame || area.row !== self.table.area.row || area.rows < 2) fail("InvalidArgument");
      const others = sheet.tables.filter((each) => each !== self.table);
      if (others.some((each) => overlap(each.area, area))) fail("InvalidArgument");
      self.table.area = area;
      syncTableHeaders({ ...self, area });
      return null;
    },
    /** Shows all rows again. */
    ClearFilters: (self) => {
      checkStructure(self);
      const { row, rows } = self.table.area;
      for (let index = row; index < row + rows; index++) {
        const state = self.sheet.rows.get(index);
        if (state !== undefined) delete state.hidden;
      }
      delete self.table.filtered;
      return null;
    },
    Delete: (self) => {
      checkStructure(self);
      for (const [row, column] of [...self.sheet.existing(self.table.area)]) self.sheet.forget(row, column);
      self.sheet.tables = self.sheet.tables.filter((each) => each !== self.table);
      return null;
    },
  },
});

function all({ book, sheet }: TablesState): readonly TableRef[] {
  const sheets = sheet === undefined ? book.sheets : [sheet];
  return sheets.flatMap((each) => each.tables.map((found) => ({ book, sheet: each, table: found })));
}

function freeName(book: Workbook): string {
  let number = 1;
  while (book.findTable(`Table${number}`) !== undefined) number += 1;
  return `Table${number}`;
}

export const tables = new ExcelClass<TablesState>("TableCollection", {
  items: (self) => all(self).map((each) => table.of(each)),
  find: (self, key) => {
    const wanted = asText(key).toLowerCase();
    const found = all(self).find((each) => each.table.name.toLowerCase() === wanted || each.table.id === key);
    return found === undefined ? undefined : table.of(found);
  },
  methods: {
    Add: ({ book, sheet }, address, hasHeaders) => {
      const place = toRange({ book, sheet: sheet ?? book.active }, address);
      checkStructure(place);
      if (optional(hasHeaders, toFlag) !== true) notEmulated("tables.add without headers");
      const { area } = place;
      if (sheet !== undefined && place.sheet !== sheet) fail("InvalidArgument");
      if (place.sheet.tables.some((each) => overlap(each.area, area))) {
        fail("InvalidArgument", "A table can't overlap another table.");
      }
      if (place.sheet.merges.some((merge) => overlap(merge, area))) {
        fail("InvalidOperation", "A table can't hold merged cells.");
      }
      const added: TableState = {
        id: book.nextId(),
        name: freeName(book),
        area: around([area, { ...area, rows: 2 }]) ?? area,
        style: "TableStyleMedium2",
        showBandedRows: true,
        showBandedColumns: false,
        showFilterButton: true,
        showTotals: false,
      };
      place.sheet.tables.push(added);
      syncTableHeaders(place);
      return table.of({ ...place, table: added });
    },
  },
});
