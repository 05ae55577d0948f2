import fc, { type Arbitrary } from "fast-check";
import {
  afterMerge,
  planMerge,
  type Decision,
  type LedgerState,
  type ReturnedTask,
  type UnitReturn,
} from "../../../../src/domain/merge/planMerge";
import { UNIT_FIELDS, unitCells, type UnitCells } from "../../../../src/domain/merge/unitFields";
import { parseRoundId, type RoundId } from "../../../../src/domain/round/round";
import { taskId, type TaskId } from "../../../../src/domain/task";

const Q1 = parseRoundId("2023-Q1") ?? fail();
const Q2 = parseRoundId("2023-Q2") ?? fail();
const T1 = taskId(2023, 2, 1, 1);
const T2 = taskId(2023, 2, 1, 2);
const FINANCE = "区财政局";
const TAX = "区税务局";

function fail(): never {
  throw new Error("not a round");
}

const EMPTY = unitCells(() => null);

function cells(some: Partial<UnitCells>): UnitCells {
  return { ...EMPTY, ...some };
}

function ledger(
  rows: Readonly<Record<TaskId, Partial<UnitCells>>>,
  leads: Readonly<Record<TaskId, readonly string[]>> = {},
  reports: LedgerState["reports"] = [],
): LedgerState {
  const ids = Object.keys(rows) as TaskId[];
  return {
    cells: new Map(ids.map((id) => [id, cells(rows[id] ?? {})])),
    leadUnits: new Map(ids.map((id) => [id, leads[id] ?? [FINANCE]])),
    reports,
    rounds: [Q1, Q2],
  };
}

function returned(
  task: TaskId,
  base: Partial<UnitCells>,
  changed: Partial<UnitCells>,
  more: Partial<ReturnedTask> = {},
): ReturnedTask {
  return { task, role: "lead", base: cells(base), theirs: { ...cells(base), ...changed }, ...more };
}

function from(unit: string, tasks: readonly ReturnedTask[], round: RoundId = Q1): UnitReturn {
  return { unit, round, tasks };
}

const undecided = (): undefined => undefined;
const theirs = (): Decision => ({ kind: "theirs" });
const ours = (): Decision => ({ kind: "ours" });

describe("a task of one lead unit", () => {
  test("what only the unit changed is taken", () => {
    const plan = planMerge(
      ledger({ [T1]: { status: "推进中" } }),
      [from(FINANCE, [returned(T1, { status: "推进中" }, { status: "已完成", progress: "全部建成" })])],
      undecided,
    );
    expect(plan.changes).toEqual([
      { task: T1, field: "status", from: "推进中", to: "已完成" },
      { task: T1, field: "progress", from: null, to: "全部建成" },
    ]);
    expect(plan.outcomes.map(({ kind }) => kind)).toEqual(["taken", "taken"]);
  });

  test("what only the office changed is kept", () => {
    const plan = planMerge(
      ledger({ [T1]: { owner: "王五" } }),
      [from(FINANCE, [returned(T1, { owner: "张三" }, { progress: "x" })])],
      undecided,
    );
    expect(plan.changes.map(({ field }) => field)).toEqual(["progress"]);
    expect(plan.outcomes).toContainEqual(expect.objectContaining({ field: "owner", kind: "kept" }));
  });

  test("what both changed differently waits for a person, and the ledger stays as it is", () => {
    const start = ledger({ [T1]: { owner: "王五" } });
    const back = [from(FINANCE, [returned(T1, { owner: "张三" }, { owner: "李四" })])];
    const plan = planMerge(start, back, undecided);
    expect(plan.changes).toEqual([]);
    expect(plan.outcomes).toMatchObject([
      { kind: "conflict", base: "张三", ours: "王五", theirs: "李四", into: "ledger" },
    ]);
    expect(planMerge(start, back, ours).changes).toEqual([]);
    expect(planMerge(start, back, theirs).changes).toMatchObject([{ from: "王五", to: "李四" }]);
    const edited = planMerge(start, back, () => ({ kind: "edit", value: "王五、李四" }));
    expect(edited.changes).toMatchObject([{ to: "王五、李四" }]);
  });

  test("outcomes that nobody keeps are told and left out, and the plan is the same otherwise", () => {
    const state = ledger({ [T1]: { owner: "office", phone: "1" } });
    const back = [from(FINANCE, [returned(T1, {}, { owner: "unit", progress: "done" })])];
    const told: string[] = [];
    const { outcomes, ...rest } = planMerge(state, back, undecided, ({ field, kind }) => {
      told.push(`${field} ${kind}`);
      return kind === "conflict";
    });
    const { outcomes: all, ...whole } = planMerge(state, back, undecided);
    expect(told).toEqual(["owner conflict", "phone kept", "progress taken"]);
    expect(outcomes).toEqual(all.filter(({ kind }) => kind === "conflict"));
    expect(rest).toEqual(whole);
  });

  test("a field that was not returned changes nothing", () => {
    const back = { task: T1, role: "lead", base: EMPTY, theirs: { progress: "x" } } as const;
    const plan = planMerge(ledger({ [T1]: { owner: "王五" } }), [from(FINANCE, [back])], undecided);
    expect(plan.changes.map(({ field }) => field)).toEqual(["progress"]);
  });

  test("an emptied 状态 or 进展情况 never empties the ledger, another emptied cell does", () => {
    const base = { status: "推进中", progress: "开工", problems: "缺资金" };
    const plan = planMerge(
      ledger({ [T1]: base }),
      [from(FINANCE, [returned(T1, base, { status: null, progress: "", problems: null })])],
      undecided,
    );
    expect(plan.changes).toEqual([{ task: T1, field: "problems", from: "缺资金", to: null }]);
    expect(plan.outcomes.map(({ field, kind }) => [field, kind])).toEqual([
      ["status", "cleared"],
      ["progress", "cleared"],
      ["problems", "taken"],
    ]);
    expect(plan.reports[0]?.cells).toMatchObject({ status: "推进中", progress: "开工", problems: null });
  });

  test("a second return in the round is compared with the first, and replaces it without a conflict", () => {
    const start = ledger({ [T1]: {} });
    const first = planMerge(start, [from(FINANCE, [returned(T1, {}, { progress: "一稿" })])], undecided);
    const second = planMerge(
      afterMerge(start, first),
      [from(FINANCE, [returned(T1, {}, { progress: "二稿" })])],
      undecided,
    );
    expect(second.changes).toEqual([{ task: T1, field: "progress", from: "一稿", to: "二稿" }]);
    expect(second.outcomes.map(({ kind }) => kind)).toEqual(["taken"]);
  });

  test("a late report on an earlier round is recorded and does not touch what a later round has said", () => {
    const start = ledger({ [T1]: {} });
    const later = planMerge(
      start,
      [from(FINANCE, [returned(T1, {}, { progress: "二季度" })], Q2)],
      undecided,
    );
    const late = planMerge(
      afterMerge(start, later),
      [from(FINANCE, [returned(T1, {}, { progress: "一季度" })], Q1)],
      undecided,
    );
    expect(late.changes).toEqual([]);
    expect(late.reports).toMatchObject([{ round: Q1, cells: { progress: "一季度" } }]);
  });

  test("a task without a row in the ledger is named and nothing is added", () => {
    const plan = planMerge(
      ledger({ [T1]: {} }),
      [from(FINANCE, [returned(T2, {}, { progress: "x" })])],
      undecided,
    );
    expect(plan).toMatchObject({ changes: [], reports: [], gone: [{ task: T2 }] });
  });
});

describe("a task of two lead units", () => {
  const start = ledger({ [T1]: {} }, { [T1]: [TAX, FINANCE] });

  test("the row shows both, in the order in which it names them, without a conflict", () => {
    const plan = planMerge(
      start,
      [
        from(FINANCE, [returned(T1, {}, { progress: "拨款到位", status: "已完成", completion: 1 })]),
        from(TAX, [returned(T1, {}, { progress: "减税一亿元", status: "推进中", completion: 0.5 })]),
      ],
      undecided,
    );
    expect(Object.fromEntries(plan.changes.map(({ field, to }) => [field, to]))).toEqual({
      progress: "区税务局：减税一亿元\n区财政局：拨款到位",
      status: "推进中",
      completion: 0.5,
    });
    expect(plan.outcomes.every(({ kind }) => kind === "taken")).toBe(true);
    expect(plan.reports).toHaveLength(2);
  });

  test("once the office has changed a combined cell, what a unit changes there is a conflict", () => {
    const first = planMerge(start, [from(FINANCE, [returned(T1, {}, { progress: "拨款到位" })])], undecided);
    const then = afterMerge(start, first);
    const edited: LedgerState = { ...then, cells: new Map([[T1, cells({ progress: "办公室改写" })]]) };
    const plan = planMerge(edited, [from(TAX, [returned(T1, {}, { progress: "减税" })])], undecided);
    expect(plan.changes).toEqual([]);
    expect(plan.outcomes).toMatchObject([{ kind: "conflict", ours: "办公室改写", theirs: "减税" }]);
    expect(
      planMerge(edited, [from(TAX, [returned(T1, {}, { progress: "减税" })])], theirs).changes,
    ).toMatchObject([{ to: "区税务局：减税\n区财政局：拨款到位" }]);
  });

  test("a unit that only supports the task is recorded and does not change the row", () => {
    const plan = planMerge(
      start,
      [from("区审计局", [returned(T1, {}, { progress: "审计完毕" }, { role: "support" })])],
      undecided,
    );
    expect(plan.changes).toEqual([]);
    expect(plan.reports).toMatchObject([{ role: "support", cells: { progress: "审计完毕" } }]);
    expect(plan.outcomes).toMatchObject([{ into: "record", kind: "taken" }]);
  });
});

describe("whatever comes back", () => {
  const value = fc.constantFrom(null, "", "甲", "乙", "推进中", "已完成", 0, 0.5, 45_000);
  const someCells: Arbitrary<UnitCells> = fc
    .array(value, { minLength: UNIT_FIELDS.length, maxLength: UNIT_FIELDS.length })
    .map((values) => unitCells((field) => values[UNIT_FIELDS.indexOf(field)] ?? null));
  const ids = [T1, T2, taskId(2023, 2, 1, 3)] as const;
  const units = [FINANCE, TAX, "区审计局"] as const;
  const task: Arbitrary<ReturnedTask> = fc.record({
    task: fc.constantFrom(...ids),
    role: fc.constantFrom("lead" as const, "support" as const),
    base: someCells,
    theirs: fc.oneof(
      someCells,
      someCells.map(({ progress }) => ({ progress })),
    ),
  });
  const unitReturn: Arbitrary<UnitReturn> = fc.record({
    unit: fc.constantFrom(...units),
    round: fc.constantFrom(Q1, Q2),
    tasks: fc.uniqueArray(task, { selector: (each) => each.task, maxLength: 3 }),
  });
  const returns = fc.uniqueArray(unitReturn, {
    selector: ({ unit, round }) => unit + round,
    maxLength: 5,
  });
  const state = fc
    .tuple(someCells, someCells)
    .map(([first, second]) => ledger({ [T1]: first, [T2]: second }, { [T1]: [FINANCE, TAX], [T2]: [TAX] }));
  const decision: Arbitrary<() => Decision | undefined> = fc.constantFrom(undecided, theirs, ours);

  test("merging the same returns again changes nothing", () => {
    fc.assert(
      fc.property(state, returns, decision, (before, all, decide) => {
        const after = afterMerge(before, planMerge(before, all, decide));
        // Returns of one round: a unit's report on another round is news about that one.
        for (const round of [Q1, Q2]) {
          const again = planMerge(
            after,
            all.filter((each) => each.round === round),
            decide,
          );
          expect(again.reports).toEqual([]);
          expect(again.changes).toEqual([]);
        }
      }),
    );
  });

  test("the order of the returns makes no difference", () => {
    fc.assert(
      fc.property(state, returns, decision, (before, all, decide) => {
        expect(planMerge(before, [...all].reverse(), decide)).toEqual(planMerge(before, all, decide));
      }),
    );
  });

  test("every returned cell that says something ends in the record, and the ledger gets no other words", () => {
    fc.assert(
      fc.property(state, returns, decision, (before, all, decide) => {
        const plan = planMerge(before, all, decide);
        const recorded = new Map(
          [...before.reports, ...plan.reports].map((report) => [
            `${report.round}${report.unit}${report.task}`,
            report.cells,
          ]),
        );
        for (const { unit, round, tasks } of all) {
          for (const { task: id, theirs: back } of tasks) {
            if (!before.cells.has(id)) continue;
            for (const field of UNIT_FIELDS) {
              const said = back[field] ?? null;
              if (said === null || said === "") continue;
              expect(recorded.get(`${round}${unit}${id}`)?.[field]).toBe(said);
            }
          }
        }
      }),
    );
  });

  test("no task is added or removed, and a plan never names a cell that it leaves as it is", () => {
    fc.assert(
      fc.property(state, returns, decision, (before, all, decide) => {
        const plan = planMerge(before, all, decide);
        expect([...afterMerge(before, plan).cells.keys()]).toEqual([...before.cells.keys()]);
        for (const { task: id, field, from: old, to } of plan.changes) {
          expect(before.cells.get(id)?.[field] ?? null).toBe(old);
          expect(to).not.toBe(old);
        }
      }),
    );
  });

  test("taking the changes back restores the ledger exactly", () => {
    fc.assert(
      fc.property(state, returns, decision, (before, all, decide) => {
        const plan = planMerge(before, all, decide);
        const after = afterMerge(before, plan);
        const back = plan.changes.map(({ task: id, field, from: old, to }) => ({
          task: id,
          field,
          from: to,
          to: old,
        }));
        expect(afterMerge(after, { ...plan, changes: back, reports: [] }).cells).toEqual(before.cells);
      }),
    );
  });
});
