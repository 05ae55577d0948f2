import { finding, type Finding } from "../finding";
import type { Leader, Roster, Unit } from "../roster";
import type { Place } from "../place";
import type { Task } from "../task";
import { inferPortfolios } from "./portfolio";
import { rankLeaders } from "./leaderRank";
import type { CanonicalNames } from "./canonicalNames";
import { buildGroups } from "./unitGroups";
import { unitKind } from "./unitKind";
import { isCollective } from "./unitNames";
import { COMMITTEE_SUFFIX, NAMES_JOINED_BY } from "./vocabulary";

/**
 * The three rosters of a plan, filled from tasks with canonical names: leaders by rank, units and groups by first
 * appearance. `otherNames` are units that the letter names outside the tables; they only serve to tell a unit from
 * its management committee and are never added.
 */
export function buildRoster(
  tasks: readonly Task[],
  names: CanonicalNames,
  otherNames: readonly string[],
): { readonly roster: Roster; readonly findings: readonly Finding[] } {
  const { order, contradicted } = rankLeaders(tasks.map(({ leaders }) => leaders.map(({ name }) => name)));
  const units = buildUnits(tasks, names);
  const known = new Set(units.map(({ name }) => name));
  const portfolios = inferPortfolios(tasks, (name) => known.has(name));
  const leaders = order.map((name, index): Leader => ({
    name,
    order: index + 1,
    title: "",
    portfolio: portfolios.get(name) ?? [],
  }));
  const roster: Roster = { leaders, units, groups: buildGroups(names.groups, units) };
  const places = firstPlaces(tasks);
  const findings: Finding[] = [
    ...groupFindings(roster, tasks, places),
    ...committeeFindings(roster, otherNames, places),
  ];
  if (contradicted.length > 0) {
    findings.push(
      finding("LEADER_ORDER_CONTRADICTED", places(contradicted[0]), {
        leaders: contradicted.join(NAMES_JOINED_BY),
      }),
    );
  }
  for (const { name, kind } of units) {
    if (kind === "other") findings.push(finding("UNIT_KIND_UNKNOWN", places(name), { unit: name }));
  }
  return { roster, findings };
}

function buildUnits(tasks: readonly Task[], { aliases }: CanonicalNames): readonly Unit[] {
  const named = new Set<string>();
  for (const { leadUnits, supportingUnits } of tasks) {
    for (const { name } of [...leadUnits, ...supportingUnits]) if (!isCollective(name)) named.add(name);
  }
  const aliasOf = new Map([...aliases].map(([alias, name]) => [name, alias]));
  return [...named].map((name): Unit => {
    const alias = aliasOf.get(name);
    return {
      name,
      kind: unitKind(name),
      aliases: alias === undefined ? [] : [{ name: alias, certainty: "proposed" }],
    };
  });
}

/** Where a name, canonical or as written, is first used; `{}` for a name that no row has. */
type FirstPlaces = (name: string | undefined) => Place;

function firstPlaces(tasks: readonly Task[]): FirstPlaces {
  const places = new Map<string, Place>();
  for (const task of tasks) {
    for (const column of ["leaders", "leadUnits", "supportingUnits"] as const) {
      for (const { name, text } of task[column]) {
        for (const key of [name, text]) if (!places.has(key)) places.set(key, { ...task.place, column });
      }
    }
  }
  return (name) => places.get(name ?? "") ?? {};
}

function groupFindings({ groups }: Roster, tasks: readonly Task[], places: FirstPlaces): readonly Finding[] {
  const uses = new Map<string, number>();
  for (const { leadUnits, supportingUnits } of tasks) {
    for (const name of new Set([...leadUnits, ...supportingUnits].map((each) => each.name))) {
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  return groups.flatMap(({ name: group, aliases, ambiguous, members }) => {
    const findings: Finding[] = aliases.map(({ name: alias }) =>
      finding("GROUP_SYNONYM", places(alias), { alias, group }),
    );
    const where = places(group);
    if (ambiguous) findings.push(finding("GROUP_AMBIGUOUS", where, { group, tasks: uses.get(group) ?? 0 }));
    else if (members.length === 0) findings.push(finding("GROUP_WITHOUT_MEMBERS", where, { group }));
    else findings.push(finding("GROUP_MEMBERS_PROPOSED", where, { group, members: members.length }));
    return findings;
  });
}

function committeeFindings(
  { units }: Roster,
  otherNames: readonly string[],
  places: FirstPlaces,
): readonly Finding[] {
  const all = new Set([...units.map(({ name }) => name), ...otherNames]);
  const findings: Finding[] = [];
  for (const { name } of units) {
    const committee = name + COMMITTEE_SUFFIX;
    if (all.has(committee))
      findings.push(finding("UNIT_BESIDE_COMMITTEE", places(name), { unit: name, committee }));
  }
  return findings;
}
