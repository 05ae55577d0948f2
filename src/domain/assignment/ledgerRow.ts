import { plannedDeadline } from "../plannedDeadline";
import type { Place } from "../place";
import type { Assignment, Task } from "../task";
import { joinNames } from "./nameCell";

/** The columns that hold names. */
export const NAME_COLUMNS = ["leaders", "leadUnits", "supportingUnits"] as const;

export type NameColumn = (typeof NAME_COLUMNS)[number];

/** A task as the office has it in the ledger now. */
export type LedgerRow = {
  readonly task: Task;
  /** The text of each cell of names, to the character; empty where the source was cut off. */
  readonly cells: Readonly<Record<NameColumn, string>>;
  /** 完成时限 as the cell has it: a calendar date `2023-06-30`, other text, or empty. */
  readonly deadline: string;
};

/** The row of a task that the ledger shows as it was read. */
export function ledgerRowOf(task: Task): LedgerRow {
  const cell = (assignments: readonly Assignment[]): string => joinNames(assignments.map(({ name }) => name));
  return {
    task,
    cells: {
      leaders: cell(task.leaders),
      leadUnits: cell(task.leadUnits),
      supportingUnits: cell(task.supportingUnits),
    },
    deadline: plannedDeadline(task),
  };
}

/** Where a cell of the row is. */
export function placeOf({ task }: LedgerRow, column?: Place["column"]): Place {
  return column === undefined
    ? { ...task.place, taskId: task.id }
    : { ...task.place, taskId: task.id, column };
}
