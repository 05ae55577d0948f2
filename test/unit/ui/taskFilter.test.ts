import { filterTasks, NO_FILTER, searchableTasks } from "../../../src/ui/features/importNotice/filterTasks";
import { initialView, PAGE_SIZE, reduceView } from "../../../src/ui/features/importNotice/resultView";
import { SAMPLE_TASKS, sampleTask } from "../../support/sampleNotice";

const tasks = searchableTasks(SAMPLE_TASKS);
const search = (text: string): number => filterTasks(tasks, { ...NO_FILTER, search: text }).length;

test("an empty filter passes every task in order", () => {
  expect(filterTasks(tasks, NO_FILTER)).toEqual(SAMPLE_TASKS);
});

test("all words of a search have to occur, in text, names or id, whatever their width and case", () => {
  expect(search("幼儿园 区教委")).toBe(1);
  expect(search("幼儿园 区交通局")).toBe(0);
  expect(search("６.５%")).toBe(1);
  expect(search("2023-3-")).toBe(1);
});

test("a unit is found in either role", () => {
  expect(filterTasks(tasks, { ...NO_FILTER, unit: "区财政局" })).toHaveLength(58);
  expect(filterTasks(tasks, { ...NO_FILTER, unit: "区教委" })).toHaveLength(1);
});

test("choosing another table lets go of a category that is not in it", () => {
  const chosen = reduceView(initialView, { type: "filtered", filter: { table: 2, category: "2-1" } });
  expect(chosen.filter.category).toBe("2-1");
  expect(reduceView(chosen, { type: "filtered", filter: { table: 3 } }).filter.category).toBe("");
});

test("a changed filter begins at the first page again", () => {
  const second = reduceView(initialView, { type: "pageTurned", page: 1 });
  expect(reduceView(second, { type: "filtered", filter: { search: "x" } }).page).toBe(0);
});

test("a jump opens the tasks without filter, at the page of the task", () => {
  const { id } = sampleTask(7);
  const filtered = reduceView(
    { ...initialView, tab: "findings" },
    { type: "filtered", filter: { search: "x" } },
  );
  expect(reduceView(filtered, { type: "jumped", id, index: PAGE_SIZE + 6 })).toEqual({
    tab: "tasks",
    filter: NO_FILTER,
    page: 1,
    target: { id, jump: 1 },
  });
});
