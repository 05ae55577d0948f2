import type { Roster } from "../domain/roster";
import type { SheetColumn } from "./columns";
import { GROUP_COLUMNS, LEADER_COLUMNS, UNIT_COLUMNS } from "./registerColumns";
import { groupRows, leaderRows, unitRows, type RosterRow } from "./rosterRows";
import { SHEETS } from "./sheetNames";
import { TABLE_NAMES } from "./tableNames";
import { tableSheetOps } from "./tableSheet";
import type { Grid, PatchOp } from "./workbookPatch";

/** 领导名册, 单位名册 and 单位分组, with the certainty of every entry that nobody has confirmed yet. */
export function rosterSheetsOps(roster: Roster): PatchOp[] {
  return [
    ...tableSheetOps({
      sheet: SHEETS.leaders,
      table: TABLE_NAMES[SHEETS.leaders],
      columns: LEADER_COLUMNS,
      rows: toGrid(LEADER_COLUMNS, roster.leaders.flatMap(leaderRows)),
      frozenColumns: 2,
      paper: "a4",
    }),
    ...tableSheetOps({
      sheet: SHEETS.units,
      table: TABLE_NAMES[SHEETS.units],
      columns: UNIT_COLUMNS,
      rows: toGrid(UNIT_COLUMNS, roster.units.flatMap(unitRows)),
      frozenColumns: 1,
      paper: "a4",
    }),
    ...tableSheetOps({
      sheet: SHEETS.groups,
      table: TABLE_NAMES[SHEETS.groups],
      columns: GROUP_COLUMNS,
      rows: toGrid(GROUP_COLUMNS, roster.groups.flatMap(groupRows)),
      frozenColumns: 1,
      paper: "a4",
    }),
  ];
}

function toGrid<K extends string>(columns: readonly SheetColumn<K>[], rows: readonly RosterRow<K>[]): Grid {
  return rows.map((row) => columns.map((column) => row[column.key] ?? null));
}
