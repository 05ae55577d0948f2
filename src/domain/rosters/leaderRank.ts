/** The leaders in rank order, and those whose order the rows contradict. */
export type LeaderRank = {
  readonly order: readonly string[];
  /** Leaders whom different rows put in different orders; `order` is then that of first appearance. */
  readonly contradicted: readonly string[];
};

/**
 * The rank order of the leaders. A row with several leaders names them by rank, so the order is one that agrees with
 * all such rows; where rows leave it open, first appearance decides. Rows that contradict each other prove that rank
 * is not what orders them: then first appearance decides throughout.
 */
export function rankLeaders(rows: readonly (readonly string[])[]): LeaderRank {
  const byAppearance = [...new Set(rows.flat())];
  const { below, above } = directOrders(byAppearance, rows);
  const appearance = new Map(byAppearance.map((name, index) => [name, index]));
  const ready = byAppearance.filter((name) => above.get(name) === 0);
  const order: string[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    order.push(next);
    for (const lower of below.get(next) ?? []) {
      const left = (above.get(lower) ?? 0) - 1;
      above.set(lower, left);
      if (left === 0) insertByAppearance(ready, lower, appearance);
    }
  }
  if (order.length === byAppearance.length) return { order, contradicted: [] };
  const ranked = new Set(order);
  return { order: byAppearance, contradicted: byAppearance.filter((name) => !ranked.has(name)) };
}

/** Who stands directly below whom in any row, and how many stand directly above each. */
function directOrders(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): { readonly below: Map<string, Set<string>>; readonly above: Map<string, number> } {
  const below = new Map(names.map((name) => [name, new Set<string>()]));
  const above = new Map(names.map((name) => [name, 0]));
  for (const row of rows) {
    for (const [index, lower] of row.entries()) {
      const higher = row[index - 1];
      const known = higher === undefined ? undefined : below.get(higher);
      if (known === undefined || known.has(lower)) continue;
      known.add(lower);
      above.set(lower, (above.get(lower) ?? 0) + 1);
    }
  }
  return { below, above };
}

function insertByAppearance(ready: string[], name: string, appearance: ReadonlyMap<string, number>): void {
  const rank = (each: string | undefined): number => appearance.get(each ?? "") ?? Infinity;
  let low = 0;
  let high = ready.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rank(ready[middle]) < rank(name)) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, name);
}
