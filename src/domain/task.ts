import type { Indicator } from "./indicator";
import type { Place } from "./place";

/**
 * A task's identity, for example `2023-2-03-012`: year, table, category (`00` where the table has none) and
 * running number within the category. Given once, never reused or renumbered.
 */
export type TaskId = string & { readonly __brand: "TaskId" };

/** The annex table (板块) a task stands in: 1 主要预期目标, 2 主要工作任务, 3 政府自身建设. */
export type TableNumber = 1 | 2 | 3;

export const TABLE_NUMBERS = [1, 2, 3] as const satisfies readonly TableNumber[];

/** A leader or unit named in a row. */
export type Assignment = {
  /** Canonical name: padding removed, inherited prefix added, confirmed or proposed alias resolved. */
  readonly name: string;
  /** The source's own wording of this one entry, without separators. */
  readonly text: string;
};

/** The wording of a row's name cells in the source: one string for each paragraph of the cell, order kept. */
export type SourceWording = {
  readonly leaders: readonly string[];
  readonly leadUnits: readonly string[];
  readonly supportingUnits: readonly string[];
};

/** One row of the decomposition (任务). Leaders and lead units are two lists, never pairs. */
export type Task = {
  readonly id: TaskId;
  readonly table: TableNumber;
  /** Running number of the category within its table, from 1; 0 where the table has no categories. */
  readonly categoryNo: number;
  /** The category's label (分类), `一、推动高质量发展要有新作为`; empty where the table has none. */
  readonly category: string;
  /** 序号, display only: runs from 1 within the table. */
  readonly sequenceNo: number;
  /** The source's wording to the character, without the leading number that table 1 writes into it. */
  readonly text: string;
  readonly leaders: readonly Assignment[];
  readonly leadUnits: readonly Assignment[];
  readonly supportingUnits: readonly Assignment[];
  /** True where the source ends before this cell: *not known*, which differs from *no supporting unit*. */
  readonly supportingCutOff: boolean;
  /** 年度目标 as the notice's own column has it; empty where it has none. Its figures are among the indicators. */
  readonly target: string;
  /** 完成时限 as written in the notice, `2023年6月底前`; empty where it sets none. */
  readonly deadline: string;
  /** 责任人 as written in the notice; empty where it names none. */
  readonly owner: string;
  /** The cells of the table's columns of kind `other`, in the table's order. */
  readonly others: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly wording: SourceWording;
  readonly place: Place;
};

const ID_FORM = /^\d{4}-[1-3]-\d{2,}-\d{3,}$/;

/** Builds the id; `running` counts from 1 within the category. Numbers beyond 999 simply grow longer. */
export function taskId(year: number, table: TableNumber, categoryNo: number, running: number): TaskId {
  const pad = (n: number, width: number): string => String(n).padStart(width, "0");
  return `${pad(year, 4)}-${table}-${pad(categoryNo, 2)}-${pad(running, 3)}` as TaskId;
}

/** The id in `text`, or `undefined` where it has another form; surrounding blanks are ignored. */
export function parseTaskId(text: string): TaskId | undefined {
  const trimmed = text.trim();
  return ID_FORM.test(trimmed) ? (trimmed as TaskId) : undefined;
}

/** The year that the id begins with. */
export function yearOfTask(id: TaskId): number {
  return Number(id.slice(0, 4));
}

/** Document order: by year, table, category and running number, not by the letters of the id. */
export function compareTaskIds(a: TaskId, b: TaskId): number {
  const left = a.split("-").map(Number);
  const right = b.split("-").map(Number);
  const difference = left.map((part, index) => part - (right[index] ?? 0)).find((part) => part !== 0);
  return difference ?? 0;
}
