import { compareTaskIds, type TableNumber, type TaskId } from "../task";
import { countTasks, type Counts } from "./counts";
import type { SummaryTask } from "./summaryTask";

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

/** The tasks by who answers for them and by what they are about. Groups without a task are left out. */
export type Summary = {
  readonly whole: Counts;
  /** In the order of the roster; those whom it does not know come after it, tasks without a leader last. */
  readonly leaders: readonly NamedGroup[];
  /** In the same order. */
  readonly units: readonly NamedGroup[];
  /** In the order of the id of the first task of each, and so by table. */
  readonly categories: readonly CategoryGroup[];
};

/** The names of the rosters, in their order; leaders by rank. */
export type SummaryOrder = { readonly leaders: readonly string[]; readonly units: readonly string[] };

/** Counts the tasks, each id once, for the whole and for each group. The order of `tasks` makes no difference. */
export function summarise(tasks: readonly SummaryTask[], order: SummaryOrder): Summary {
  const inOrder = [...tasks].sort((a, b) => compareTaskIds(a.id, b.id));
  return {
    whole: countTasks(inOrder),
    leaders: byName(inOrder, ({ leaders }) => leaders, order.leaders),
    units: byName(inOrder, ({ leadUnits }) => leadUnits, order.units),
    categories: byCategory(inOrder),
  };
}

function byName(
  tasks: readonly SummaryTask[],
  namesOf: (task: SummaryTask) => readonly string[],
  roster: readonly string[],
): readonly NamedGroup[] {
  const groups = new Map<string, SummaryTask[]>(roster.map((name) => [name, []]));
  const nameless: SummaryTask[] = [];
  for (const task of tasks) {
    const names = new Set(namesOf(task));
    if (names.size === 0) nameless.push(task);
    for (const name of names) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [task]);
      else group.push(task);
    }
  }
  const isShared = (task: SummaryTask): boolean => new Set(namesOf(task)).size > 1;
  return [...groups, [undefined, nameless] as const].flatMap(([name, own]): readonly NamedGroup[] =>
    own.length === 0 ? [] : [{ name, ...groupOf(own, isShared) }],
  );
}

function byCategory(tasks: readonly SummaryTask[]): readonly CategoryGroup[] {
  const groups = new Map<string, [SummaryTask, ...SummaryTask[]]>();
  for (const task of tasks) {
    const key = `${task.table}|${task.category}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [task]);
    else group.push(task);
  }
  return [...groups.values()].map((own): CategoryGroup => {
    const [{ table, category }] = own;
    return { table, category, ...groupOf(own, () => false) };
  });
}

function groupOf(tasks: readonly SummaryTask[], isShared: (task: SummaryTask) => boolean): SummaryGroup {
  const rows = tasks.map((task): SummaryRow => ({ task: task.id, shared: isShared(task) }));
  return { counts: countTasks(tasks), shared: rows.filter(({ shared }) => shared).length, rows };
}
