import { finding, type Finding } from "../finding";
import { groupBy } from "../groupBy";
import type { Leader, Roster, Unit } from "../roster";
import type { Task } from "../task";
import { extendRoster } from "./extendRoster";
import { inferPortfolios } from "./portfolio";
import { rankLeaders } from "./leaderRank";
import type { CanonicalNames } from "./canonicalNames";
import { buildGroups } from "./unitGroups";
import { unitKind } from "./unitKind";
import { isCollective } from "./unitNames";
import { NAMES_JOINED_BY } from "./vocabulary";

/**
 * The three rosters of a plan, filled from tasks with canonical names: leaders by rank, units and groups by first use.
 * What stands in `known` rosters comes first and stays as it is.
 */
export function buildRoster(
  tasks: readonly Task[],
  names: CanonicalNames,
  known?: Roster,
): { readonly roster: Roster; readonly findings: readonly Finding[] } {
  const { order, contradicted } = rankLeaders(tasks.map(({ leaders }) => leaders.map(({ name }) => name)));
  const knownGroups = new Set((known?.groups ?? []).map(({ name }) => name));
  const units = buildUnits(tasks, names, knownGroups);
  const unitNames = new Set(units.map(({ name }) => name));
  const portfolios = inferPortfolios(tasks, (name) => unitNames.has(name));
  const leaders = order.map((name, index): Leader => ({
    name,
    order: index + 1,
    title: "",
    portfolio: portfolios.get(name) ?? [],
  }));
  const allUnits =
    known === undefined ? units : extendRoster(known, { leaders: [], units, groups: [] }).units;
  const found = { leaders, units, groups: buildGroups(names.groups, allUnits) };
  return {
    roster: known === undefined ? found : extendRoster(known, found),
    findings: contradicted.length === 0 ? [] : [contradictedOrder(tasks, contradicted)],
  };
}

/** At the first row that names the first of them. */
function contradictedOrder(tasks: readonly Task[], leaders: readonly string[]): Finding {
  const first = tasks.find((task) => task.leaders.some(({ name }) => name === leaders[0]));
  return finding(
    "LEADER_ORDER_CONTRADICTED",
    { ...first?.place, column: "leaders" },
    { leaders: leaders.join(NAMES_JOINED_BY) },
  );
}

function buildUnits(
  tasks: readonly Task[],
  { aliases }: CanonicalNames,
  knownGroups: ReadonlySet<string>,
): readonly Unit[] {
  const named = new Set<string>();
  for (const { leadUnits, supportingUnits } of tasks) {
    for (const { name } of [...leadUnits, ...supportingUnits])
      if (!isCollective(name) && !knownGroups.has(name)) named.add(name);
  }
  const others = groupBy([...aliases], ([, name]) => name);
  return [...named].map((name): Unit => ({
    name,
    kind: unitKind(name),
    aliases: (others.get(name) ?? []).map(([alias]) => ({ name: alias, certainty: "proposed" })),
  }));
}
