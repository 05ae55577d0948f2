import fc from "fast-check";
import { LIGHTS, type Light } from "../../../../src/domain/schedule/light";
import { judge, quarter, taskFacts } from "../../../support/taskFacts";

const COUNT = "新建充电桩1000个。";

const lightAt = (asOf: string, facts: Parameters<typeof taskFacts>[0]): Light => judge(facts, asOf).light;

describe("what is settled before anything is compared", () => {
  test("a task that its status calls completed is completed, whatever its share", () => {
    expect(judge({ status: "completed", completion: 0.4 })).toEqual({
      light: "completed",
      reason: { code: "COMPLETED_BY_STATUS", params: {} },
    });
  });

  test("a task of which all is done is completed, whatever its status", () => {
    expect(judge({ status: "inProgress", completion: 1 })).toEqual({
      light: "completed",
      reason: { code: "COMPLETED_BY_SHARE", params: { completion: 1 } },
    });
  });

  test("a task on which a unit has not reported is not reported, though the ledger has earlier figures", () => {
    expect(judge({ text: COUNT, completion: 0.9, report: "missing" })).toEqual({
      light: "notReported",
      reason: { code: "REPORT_MISSING", params: {} },
    });
    expect(judge({ report: "missing", deadline: "2023-03-01" }).light).toBe("notReported");
  });

  test("a task that was completed needs no report", () => {
    expect(judge({ status: "completed", report: "missing" }).light).toBe("completed");
    const before = [quarter(1, { status: "completed" })];
    expect(judge({ status: undefined, report: "missing", earlier: before }, "2023-06-30")).toEqual({
      light: "completed",
      reason: { code: "COMPLETED_BEFORE", params: { round: "2023-Q1" } },
    });
    expect(lightAt("2023-06-30", { status: undefined, report: "notAsked", earlier: before })).toBe(
      "completed",
    );
  });

  test("a task that was called completed too soon is judged by what is said now", () => {
    const earlier = [quarter(1, { status: "completed" })];
    expect(lightAt("2023-06-30", { text: COUNT, completion: 0.1, earlier })).toBe("farBehind");
  });

  test("a paused task is not applicable, also past its deadline", () => {
    expect(judge({ status: "paused", completion: 0.1, deadline: "2023-02-28" })).toEqual({
      light: "notApplicable",
      reason: { code: "PAUSED", params: {} },
    });
  });

  test("a task past its deadline is far behind, by so many days", () => {
    expect(judge({ completion: 0.95, deadline: "2023-02-28" })).toEqual({
      light: "farBehind",
      reason: { code: "OVERDUE", params: { deadline: "2023-02-28", days: 31, completion: 0.95 } },
    });
  });

  test("on the last day of its deadline a task is not overdue", () => {
    expect(judge({ completion: 0.95, text: COUNT, deadline: "2023-03-31" }).reason.code).toBe(
      "SHARE_TOLERATED",
    );
  });

  test("a task that was not started is so once something is expected of it", () => {
    expect(judge({ status: "notStarted", completion: 0 })).toEqual({
      light: "notStarted",
      reason: {
        code: "NOT_STARTED",
        params: { expected: 0.25, basis: { kind: "months", elapsed: 3, of: 12 } },
      },
    });
    expect(judge({ status: "notStarted" }, "2023-01-30").reason).toEqual({
      code: "NOTHING_DUE",
      params: { first: undefined },
    });
    const measures = "二季度开工；四季度竣工。";
    expect(judge({ status: "notStarted", measures })).toEqual({
      light: "onSchedule",
      reason: { code: "NOTHING_DUE", params: { first: "2023-06-30" } },
    });
    expect(lightAt("2023-06-30", { status: "notStarted", measures })).toBe("notStarted");
  });

  test("a task that nobody was asked about and of which nothing is known is not applicable", () => {
    expect(judge({ status: undefined, report: "notAsked" })).toEqual({
      light: "notApplicable",
      reason: { code: "NOT_ASKED", params: {} },
    });
    expect(judge({ text: COUNT, completion: 0.2, report: "notAsked" }).light).toBe("onSchedule");
  });

  test("a return that says nothing to judge by counts as not reported", () => {
    expect(judge({ status: undefined })).toEqual({
      light: "notReported",
      reason: { code: "REPORT_EMPTY", params: {} },
    });
  });
});

describe("shares, amounts and counts", () => {
  test("completion is compared with the months that are over", () => {
    expect(judge({ text: COUNT, completion: 0.18 })).toEqual({
      light: "onSchedule",
      reason: {
        code: "SHARE_TOLERATED",
        params: {
          completion: 0.18,
          expected: 0.25,
          basis: { kind: "months", elapsed: 3, of: 12 },
          gap: 0.07,
          rule: "points",
          allowed: 0.1,
        },
      },
    });
  });

  test.each<[number, Light, string]>([
    [0.25, "onSchedule", "SHARE_REACHED"],
    [0.8, "onSchedule", "SHARE_REACHED"],
    [0.151, "onSchedule", "SHARE_TOLERATED"],
    [0.15, "behind", "SHARE_SHORT"],
    [0, "behind", "SHARE_SHORT"],
  ])("%p done where a quarter is expected is %s", (completion, light, code) => {
    expect(judge({ text: COUNT, completion })).toMatchObject({ light, reason: { code } });
  });

  test("a gap of thirty points is behind, a larger one far behind", () => {
    expect(lightAt("2023-06-30", { text: COUNT, completion: 0.2 })).toBe("behind");
    expect(lightAt("2023-06-30", { text: COUNT, completion: 0.199 })).toBe("farBehind");
  });

  test.each([
    ["2022-12-31", 0],
    ["2023-01-30", 0],
    ["2023-01-31", 1],
    ["2023-02-27", 1],
    ["2023-02-28", 2],
    ["2023-12-30", 11],
    ["2023-12-31", 12],
    ["2024-03-31", 12],
  ])("by %s a month counts from its last day on: %p", (asOf, elapsed) => {
    const { reason } = judge({ text: COUNT, completion: 0.001 }, asOf);
    if (elapsed === 0) expect(reason.code).toBe("NOTHING_DUE");
    else expect(reason.params).toMatchObject({ basis: { kind: "months", elapsed, of: 12 } });
  });

  test("where the task's own deadline is earlier than the year's end, the months until it count", () => {
    expect(judge({ text: COUNT, completion: 0.3, deadline: "2023-06-15" }).reason.params).toMatchObject({
      expected: 0.5,
      basis: { kind: "months", elapsed: 3, of: 6 },
    });
    expect(judge({ text: COUNT, completion: 0.3, deadline: "2024-06-15" }).reason.params).toMatchObject({
      expected: 0.25,
    });
  });

  test("without a share the status decides, and the reason says what is missing", () => {
    expect(judge({ text: COUNT })).toEqual({
      light: "onSchedule",
      reason: { code: "BY_STATUS", params: { status: "inProgress", ground: { kind: "noCompletion" } } },
    });
    expect(judge({ text: COUNT, status: "behind" }).light).toBe("behind");
  });

  test("figures weigh more than the status", () => {
    expect(judge({ text: COUNT, status: "behind", completion: 0.3 }).light).toBe("onSchedule");
    expect(lightAt("2023-06-30", { text: COUNT, completion: 0.1 })).toBe("farBehind");
  });
});

describe("milestones of the task's own", () => {
  const measures = "一季度完成前期；二季度完成投资30%；三季度完成投资60%；四季度竣工。";

  test.each([
    ["2023-03-31", { expected: 0.25, basis: { kind: "milestones", due: 1, of: 4 } }],
    ["2023-05-31", { expected: 0.25, basis: { kind: "milestones", due: 1, of: 4 } }],
    ["2023-06-30", { expected: 0.3, basis: { kind: "milestoneShare", day: "2023-06-30" } }],
    ["2023-12-31", { expected: 1, basis: { kind: "milestones", due: 4, of: 4 } }],
  ])("by %s the last milestone due says how much is expected", (asOf, expected) => {
    expect(judge({ text: COUNT, measures, completion: 0.05 }, asOf).reason.params).toMatchObject(expected);
  });

  test("the end of the task is one more milestone, at which all is expected", () => {
    const early = "3月底前印发方案；6月底前完成招标。";
    expect(
      judge({ text: COUNT, measures: early, completion: 0.1 }, "2023-07-31").reason.params,
    ).toMatchObject({
      basis: { kind: "milestones", due: 2, of: 3 },
    });
    const ends = { text: COUNT, measures: early, completion: 0.1, deadline: "2023-06-30" };
    expect(judge(ends, "2023-06-30").reason.params).toMatchObject({
      basis: { kind: "milestones", due: 2, of: 2 },
    });
  });

  test("a milestone without a share expects no less than an earlier one with one", () => {
    const text = "一季度完成投资60%；二季度开工；三季度扩建；四季度竣工。";
    expect(judge({ text: COUNT, measures: text, completion: 0.1 }, "2023-06-30").reason.params).toMatchObject(
      {
        expected: 0.6,
      },
    );
    expect(judge({ text: COUNT, measures: text, completion: 0.1 }, "2023-09-30").reason.params).toMatchObject(
      {
        expected: 0.75,
      },
    );
  });

  test("before the first milestone nothing is expected", () => {
    const late = { text: COUNT, measures: "上半年完成投资50%。", completion: 0 };
    expect(judge(late).reason).toEqual({ code: "NOTHING_DUE", params: { first: "2023-06-30" } });
    expect(judge({ ...late, status: "behind" })).toEqual({
      light: "behind",
      reason: { code: "BY_STATUS", params: { status: "behind", ground: { kind: "nothingDue" } } },
    });
  });

  test("the mere year is no milestone: the months count", () => {
    expect(judge({ text: COUNT, measures: "全年建成1000个。", completion: 0.1 }).reason.params).toMatchObject(
      { basis: { kind: "months" } },
    );
  });
});

describe("tasks without a figure", () => {
  test("go by their status, whatever share they give", () => {
    expect(judge({ text: "加强作风建设。", completion: 0.01 })).toEqual({
      light: "onSchedule",
      reason: { code: "BY_STATUS", params: { status: "inProgress", ground: { kind: "qualitative" } } },
    });
    expect(judge({ text: "城乡居民收入增长快于经济增长。", status: "behind" }).light).toBe("behind");
  });

  test("go by their milestones where they have any", () => {
    const measures = "一季度出台方案；二季度全面推开。";
    expect(judge({ text: "加强作风建设。", measures, completion: 0.01 }, "2023-06-30").light).toBe(
      "farBehind",
    );
  });

  test("go by their share where they give no status", () => {
    expect(judge({ status: undefined, completion: 0.01 }).reason.code).toBe("SHARE_SHORT");
  });
});

describe("several indicators", () => {
  const text = "地区生产总值增长6.5%，新建充电桩1000个，综合排名全市前三。";

  test("the worst that applies decides, and is named", () => {
    const late = judge({ text, completion: 0.1, progress: "地区生产总值同比增长6.6%。" });
    expect(late).toMatchObject({ light: "behind", indicator: { metric: "充电桩" } });
    const slow = judge({ text, completion: 0.3, progress: "地区生产总值同比增长1%。" });
    expect(slow).toMatchObject({ light: "farBehind", indicator: { metric: "地区生产总值" } });
  });

  test("of equal lights the one that rests on figures is named", () => {
    const judgement = judge({ text, completion: 0.3 });
    expect(judgement).toMatchObject({
      light: "onSchedule",
      reason: { code: "SHARE_REACHED" },
      indicator: { metric: "充电桩" },
    });
  });

  test("a single indicator is not named", () => {
    expect(judge({ text: COUNT, completion: 0.3 })).not.toHaveProperty("indicator");
  });
});

describe("rules of the office", () => {
  test.each<[number, Light]>([
    [0.5, "onSchedule"],
    [0.475, "onSchedule"],
    [0.474, "behind"],
    [0.425, "behind"],
    [0.424, "farBehind"],
  ])("by ratio %p of a half expected is %s", (completion, light) => {
    expect(judge({ text: COUNT, completion }, "2023-06-30", { rule: "ratio" }).light).toBe(light);
  });

  test("by missed periods whatever is behind is far behind", () => {
    const missed = { rule: "missedPeriod" } as const;
    expect(judge({ text: COUNT, completion: 0.249 }, "2023-03-31", missed).light).toBe("farBehind");
    expect(judge({ text: COUNT, completion: 0.25 }, "2023-03-31", missed).light).toBe("onSchedule");
    expect(judge({ status: "behind" }, "2023-03-31", missed).light).toBe("farBehind");
  });

  test("by missed periods what is made up is behind for one round, and on schedule after it", () => {
    const missed = { rule: "missedPeriod" } as const;
    const first = quarter(1, { completion: 0.1 });
    const second = quarter(2, { completion: 0.6 });
    expect(judge({ text: COUNT, completion: 0.6, earlier: [first] }, "2023-06-30", missed)).toEqual({
      light: "behind",
      reason: {
        code: "MADE_UP",
        params: {
          round: "2023-Q1",
          now: {
            code: "SHARE_REACHED",
            params: { completion: 0.6, expected: 0.5, basis: { kind: "months", elapsed: 6, of: 12 } },
          },
        },
      },
    });
    const third = { text: COUNT, completion: 0.8, earlier: [first, second] };
    expect(judge(third, "2023-09-30", missed).light).toBe("onSchedule");
    expect(judge({ text: COUNT, completion: 0.6, earlier: [first] }, "2023-06-30").light).toBe("onSchedule");
  });

  test("thresholds are the office's", () => {
    const strict = { points: { behind: 0, farBehind: 0.05 } };
    expect(judge({ text: COUNT, completion: 0.24 }, "2023-03-31", strict).light).toBe("behind");
    expect(judge({ text: COUNT, completion: 0.19 }, "2023-03-31", strict).light).toBe("farBehind");
    const lax = { rule: "ratio", ratio: { onSchedule: 0.5, behind: 0.2 } } as const;
    expect(judge({ text: COUNT, completion: 0.125 }, "2023-03-31", lax).light).toBe("onSchedule");
    expect(judge({ text: COUNT, completion: 0.05 }, "2023-03-31", lax).light).toBe("behind");
  });

  test("more done never makes a light worse, under any rule", () => {
    const order: readonly Light[] = ["farBehind", "behind", "onSchedule", "completed"];
    const share = fc.integer({ min: 0, max: 1000 }).map((thousandth) => thousandth / 1000);
    const rules = fc.constantFrom("points" as const, "ratio" as const, "missedPeriod" as const);
    const month = fc.constantFrom("2023-01-31", "2023-04-15", "2023-06-30", "2023-11-30", "2023-12-31");
    fc.assert(
      fc.property(share, share, rules, month, (one, other, rule, asOf) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((completion) =>
          order.indexOf(judge({ text: COUNT, completion }, asOf, { rule }).light),
        );
        expect(LIGHTS).toEqual(expect.arrayContaining([...order]));
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
      }),
    );
  });
});
