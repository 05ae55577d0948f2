import type { TableNumber, Task } from "../../../domain/task";

/** What the task table shows; `undefined` and empty strings mean everything. */
export type TaskFilter = {
  readonly table: TableNumber | undefined;
  /** Key of a category, see `categoryKey`. */
  readonly category: string;
  readonly leader: string;
  /** A unit in any role. */
  readonly unit: string;
  /** Words that all have to occur, separated by blanks. */
  readonly search: string;
};

export const NO_FILTER: TaskFilter = { table: undefined, category: "", leader: "", unit: "", search: "" };

/** A task with the text that a search looks through, prepared once. */
export type SearchableTask = { readonly task: Task; readonly haystack: string };

/** The same label can stand in two tables, so a category is known by table and number. */
export function categoryKey({ table, categoryNo }: Pick<Task, "table" | "categoryNo">): string {
  return `${table}-${categoryNo}`;
}

/** Full-width and half-width forms, capitals and small letters count as the same. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

export function searchableTasks(tasks: readonly Task[]): readonly SearchableTask[] {
  return tasks.map((task) => ({
    task,
    haystack: fold(
      [
        task.id,
        task.category,
        task.text,
        ...[...task.leaders, ...task.leadUnits, ...task.supportingUnits].map(({ name }) => name),
      ].join("\n"),
    ),
  }));
}

/** The tasks that pass the filter, order kept. */
export function filterTasks(tasks: readonly SearchableTask[], filter: TaskFilter): readonly Task[] {
  const words = fold(filter.search).split(/\s+/u).filter(Boolean);
  return tasks
    .filter(({ task, haystack }) => fits(task, filter) && words.every((word) => haystack.includes(word)))
    .map(({ task }) => task);
}

function fits(task: Task, { table, category, leader, unit }: TaskFilter): boolean {
  const named = (list: Task["leaders"], name: string): boolean => list.some((entry) => entry.name === name);
  return (
    (table === undefined || task.table === table) &&
    (category === "" || categoryKey(task) === category) &&
    (leader === "" || named(task.leaders, leader)) &&
    (unit === "" || named(task.leadUnits, unit) || named(task.supportingUnits, unit))
  );
}
