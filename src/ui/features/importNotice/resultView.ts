import type { TaskId } from "../../../domain/task";
import { NO_FILTER, type TaskFilter } from "./filterTasks";

export type ResultTab = "tasks" | "findings" | "layout" | "preview";

/** What a person is looking at in a finished import. */
export type ResultView = {
  readonly tab: ResultTab;
  readonly filter: TaskFilter;
  /** Page of the task table, from 0. */
  readonly page: number;
  /** The task that a finding led to; `jump` counts, so that the same task can be jumped to again. */
  readonly target: { readonly id: TaskId; readonly jump: number } | undefined;
};

export type ResultAction =
  | { readonly type: "tabChosen"; readonly tab: ResultTab }
  | { readonly type: "filtered"; readonly filter: Partial<TaskFilter> }
  | { readonly type: "pageTurned"; readonly page: number }
  /** `index` is the task's place among all tasks. */
  | { readonly type: "jumped"; readonly id: TaskId; readonly index: number };

/** Rows of one page of the task table. */
export const PAGE_SIZE = 50;

export const initialView: ResultView = { tab: "tasks", filter: NO_FILTER, page: 0, target: undefined };

export function reduceView(view: ResultView, action: ResultAction): ResultView {
  switch (action.type) {
    case "tabChosen":
      return { ...view, tab: action.tab, target: undefined };
    case "filtered": {
      const filter = { ...view.filter, ...action.filter };
      // A category belongs to one table: choosing another table lets go of it.
      const category = filter.category.startsWith(`${filter.table ?? ""}`) ? filter.category : "";
      return { ...view, filter: { ...filter, category }, page: 0, target: undefined };
    }
    case "pageTurned":
      return { ...view, page: action.page, target: undefined };
    case "jumped":
      return {
        tab: "tasks",
        filter: NO_FILTER,
        page: Math.floor(action.index / PAGE_SIZE),
        target: { id: action.id, jump: (view.target?.jump ?? 0) + 1 },
      };
  }
}
