import { isCollective } from "../rosters/unitNames";
import { ruleContext, type PlanToCheck } from "./ruleContext";

/** How much a leader or unit has to do. */
export type Load = {
  readonly name: string;
  /** Tasks that the leader or unit leads. */
  readonly leads: number;
  /** Tasks that the unit supports; 0 for leaders. */
  readonly supports: number;
  /** Far from what the others lead: shown, not judged. */
  readonly outlier: "high" | "low" | undefined;
};

export type AssignmentLoad = { readonly leaders: readonly Load[]; readonly units: readonly Load[] };

/** Fences of Tukey: this many times the distance of the quartiles beyond them. */
const FENCE = 1.5;
/** Of fewer figures none stands out. */
const LEAST_FIGURES = 5;

/**
 * Tasks of each leader in the order of rank, and of each unit, most first. Collective units are not units; a unit that only
 * supports counts among the units, but not for the quartiles of those that lead.
 */
export function assignmentLoad(plan: PlanToCheck): AssignmentLoad {
  const context = ruleContext(plan, plan.rows);
  const leaders = new Map(plan.roster.leaders.map(({ name }) => [name, { leads: 0, supports: 0 }]));
  const units = new Map<string, { leads: number; supports: number }>();
  const count = (
    counts: Map<string, { leads: number; supports: number }>,
    name: string,
    role: "leads" | "supports",
  ): void => {
    const known = counts.get(name) ?? { leads: 0, supports: 0 };
    known[role]++;
    counts.set(name, known);
  };
  for (const row of context.rows) {
    for (const name of row.names.leaders) count(leaders, name, "leads");
    for (const [column, role] of [
      ["leadUnits", "leads"],
      ["supportingUnits", "supports"],
    ] as const) {
      for (const name of row.names[column]) if (!isCollective(name)) count(units, name, role);
    }
  }
  const total = ({ leads, supports }: Load): number => leads + supports;
  return {
    leaders: withOutliers(leaders),
    units: [...withOutliers(units)].sort(
      (a, b) => b.leads - a.leads || total(b) - total(a) || (a.name < b.name ? -1 : 1),
    ),
  };
}

function withOutliers(
  counts: ReadonlyMap<string, { readonly leads: number; readonly supports: number }>,
): readonly Load[] {
  const figures = [...counts.values()]
    .map(({ leads }) => leads)
    .filter((leads) => leads > 0)
    .sort((a, b) => a - b);
  const low = quantile(figures, 0.25);
  const high = quantile(figures, 0.75);
  const reach = FENCE * (high - low);
  const outlier = (leads: number): Load["outlier"] => {
    if (figures.length < LEAST_FIGURES || leads === 0) return undefined;
    if (leads > high + reach) return "high";
    return leads < low - reach ? "low" : undefined;
  };
  return [...counts].map(([name, { leads, supports }]) => ({
    name,
    leads,
    supports,
    outlier: outlier(leads),
  }));
}

/** Linear interpolation between the closest ranks; 0 for no figures. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
