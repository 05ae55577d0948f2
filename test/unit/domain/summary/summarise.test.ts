import fc from "fast-check";
import { LIGHTS } from "../../../../src/domain/schedule/light";
import { STATUS_KEYS, type Counts } from "../../../../src/domain/summary/counts";
import { reconcile } from "../../../../src/domain/summary/reconcile";
import { summarise, type SummaryGroup } from "../../../../src/domain/summary/summarise";
import { ROSTER, anySummaryTasks, summaryTask } from "../../../support/summaryTasks";

const ORDER = { leaders: ["王刚", "钟涛", "李静"], units: ["区财政局", "区发展改革委"] };

describe("summary of the tasks", () => {
  test("leaders stand in the order of the roster, only those with tasks; the unknown after them, tasks without any last", () => {
    const tasks = [
      summaryTask(1, { leaders: [] }),
      summaryTask(2, { leaders: ["新来者"] }),
      summaryTask(3, { leaders: ["钟涛"] }),
      summaryTask(4, { leaders: ["王刚"] }),
    ];
    const { leaders } = summarise(tasks, ORDER);
    expect(leaders.map(({ name }) => name)).toEqual(["王刚", "钟涛", "新来者", undefined]);
  });

  test("a task that leaders share is on the list of each, and marked there", () => {
    const tasks = [summaryTask(1, { leaders: ["王刚", "钟涛"] }), summaryTask(2, { leaders: ["钟涛"] })];
    const { leaders, whole } = summarise(tasks, ORDER);
    expect(whole.tasks).toBe(2);
    expect(leaders.map(({ shared }) => shared)).toEqual([1, 1]);
    expect(leaders[1]?.rows).toEqual([
      { task: "2023-2-01-001", shared: true },
      { task: "2023-2-01-002", shared: false },
    ]);
  });

  test("a name that stands twice in a row counts once, and shares nothing", () => {
    const { leaders } = summarise([summaryTask(1, { leaders: ["钟涛", "钟涛"] })], ORDER);
    expect(leaders).toMatchObject([{ name: "钟涛", shared: 0, counts: { tasks: 1 } }]);
  });

  test("counts by status, light and missing report", () => {
    const tasks = [
      summaryTask(1, { status: "completed", light: "completed" }),
      summaryTask(2, { status: undefined, light: "notReported", report: "missing" }),
      summaryTask(3, { status: "completed", light: "completed", report: "missing" }),
    ];
    expect(summarise(tasks, ORDER).whole).toEqual({
      tasks: 3,
      byStatus: { notStarted: 0, inProgress: 0, completed: 2, behind: 0, paused: 0, none: 1 },
      byLight: {
        completed: 2,
        onSchedule: 0,
        behind: 0,
        farBehind: 0,
        notStarted: 0,
        notReported: 1,
        notApplicable: 0,
      },
      notReported: 2,
    });
  });

  test("categories of the same name in two tables are two, in the order of the tables", () => {
    const tasks = [
      summaryTask(1, { table: 3, category: "" }),
      summaryTask(2, { table: 2, category: "二" }),
      summaryTask(1, { table: 2, category: "一" }),
      summaryTask(1, { table: 1, category: "" }),
    ];
    const { categories } = summarise(tasks, ORDER);
    expect(categories.map(({ table, category }) => [table, category])).toEqual([
      [1, ""],
      [2, "一"],
      [2, "二"],
      [3, ""],
    ]);
  });
});

describe("for whatever assignment", () => {
  const summaries = anySummaryTasks.map((tasks) => ({ tasks, summary: summarise(tasks, ROSTER) }));

  test("the groups with shared tasks counted once add up to the ledger", () => {
    fc.assert(
      fc.property(summaries, ({ tasks, summary }) => {
        const { leaders, units, categories } = reconcile(summary);
        for (const { total, sum, repeated, difference } of [leaders, units, categories]) {
          expect(total).toBe(tasks.length);
          expect(sum - repeated).toBe(total);
          expect(difference).toBe(0);
        }
        expect(categories.repeated).toBe(0);
        const again = (of: "leaders" | "leadUnits"): number =>
          tasks.reduce((count, task) => count + Math.max(0, task[of].length - 1), 0);
        expect(leaders.repeated).toBe(again("leaders"));
        expect(units.repeated).toBe(again("leadUnits"));
      }),
    );
  });

  test("so do the counts of each status, of each light and of missing reports", () => {
    fc.assert(
      fc.property(summaries, ({ tasks, summary }) => {
        const figures = (counts: Counts): readonly number[] => [
          ...STATUS_KEYS.map((key) => counts.byStatus[key]),
          ...LIGHTS.map((key) => counts.byLight[key]),
          counts.notReported,
        ];
        const ofTask = new Map(tasks.map((task) => [task.id, figures(summarise([task], ROSTER).whole)]));
        for (const groups of [summary.leaders, summary.units, summary.categories]) {
          const once = (groups as readonly SummaryGroup[]).map(({ counts }) => figures(counts));
          const seen = new Set<string>();
          const repeated = groups
            .flatMap(({ rows }) => rows)
            .filter(({ task }) => seen.size === seen.add(task).size)
            .map(({ task }) => ofTask.get(task) ?? []);
          figures(summary.whole).forEach((total, index) => {
            const sum = (lists: readonly (readonly number[])[]): number =>
              lists.reduce((count, list) => count + (list[index] ?? 0), 0);
            expect(sum(once) - sum(repeated)).toBe(total);
          });
        }
      }),
    );
  });

  test("each breakdown adds up to the tasks of its group", () => {
    fc.assert(
      fc.property(summaries, ({ summary }) => {
        const sum = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((total, count) => total + count, 0);
        const groups = [...summary.leaders, ...summary.units, ...summary.categories];
        for (const { counts, rows } of groups) {
          expect(counts.tasks).toBe(rows.length);
          expect(sum(counts.byStatus)).toBe(counts.tasks);
          expect(sum(counts.byLight)).toBe(counts.tasks);
        }
      }),
    );
  });

  test("the order of the tasks makes no difference", () => {
    fc.assert(
      fc.property(summaries, ({ tasks, summary }) => {
        const { leaders, units } = summarise([...tasks].reverse(), ROSTER);
        expect(leaders).toEqual(summary.leaders);
        expect(units).toEqual(summary.units);
      }),
    );
  });
});

test("a summary that has lost a task does not reconcile", () => {
  const summary = summarise([summaryTask(1), summaryTask(2, { leaders: ["王刚"] })], ORDER);
  const { leaders } = reconcile({ ...summary, leaders: summary.leaders.slice(1) });
  expect(leaders).toEqual({ total: 2, sum: 1, repeated: 0, difference: 1 });
});
