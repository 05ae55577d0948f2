import type { PortfolioEntry } from "../roster";
import type { Task } from "../task";

/**
 * What each leader is in charge of (分管单位), inferred: a unit belongs to the leader whom every row names in which it
 * leads and which has a single leader. Rows with several leaders say nothing, because leaders and units are no pairs.
 * Collective units belong to nobody.
 */
export function inferPortfolios(
  tasks: readonly Task[],
  isUnit: (name: string) => boolean,
): ReadonlyMap<string, readonly PortfolioEntry[]> {
  const evidence = new Map<string, { readonly leaders: Set<string>; rows: number }>();
  for (const { leaders, leadUnits } of tasks) {
    const [leader, ...others] = leaders;
    if (leader === undefined || others.length > 0) continue;
    for (const { name } of leadUnits) {
      const known = evidence.get(name) ?? { leaders: new Set<string>(), rows: 0 };
      known.leaders.add(leader.name);
      known.rows++;
      evidence.set(name, known);
    }
  }
  const portfolios = new Map<string, PortfolioEntry[]>();
  for (const [unit, { leaders, rows }] of evidence) {
    const [leader, ...others] = leaders;
    if (leader === undefined || others.length > 0 || !isUnit(unit)) continue;
    const entries = portfolios.get(leader) ?? [];
    entries.push({ unit, certainty: "inferred", rows });
    portfolios.set(leader, entries);
  }
  return portfolios;
}
