import type { Certainty, Leader, Roster, Unit, UnitGroup } from "../domain/roster";
import {
  CERTAINTIES,
  CERTAINTY_LABELS,
  GROUP_SCOPE_LABELS,
  UNIT_KINDS,
  UNIT_KIND_LABELS,
  keyOfLabel,
} from "./labels";
import {
  GROUP_COLUMNS,
  LEADER_COLUMNS,
  UNIT_COLUMNS,
  type GroupKey,
  type LeaderKey,
  type UnitKey,
} from "./registerColumns";
import { dateText } from "./excelDates";
import { groupRows, leaderRows, unitRows, type RosterRow } from "./rosterRows";
import { readTable, splitNames, storedText, type ReadRow } from "./sheetReader";
import { SHEETS } from "./sheetNames";
import type { StoredGrid } from "./workbookPatch";

/**
 * The rosters as their sheets have them now. An entry that nobody touched is the stamp's, so that nothing is lost;
 * an edited one is what its rows say. Entries keep the stamp's order, new ones follow in the sheet's.
 * @throws Failure SHEET_MISSING, COLUMN_MISSING
 */
export function readRosters(sheets: ReadonlyMap<string, StoredGrid>, stamp: Roster): Roster {
  return {
    leaders: readEntries({
      rows: readTable(sheets, SHEETS.leaders, LEADER_COLUMNS),
      known: stamp.leaders,
      render: leaderRows,
      keys: LEADER_KEYS,
      parse: parseLeader,
    }).sort((a, b) => a.order - b.order),
    units: readEntries({
      rows: readTable(sheets, SHEETS.units, UNIT_COLUMNS),
      known: stamp.units,
      render: unitRows,
      keys: UNIT_KEYS,
      parse: parseUnit,
    }),
    groups: readEntries({
      rows: readTable(sheets, SHEETS.groups, GROUP_COLUMNS),
      known: stamp.groups,
      render: groupRows,
      keys: GROUP_KEYS,
      parse: parseGroup,
    }),
  };
}

const LEADER_KEYS = [
  "order",
  "name",
  "title",
  "portfolio",
  "certainty",
  "aliases",
  "leftOn",
  "successor",
] as const satisfies readonly LeaderKey[];
const UNIT_KEYS = [
  "name",
  "kind",
  "aliases",
  "certainty",
  "fullName",
  "contact",
  "phone",
] as const satisfies readonly UnitKey[];
const GROUP_KEYS = [
  "name",
  "scope",
  "aliases",
  "aliasCertainty",
  "members",
  "memberCertainty",
] as const satisfies readonly GroupKey[];

type EntryReading<T, K extends string> = {
  readonly rows: readonly ReadRow<K>[];
  readonly known: readonly T[];
  readonly render: (entry: T) => readonly RosterRow<K>[];
  /** The columns that the domain knows. */
  readonly keys: readonly K[];
  readonly parse: (name: string, rows: readonly ReadRow<K>[], known: T | undefined) => T;
};

function readEntries<T extends { readonly name: string }, K extends string>(
  reading: EntryReading<T, K | "name">,
): T[] {
  const { rows, known, render, keys, parse } = reading;
  const rowsOf = new Map<string, ReadRow<K | "name">[]>();
  for (const row of rows) {
    const name = row.get("name").trim();
    if (name === "") continue;
    const same = rowsOf.get(name);
    if (same === undefined) rowsOf.set(name, [row]);
    else same.push(row);
  }
  const entries = known.flatMap((entry): T[] => {
    const own = rowsOf.get(entry.name);
    if (own === undefined) return [];
    rowsOf.delete(entry.name);
    const shown = render(entry).map((row) => keys.map((key) => storedText(row[key])).join("\t"));
    const found = own.map((row) => keys.map((key) => row.get(key)).join("\t"));
    return [sameLines(shown, found) ? entry : parse(entry.name, own, entry)];
  });
  for (const [name, own] of rowsOf) entries.push(parse(name, own, undefined));
  return entries;
}

function sameLines(shown: readonly string[], found: readonly string[]): boolean {
  const sorted = [...found].sort();
  return shown.length === found.length && [...shown].sort().every((line, index) => line === sorted[index]);
}

/** Anything that is not one of the words counts as not yet confirmed. */
function certaintyOf(label: string): Certainty {
  return keyOfLabel(CERTAINTY_LABELS, CERTAINTIES, label) ?? "proposed";
}

function firstOf<K extends string>(rows: readonly ReadRow<K>[], key: K): string {
  return rows.map((row) => row.get(key).trim()).find((text) => text !== "") ?? "";
}

function parseLeader(name: string, rows: readonly ReadRow<LeaderKey>[], known: Leader | undefined): Leader {
  const order = Number(firstOf(rows, "order"));
  const basis = new Map(known?.portfolio.map((entry) => [entry.unit, entry.rows]));
  const aliases = [...new Set(rows.flatMap((row) => splitNames(row.get("aliases"))))];
  const leftOn = dateText(firstOf(rows, "leftOn"));
  const successor = firstOf(rows, "successor");
  return {
    name,
    order: Number.isInteger(order) && order > 0 ? order : (known?.order ?? Number.MAX_SAFE_INTEGER),
    title: firstOf(rows, "title"),
    portfolio: rows.flatMap((row) =>
      splitNames(row.get("portfolio")).map((unit) => {
        return { unit, certainty: certaintyOf(row.get("certainty")), rows: basis.get(unit) ?? 0 };
      }),
    ),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(leftOn === "" ? {} : { leftOn }),
    ...(successor === "" ? {} : { successor }),
  };
}

function parseUnit(name: string, rows: readonly ReadRow<UnitKey>[], known: Unit | undefined): Unit {
  const [fullName, contact, phone] = (["fullName", "contact", "phone"] as const).map((key) =>
    firstOf(rows, key),
  );
  return {
    name,
    kind: keyOfLabel(UNIT_KIND_LABELS, UNIT_KINDS, firstOf(rows, "kind")) ?? known?.kind ?? "other",
    aliases: rows.flatMap((row) =>
      splitNames(row.get("aliases")).map((alias) => {
        return { name: alias, certainty: certaintyOf(row.get("certainty")) };
      }),
    ),
    ...(fullName ? { fullName } : {}),
    ...(contact ? { contact } : {}),
    ...(phone ? { phone } : {}),
  };
}

function parseGroup(name: string, rows: readonly ReadRow<GroupKey>[]): UnitGroup {
  return {
    name,
    ambiguous: firstOf(rows, "scope") === GROUP_SCOPE_LABELS.ambiguous,
    aliases: rows.flatMap((row) =>
      splitNames(row.get("aliases")).map((alias) => {
        return { name: alias, certainty: certaintyOf(row.get("aliasCertainty")) };
      }),
    ),
    members: rows.flatMap((row) =>
      splitNames(row.get("members")).map((unit) => {
        return { unit, certainty: certaintyOf(row.get("memberCertainty")) };
      }),
    ),
  };
}
