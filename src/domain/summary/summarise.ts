import type { TableNumber, TaskId } from "../task";
import type { Counts } from "./counts";

/** A task on the list of a leader, unit or category. */
export type SummaryRow = {
  readonly task: TaskId;
  /** On the list of others of the same kind as well. */
  readonly shared: boolean;
};

/** Tasks that belong together. */
export type SummaryGroup = {
  readonly counts: Counts;
  /** How many of the tasks are shared. */
  readonly shared: number;
  /** In the order of the ids. */
  readonly rows: readonly SummaryRow[];
};

/** The tasks of a leader or lead unit; `name` is `undefined` for those that name none. */
export type NamedGroup = SummaryGroup & { readonly name: string | undefined };

/** The tasks of a category of a table; `category` is empty for a table without. */
export type CategoryGroup = SummaryGroup & { readonly table: TableNumber; readonly category: string };

export type Summary = {
  readonly whole: Counts;
  /** In rank order; those whom the roster does not know come after it, tasks without a leader last. */
  readonly leaders: readonly NamedGroup[];
  readonly units: readonly NamedGroup[];
  readonly categories: readonly CategoryGroup[];
};

/** `total` = `sum` − `repeated` + `difference`; nothing is lost or counted twice where `difference` is 0. */
export type Reconciliation = {
  /** Tasks of the ledger. */
  readonly total: number;
  /** Tasks of all groups, added up. */
  readonly sum: number;
  /** Of these, shared tasks that were counted again. */
  readonly repeated: number;
  readonly difference: number;
};
