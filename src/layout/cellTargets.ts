import type { Decomposition } from "../domain/decomposition";
import type { AnnexColumn, Place, RosterList } from "../domain/place";
import { parseCellAddress } from "./address";
import { annexHeaderRow } from "./annexSheet";
import { LEDGER_COLUMNS, ledgerColumnIndex, ledgerKeyOf } from "./columns";
import { GROUP_COLUMNS, LEADER_COLUMNS, UNIT_COLUMNS } from "./registerColumns";
import { groupRows, leaderRows, unitRows } from "./rosterRows";
import { ANNEX_SHEETS, SHEETS, type SheetName } from "./sheetNames";
import { findTable } from "./sheetReader";
import { FIRST_DATA_ROW } from "./tableSheet";
import type { CellTarget } from "./workbookEdit";
import type { StoredGrid } from "./workbookPatch";

/** The cell that a place stands for; `undefined` for the document as a whole. */
export type LocateCell = (where: Place) => CellTarget | undefined;

/** Where the entries of the lists are: rows counted from 0. */
type ListPlaces = {
  readonly taskRow: (id: string) => number | undefined;
  readonly ledgerColumn: (column: AnnexColumn) => number;
  readonly rosterCell: (
    list: RosterList,
    entry: string,
  ) => readonly [row: number, column: number] | undefined;
};

export const ROSTER_SHEETS: Readonly<Record<RosterList, SheetName>> = {
  leaders: SHEETS.leaders,
  units: SHEETS.units,
  groups: SHEETS.groups,
};

/** Cells in the workbook that is being made from the decomposition. */
export function generatedTargets(decomposition: Decomposition): LocateCell {
  const { tasks, roster } = decomposition;
  const taskRows = new Map<string, number>(tasks.map(({ id }, index) => [id, FIRST_DATA_ROW + index]));
  const rosterRows: Readonly<Record<RosterList, ReadonlyMap<string, number>>> = {
    leaders: firstRows(roster.leaders, leaderRows),
    units: firstRows(roster.units, unitRows),
    groups: firstRows(roster.groups, groupRows),
  };
  const nameColumns: Readonly<Record<RosterList, number>> = {
    leaders: LEADER_COLUMNS.findIndex(({ key }) => key === "name"),
    units: UNIT_COLUMNS.findIndex(({ key }) => key === "name"),
    groups: GROUP_COLUMNS.findIndex(({ key }) => key === "name"),
  };
  return targetFinder(decomposition, {
    taskRow: (id) => taskRows.get(id),
    ledgerColumn: (column) => ledgerColumnIndex(ledgerKeyOf(column)),
    rosterCell: (list, entry) => {
      const row = rosterRows[list].get(entry);
      return row === undefined ? undefined : [row, nameColumns[list]];
    },
  });
}

/** Cells in a workbook that is there, wherever its rows were sorted and its columns moved to. */
export function presentTargets(
  decomposition: Decomposition,
  sheets: ReadonlyMap<string, StoredGrid>,
): LocateCell {
  const ledger = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const taskRows = firstIndices(ledger.rows.map((row) => [row.get("id").trim(), row.index]));
  const rosters = {
    leaders: findTable(sheets, SHEETS.leaders, LEADER_COLUMNS),
    units: findTable(sheets, SHEETS.units, UNIT_COLUMNS),
    groups: findTable(sheets, SHEETS.groups, GROUP_COLUMNS),
  };
  const rows = (list: RosterList): ReadonlyMap<string, number> =>
    firstIndices(rosters[list].rows.map((row) => [row.get("name").trim(), row.index]));
  const rosterRows = { leaders: rows("leaders"), units: rows("units"), groups: rows("groups") };
  return targetFinder(decomposition, {
    taskRow: (id) => taskRows.get(id),
    ledgerColumn: (column) => ledger.positions.get(ledgerKeyOf(column)) ?? 0,
    rosterCell: (list, entry) => {
      const row = rosterRows[list].get(entry);
      return row === undefined ? undefined : [row, rosters[list].positions.get("name") ?? 0];
    },
  });
}

function targetFinder(decomposition: Decomposition, places: ListPlaces): LocateCell {
  const taskOfPlace = new Map(
    decomposition.tasks.map(({ id, place }) => [`${place.table ?? ""}/${place.row ?? ""}`, id]),
  );
  return (where) => {
    const named = where.cell === undefined ? undefined : parseCellAddress(where.cell);
    if (where.sheet !== undefined && named !== undefined) return { sheet: where.sheet, cell: named };
    const { roster, entry } = where;
    const inRoster = roster && entry !== undefined ? places.rosterCell(roster, entry) : undefined;
    if (roster && inRoster) return { sheet: ROSTER_SHEETS[roster], cell: inRoster };
    const task = where.taskId ?? taskOfPlace.get(`${where.table ?? ""}/${where.row ?? ""}`);
    const row = task === undefined ? undefined : places.taskRow(task);
    if (row !== undefined)
      return { sheet: SHEETS.ledger, cell: [row, places.ledgerColumn(where.column ?? "text")] };
    const table = decomposition.tables.find(({ number }) => number === where.table);
    if (table === undefined) return undefined;
    const column = table.columns.findIndex((candidate) => candidate.column === where.column);
    return {
      sheet: ANNEX_SHEETS[table.number],
      cell: [annexHeaderRow(decomposition, table), Math.max(0, column)],
    };
  };
}

/** The first row of each entry in the sheet that its rows make. */
function firstRows<T extends { readonly name: string }>(
  entries: readonly T[],
  rowsOf: (entry: T) => readonly unknown[],
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let row = FIRST_DATA_ROW;
  for (const entry of entries) {
    rows.set(entry.name, row);
    row += rowsOf(entry).length;
  }
  return rows;
}

function firstIndices(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map([...rows].reverse());
}
