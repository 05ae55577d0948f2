import type { Finding } from "../finding";
import type { AnnexColumn, Place } from "../place";
import type { Roster, UnitGroup } from "../roster";
import { isCollective } from "../rosters/unitNames";
import type { Settings } from "../settings";
import type { TableNumber } from "../task";
import { entriesOf, NAME_COLUMNS, placeOf, type LedgerRow, type NameColumn } from "./ledgerRow";
import { NameIndex, type NameMatch } from "./nameMatch";
import { joinNames } from "./nameCell";

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

/** A plan with what several rules need of it. */
export type RuleContext = PlanToCheck & {
  /** In document order. */
  readonly rows: readonly LedgerRow[];
  readonly leaders: NameIndex;
  readonly units: NameIndex;
  readonly groups: NameIndex;
  /** Where a name, as written or as the roster has it, is first used; `{}` for a name that no row has. */
  readonly firstUse: (name: string) => Place;
};

/** A rule, or several that look at the same things: total, without effect, the same for any order of the rows. */
export type Rule = (plan: RuleContext) => readonly Finding[];

export function ruleContext(plan: PlanToCheck, rows: readonly LedgerRow[]): RuleContext {
  const { leaders, units, groups } = plan.roster;
  const firsts = new Map<string, Place>();
  const context: RuleContext = {
    ...plan,
    rows,
    leaders: new NameIndex(
      leaders.map(({ name, aliases = [] }) => ({
        name,
        aliases: aliases.map((alias) => ({ name: alias, certainty: "confirmed" })),
      })),
    ),
    units: new NameIndex(units),
    groups: new NameIndex(groups),
    firstUse: (name) => firsts.get(name) ?? {},
  };
  noteFirstUses(context, firsts);
  return context;
}

/** What an entry of a cell of units means. */
export type UnitMeaning = {
  readonly list: "units" | "groups";
  /** The roster's name, or the entry as written where the roster does not know it. */
  readonly name: string;
  readonly match: NameMatch | undefined;
};

/** Looks an entry up among units and groups; a name that names a class of units is looked up among groups first. */
export function meaningOf({ units, groups }: RuleContext, written: string): UnitMeaning {
  const lists = isCollective(written) ? (["groups", "units"] as const) : (["units", "groups"] as const);
  for (const list of lists) {
    const match = (list === "units" ? units : groups).resolve(written);
    if (match !== undefined) return { list, name: match.name, match };
  }
  return { list: lists[0], name: written, match: undefined };
}

/** The canonical names of a cell of units, each once. */
export function unitNames(plan: RuleContext, row: LedgerRow, column: NameColumn): readonly string[] {
  return [...new Set(entriesOf(row, column).map((entry) => meaningOf(plan, entry).name))];
}

/** The canonical names of the row's leaders, each once. */
export function leaderNames({ leaders }: RuleContext, row: LedgerRow): readonly string[] {
  return [...new Set(entriesOf(row, "leaders").map((entry) => leaders.resolve(entry)?.name ?? entry))];
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

/** Enters where each name is first used: as the source wrote it, as the cell has it, as the roster has it. */
function noteFirstUses(plan: RuleContext, places: Map<string, Place>): void {
  const note = (name: string, place: Place): void => {
    if (!places.has(name)) places.set(name, place);
  };
  for (const row of plan.rows) {
    for (const column of NAME_COLUMNS) {
      const place = placeOf(row, column);
      for (const { name, text } of row.task[column]) {
        note(name, place);
        note(text, place);
      }
      for (const entry of entriesOf(row, column)) {
        note(entry, place);
        const leader = column === "leaders" ? plan.leaders.resolve(entry) : undefined;
        note(column === "leaders" ? (leader?.name ?? entry) : meaningOf(plan, entry).name, place);
      }
    }
  }
}

/**
 * True for an empty cell of a column that the source's table lacks, as long as no row of the table has it filled in: the
 * finding about the column says it for all of them.
 */
export function lacksColumn(plan: PlanToCheck, { task }: LedgerRow, column: NameColumn): boolean {
  return (
    plan.missingColumns.some((missing) => missing.table === task.table && missing.column === column) &&
    !plan.rows.some((row) => row.task.table === task.table && row.cells[column].trim() !== "")
  );
}
