import type { Roster } from "../roster";
import type { Assignment, Task } from "../task";
import { knownNames } from "./knownNames";
import { secondName } from "./secondNames";
import { proposeAliases } from "./unitAliases";
import { canonicalGroups } from "./unitGroups";
import { isCollective } from "./unitNames";

/** The one name for each name that the rows use. */
export type CanonicalNames = {
  /** Other names of a unit to its full name: short names and second names; only names that differ. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Wording of every collective unit to its canonical wording, itself included. */
  readonly groups: ReadonlyMap<string, string>;
  /** Other names of leaders that the roster has, to the leader's name. */
  readonly leaders: ReadonlyMap<string, string>;
};

/** Settles the names of all units and collective units that the tasks name. Names of the `roster` stay as they are. */
export function settleNames(tasks: readonly Task[], roster?: Roster): CanonicalNames {
  const known = knownNames(roster ?? { units: [], groups: [] });
  const units: string[] = [];
  const groups: string[] = [];
  const named = tasks.flatMap(({ leadUnits, supportingUnits }) => [...leadUnits, ...supportingUnits]);
  for (const { name } of named) {
    if (known.nameOf(name) === undefined) (isCollective(name) ? groups : units).push(name);
  }
  const proposed = new Map([...proposeAliases(units), ...secondNames(named)]);
  for (const alias of proposed.keys()) if (known.nameOf(alias) !== undefined) proposed.delete(alias);
  const groupNames = (roster?.groups ?? []).map(({ name }) => name);
  return {
    aliases: resolved(proposed),
    groups: canonicalGroups(groups, groupNames),
    leaders: leaderNames(roster),
  };
}

/** Second names to the names beside which they stand; a second name that two units share names neither. */
function secondNames(named: readonly Assignment[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string | undefined>();
  for (const { name, text } of named) {
    const second = secondName(text);
    if (second === undefined || second.alias === name || !name.endsWith(second.name)) continue;
    const { alias } = second;
    owners.set(alias, owners.has(alias) && owners.get(alias) !== name ? undefined : name);
  }
  return new Map(
    [...owners].flatMap(([alias, name]): [string, string][] => (name === undefined ? [] : [[alias, name]])),
  );
}

/** Each name to the last one that it leads to; names that lead back to themselves are left out. */
function resolved(aliases: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  for (const alias of aliases.keys()) {
    const seen = new Set([alias]);
    let name = aliases.get(alias);
    let next = name === undefined ? undefined : aliases.get(name);
    while (name !== undefined && next !== undefined && !seen.has(name)) {
      seen.add(name);
      name = next;
      next = aliases.get(name);
    }
    if (name !== undefined && next === undefined) ends.set(alias, name);
  }
  return ends;
}

function leaderNames(roster: Roster | undefined): ReadonlyMap<string, string> {
  return new Map(
    (roster?.leaders ?? []).flatMap(({ name, aliases = [] }) =>
      aliases.map((alias): [string, string] => [alias, name]),
    ),
  );
}

/** The task with canonical names. A name that then stands twice in a cell is kept once and listed in `repeated`. */
export function withCanonicalNames(
  task: Task,
  { aliases, groups, leaders }: CanonicalNames,
): { readonly task: Task; readonly repeated: readonly string[] } {
  const repeated: string[] = [];
  const settle = (
    assignments: readonly Assignment[],
    nameOf: (name: string) => string | undefined,
  ): readonly Assignment[] => {
    const seen = new Map<string, Assignment>();
    for (const { name, text } of assignments) {
      const canonical = nameOf(name) ?? name;
      if (seen.has(canonical)) repeated.push(canonical);
      else seen.set(canonical, { name: canonical, text });
    }
    return [...seen.values()];
  };
  const unitName = (name: string): string | undefined => aliases.get(name) ?? groups.get(name);
  const settled = {
    ...task,
    leaders: settle(task.leaders, (name) => leaders.get(name)),
    leadUnits: settle(task.leadUnits, unitName),
    supportingUnits: settle(task.supportingUnits, unitName),
  };
  return { task: settled, repeated };
}
