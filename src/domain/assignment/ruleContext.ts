import type { Finding } from "../finding";
import type { AnnexColumn, Place } from "../place";
import type { Roster, UnitGroup } from "../roster";
import { isCollective } from "../rosters/unitNames";
import type { Settings } from "../settings";
import type { TableNumber } from "../task";
import { NAME_COLUMNS, placeOf, type LedgerRow, type NameColumn } from "./ledgerRow";
import { NameIndex, type NameMatch } from "./nameMatch";
import { joinNames, nameEntries } from "./nameCell";

/** A plan as it is checked. */
export type PlanToCheck = {
  /** In any order. */
  readonly rows: readonly LedgerRow[];
  readonly roster: Roster;
  /** The rosters as they were when the plan was made: an entry that was there then and is not now has gone. */
  readonly earlierRoster: Roster;
  /** Columns that the source's tables do not have at all, which a finding about the source says. */
  readonly missingColumns: readonly { readonly table: TableNumber; readonly column: AnnexColumn }[];
  /** The notice demands that targets be stated in figures. */
  readonly demandsFigures: boolean;
  /** Units that the letter names outside the tables. */
  readonly otherUnits: readonly string[];
  readonly settings: Settings;
  /** The day of the check, `2023-02-01`. */
  readonly today: string;
};

/** A row with its cells of names taken apart, once for all rules. */
export type RowToCheck = LedgerRow & {
  /** The entries of each cell as they are written. */
  readonly entries: Readonly<Record<NameColumn, readonly string[]>>;
  /** What they mean: canonical names, each once; an entry that no roster has stands for itself. */
  readonly names: Readonly<Record<NameColumn, readonly string[]>>;
};

/** A plan with what several rules need of it. */
export type RuleContext = Omit<PlanToCheck, "rows" | "missingColumns"> & {
  readonly rows: readonly RowToCheck[];
  readonly leaders: NameIndex;
  readonly units: NameIndex;
  readonly groups: NameIndex;
  /** Where a name, as written or as the roster has it, is first used; `{}` for a name that no row has. */
  readonly firstUse: (name: string) => Place;
  /**
   * True for a column that the source's table lacks, as long as no row of the table has it filled in: the finding about
   * the column says it for all of them.
   */
  readonly lacksColumn: (table: TableNumber, column: NameColumn) => boolean;
};

/** A rule, or several that look at the same things: total, without effect, the same for any order of the rows. */
export type Rule = (plan: RuleContext) => readonly Finding[];

/** The leaders by all their names. */
export function leaderIndex(leaders: Roster["leaders"]): NameIndex {
  return new NameIndex(
    leaders.map(({ name, aliases = [] }) => ({
      name,
      aliases: aliases.map((alias) => ({ name: alias, certainty: "confirmed" as const })),
    })),
  );
}

/** @param rows in the order in which rules shall look at them */
export function ruleContext(plan: PlanToCheck, rows: readonly LedgerRow[]): RuleContext {
  const { missingColumns, ...others } = plan;
  const { leaders, units, groups } = plan.roster;
  const indexes = {
    leaders: leaderIndex(leaders),
    units: new NameIndex(units),
    groups: new NameIndex(groups),
  };
  const toCheck = rows.map(rowTaker(indexes));
  const firsts = firstUses(toCheck);
  const filled = new Set(
    toCheck.flatMap(({ task, entries }) =>
      NAME_COLUMNS.filter((column) => entries[column].length > 0).map((column) => `${task.table}/${column}`),
    ),
  );
  const missing = new Set(missingColumns.map(({ table, column }) => `${table}/${column}`));
  return {
    ...others,
    ...indexes,
    rows: toCheck,
    firstUse: (name) => firsts.get(name) ?? {},
    lacksColumn: (table, column) => missing.has(`${table}/${column}`) && !filled.has(`${table}/${column}`),
  };
}

type Indexes = Pick<RuleContext, "leaders" | "units" | "groups">;

type NamesOfCell = { readonly entries: readonly string[]; readonly names: readonly string[] };

/** Takes rows apart; a cell of names that many rows have is taken apart once. */
function rowTaker(indexes: Indexes): (row: LedgerRow) => RowToCheck {
  const leaders = onceForEachText((entry) => indexes.leaders.resolve(entry)?.name ?? entry);
  const units = onceForEachText((entry) => meaningOf(indexes, entry).name);
  return (row) => {
    const cells = {
      leaders: leaders(row.cells.leaders),
      leadUnits: units(row.cells.leadUnits),
      supportingUnits: units(row.cells.supportingUnits),
    };
    const each = (what: keyof NamesOfCell): Record<NameColumn, readonly string[]> => ({
      leaders: cells.leaders[what],
      leadUnits: cells.leadUnits[what],
      supportingUnits: cells.supportingUnits[what],
    });
    return { ...row, entries: each("entries"), names: each("names") };
  };
}

function onceForEachText(nameOf: (entry: string) => string): (cell: string) => NamesOfCell {
  const known = new Map<string, NamesOfCell>();
  return (cell) => {
    let taken = known.get(cell);
    if (taken === undefined) {
      const entries = nameEntries(cell);
      taken = { entries, names: [...new Set(entries.map(nameOf))] };
      known.set(cell, taken);
    }
    return taken;
  };
}

/** What an entry of a cell of units means. */
export type UnitMeaning = {
  readonly list: "units" | "groups";
  /** The roster's name, or the entry as written where the roster does not know it. */
  readonly name: string;
  readonly match: NameMatch | undefined;
};

/** Looks an entry up among units and groups; a name that names a class of units is looked up among groups first. */
export function meaningOf({ units, groups }: Indexes, written: string): UnitMeaning {
  const lists = isCollective(written) ? (["groups", "units"] as const) : (["units", "groups"] as const);
  for (const list of lists) {
    const match = (list === "units" ? units : groups).resolve(written);
    if (match !== undefined) return { list, name: match.name, match };
  }
  return { list: lists[0], name: written, match: undefined };
}

/** Candidates for a name that is not known, as parameters of a finding. */
export function closestTo(
  index: NameIndex,
  written: string,
): { readonly closest: string; readonly confidence: number } {
  const matches = index.match(written);
  return {
    closest: joinNames(matches.map(({ name }) => name)),
    confidence: Math.round((matches[0]?.confidence ?? 0) * 100),
  };
}

/** The confirmed members of a group. */
export function confirmedMembers({ members }: UnitGroup): readonly string[] {
  return members.filter(({ certainty }) => certainty === "confirmed").map(({ unit }) => unit);
}

/** Where each name is first used: as the source wrote it, as the cell has it, as the roster has it. */
function firstUses(rows: readonly RowToCheck[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const row of rows) {
    for (const column of NAME_COLUMNS) {
      const note = (name: string): void => {
        if (!places.has(name)) places.set(name, placeOf(row, column));
      };
      for (const { name, text } of row.task[column]) {
        note(name);
        note(text);
      }
      row.entries[column].forEach(note);
      row.names[column].forEach(note);
    }
  }
  return places;
}
