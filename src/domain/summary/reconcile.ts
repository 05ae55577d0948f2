import type { TaskId } from "../task";
import type { Summary, SummaryGroup } from "./summarise";

/** `total` = `sum` − `repeated` + `difference`: nothing is lost or counted twice where `difference` is 0. */
export type Reconciliation = {
  /** Tasks of the ledger. */
  readonly total: number;
  /** Tasks of all groups, added up. */
  readonly sum: number;
  /** Of these, shared tasks that were counted again. */
  readonly repeated: number;
  readonly difference: number;
};

/** How the counts of the leaders, of the units and of the categories agree with the ledger. */
export function reconcile({ whole, leaders, units, categories }: Summary): {
  readonly leaders: Reconciliation;
  readonly units: Reconciliation;
  readonly categories: Reconciliation;
} {
  return {
    leaders: reconcileGroups(whole.tasks, leaders),
    units: reconcileGroups(whole.tasks, units),
    categories: reconcileGroups(whole.tasks, categories),
  };
}

function reconcileGroups(total: number, groups: readonly SummaryGroup[]): Reconciliation {
  const seen = new Set<TaskId>();
  let sum = 0;
  let repeated = 0;
  for (const { counts, rows } of groups) {
    sum += counts.tasks;
    for (const { task } of rows) {
      if (seen.has(task)) repeated += 1;
      seen.add(task);
    }
  }
  return { total, sum, repeated, difference: total - (sum - repeated) };
}
