import type { RecordedCell, RecordedValue } from "../../domain/audit/recordedChange";
import { cellText } from "../../domain/merge/cellText";
import { percentText } from "../../domain/merge/percentText";
import { dateOfSerial, isSerialDay } from "../../domain/serialDay";
import { ROSTER_SHEETS } from "../../layout/cellTargets";
import { LEDGER_COLUMNS, type SheetColumn } from "../../layout/columns";
import { GROUP_COLUMNS, LEADER_COLUMNS, SETTING_COLUMNS, UNIT_COLUMNS } from "../../layout/registerColumns";
import { SHEETS } from "../../layout/sheetNames";
import { findTable, type FoundTable } from "../../layout/sheetReader";
import type { CellChange } from "../../layout/workbookEdit";
import type { StoredGrid, StoredValue } from "../../layout/workbookPatch";

type List = RecordedCell["list"];

type ListPlace = {
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  /** Key of the column by which entries are known. */
  readonly entry: string;
};

const LISTS: Readonly<Record<List, ListPlace>> = {
  ledger: { sheet: SHEETS.ledger, columns: LEDGER_COLUMNS, entry: "id" },
  leaders: { sheet: ROSTER_SHEETS.leaders, columns: LEADER_COLUMNS, entry: "name" },
  units: { sheet: ROSTER_SHEETS.units, columns: UNIT_COLUMNS, entry: "name" },
  groups: { sheet: ROSTER_SHEETS.groups, columns: GROUP_COLUMNS, entry: "name" },
  settings: { sheet: SHEETS.settings, columns: SETTING_COLUMNS, entry: "code" },
};

/** A cell of a list, by what it says. */
export type CellName = Pick<RecordedCell, "list" | "entry" | "occurrence" | "column">;

/** The lists of a plan as they stand in its sheets now. */
export class PlanLists {
  private readonly tables = new Map<List, FoundTable<string>>();
  private readonly rows = new Map<List, ReadonlyMap<string, readonly number[]>>();

  constructor(private readonly sheets: ReadonlyMap<string, StoredGrid>) {}

  /** @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`. */
  table(list: List): FoundTable<string> {
    const known = this.tables.get(list);
    if (known !== undefined) return known;
    const { sheet, columns } = LISTS[list];
    const table = findTable(this.sheets, sheet, columns);
    this.tables.set(list, table);
    return table;
  }

  /** The change that gives a cell another value; `undefined` where its row or column is gone. */
  change(name: CellName, to: RecordedValue): CellChange | undefined {
    const row = this.rowsOf(name.list).get(name.entry)?.[name.occurrence];
    const column = this.table(name.list).positions.get(name.column);
    if (row === undefined || column === undefined) return undefined;
    return { sheet: LISTS[name.list].sheet, row, column, from: this.value(name.list, row, column), to };
  }

  /** The rows of an entry in their order: sheet rows counted from 0. */
  rowsOf(list: List): ReadonlyMap<string, readonly number[]> {
    const known = this.rows.get(list);
    if (known !== undefined) return known;
    const key = LISTS[list].entry;
    const rows = new Map<string, number[]>();
    for (const row of this.table(list).rows) {
      const name = row.get(key).trim();
      const same = rows.get(name);
      if (same === undefined) rows.set(name, [row.index]);
      else same.push(row.index);
    }
    this.rows.set(list, rows);
    return rows;
  }

  private value(list: List, row: number, column: number): StoredValue {
    return this.sheets.get(LISTS[list].sheet)?.[row]?.[column] ?? null;
  }
}

/** The sheet of a list. */
export function sheetOf(list: List): string {
  return LISTS[list].sheet;
}

type ListColumn = Pick<CellName, "list" | "column">;

/** The header of a column of a list, for a person. */
export function headerOf(name: ListColumn): string {
  return columnOf(name)?.header ?? name.column;
}

/** A value of a column of a list as a person reads it: days as dates, shares as percents; empty for an empty cell. */
export function shownIn(name: ListColumn, value: RecordedValue): string {
  const type = columnOf(name)?.type;
  if (typeof value === "number" && type === "percent") return percentText(value);
  if (typeof value === "number" && type === "date" && isSerialDay(value)) return dateOfSerial(value);
  return cellText(value);
}

function columnOf({ list, column }: ListColumn): SheetColumn | undefined {
  return LISTS[list].columns.find(({ key }) => key === column);
}
