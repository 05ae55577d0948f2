import { finding, type Finding } from "../finding";
import type { Leader, Roster, Unit } from "../roster";
import type { Task } from "../task";
import { inferPortfolios } from "./portfolio";
import { rankLeaders } from "./leaderRank";
import type { CanonicalNames } from "./canonicalNames";
import { buildGroups } from "./unitGroups";
import { unitKind } from "./unitKind";
import { isCollective } from "./unitNames";
import { NAMES_JOINED_BY } from "./vocabulary";

/** The three rosters of a plan, filled from tasks with canonical names: leaders by rank, units and groups by first use. */
export function buildRoster(
  tasks: readonly Task[],
  names: CanonicalNames,
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
  return {
    roster: { leaders, units, groups: buildGroups(names.groups, units) },
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
