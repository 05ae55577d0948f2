import fc from "fast-check";
import type { Indicator } from "../../../../src/domain/indicator";
import { substanceHints, type ReportToJudge } from "../../../../src/domain/merge/substanceHints";
import { TASK_STATUSES } from "../../../../src/domain/status";
import { sampleRow } from "../../../support/samplePlan";

const TASK = sampleRow(1, {}).task.id;
const TARGET: Indicator = {
  metric: "地区生产总值",
  comparator: "growth",
  value: 6.5,
  unit: "%",
  kind: "growth",
  text: "增长6.5%",
};
const QUALITATIVE: Indicator = {
  ...TARGET,
  value: null,
  unit: "",
  kind: "qualitative",
  text: "快于经济增长",
};

/** A report that gives no reason for any hint. */
const FINE: ReportToJudge = {
  taskId: TASK,
  where: (column) => ({ sheet: "填报表", cell: column }),
  status: "inProgress",
  completion: 0.5,
  progress: "已开工3个项目",
  problems: "无",
  nextSteps: "加快建设",
  deadline: "2023-12-31",
  indicators: [TARGET],
  earlier: { completion: 0.3, progress: "已开工2个项目" },
  cutoff: "2023-06-30",
};

/** The codes of the hints, with cell and parameters. */
function hints(changed: Partial<ReportToJudge>): readonly unknown[] {
  return substanceHints({ ...FINE, ...changed }).map(({ code, where, params }) => {
    expect(where).toMatchObject({ sheet: "填报表", taskId: TASK });
    return [code, where.cell, params];
  });
}

test("a report in order gives no hint", () => {
  expect(hints({})).toEqual([]);
});

describe("progress of the round before", () => {
  const unchanged = [["RETURN_PROGRESS_UNCHANGED", "progress", {}]];

  test.each([
    "已开工3个项目",
    " 已开工3个项目。",
    "已开工 ３个\n项目；",
    "（已开工3个项目）",
    "😀已开工3个项目！😀😀",
  ])("%j is the same with blanks and punctuation at its ends aside", (progress) => {
    expect(hints({ earlier: { progress } })).toEqual(unchanged);
  });

  test("another text, none, and punctuation alone are not the same", () => {
    expect(hints({ earlier: { progress: "已开工3个项目,还差2个" } })).toEqual([]);
    expect(hints({ earlier: { progress: "已开,工3个项目" } })).toEqual([]);
    expect(hints({ earlier: {} })).toEqual([]);
    for (const progress of ["", " ", "/"]) {
      expect(hints({ progress, earlier: { progress }, indicators: [] })).toEqual([]);
    }
  });

  test("a task that was all done has nothing more to tell", () => {
    const earlier = { completion: 1, progress: FINE.progress };
    expect(hints({ status: "completed", completion: 1, earlier })).toEqual([]);
    expect(hints({ status: "completed", completion: 1, earlier: { ...earlier, completion: 0.9 } })).toEqual(
      unchanged,
    );
  });
});

describe("progress without a figure", () => {
  const missing = [["RETURN_FIGURE_MISSING", "progress", { indicator: "地区生产总值" }]];

  test.each(["正在推进", "下一个阶段加快建设", "统一成立专班", "第三次会议", "无"])(
    "%j has none",
    (progress) => {
      expect(hints({ progress, indicators: [QUALITATIVE, TARGET] })).toEqual(missing);
    },
  );

  test.each([
    "完成５个",
    "已完成五成",
    "百分之六十",
    "完成一半",
    "已签约两家企业",
    "完成二十一户",
    "三百万元",
  ])("%j has one", (progress) => {
    expect(hints({ progress })).toEqual([]);
  });

  test("it is not asked for without a target in figures, of a task not begun and of an empty cell", () => {
    const progress = "正在推进";
    expect(hints({ progress, indicators: [QUALITATIVE] })).toEqual([]);
    expect(hints({ progress, indicators: [] })).toEqual([]);
    expect(hints({ progress, status: "notStarted" })).toEqual([]);
    expect(hints({ progress: " " })).toEqual([]);
  });

  test("a target without a name is shown by its words", () => {
    const indicators = [{ ...TARGET, metric: "" }];
    expect(hints({ progress: "正在推进", indicators })).toEqual([
      ["RETURN_FIGURE_MISSING", "progress", { indicator: "增长6.5%" }],
    ]);
  });
});

test("completed with less than all done is worth a look", () => {
  expect(hints({ status: "completed", completion: 0.455 })).toEqual([
    ["RETURN_COMPLETED_BELOW", "completion", { percent: "45.5%" }],
  ]);
  expect(hints({ status: "completed", completion: 1 })).toEqual([]);
  expect(hints({ status: "completed", completion: undefined })).toEqual([]);
  expect(hints({ status: "behind", completion: 0.455 })).toEqual([]);
});

test("a completion that fell is worth a look, a difference that nobody sees is not", () => {
  expect(hints({ earlier: { completion: 0.6 } })).toEqual([
    ["RETURN_COMPLETION_FELL", "completion", { from: "60%", to: "50%" }],
  ]);
  expect(hints({ earlier: { completion: 0.5 } })).toEqual([]);
  expect(hints({ completion: 0.333333, earlier: { completion: 1 / 3 } })).toEqual([]);
  expect(hints({ completion: undefined, earlier: { completion: 1 } })).toEqual([]);
});

describe("a deadline before the end of the period", () => {
  const late: Partial<ReportToJudge> = { deadline: "2023-06-29", problems: "", nextSteps: "" };
  const passed = [["RETURN_DEADLINE_PASSED", "deadline", { deadline: "2023-06-29" }]];

  test.each(["", " ", "无", "无。", "暂无", "没有", "无问题", "没有存在问题", "—", "/", "不适用", "N/A"])(
    "%j explains nothing",
    (text) => {
      expect(hints({ ...late, problems: text, nextSteps: text })).toEqual(passed);
    },
  );

  test("whatever is said of problems or next steps explains it", () => {
    expect(hints({ ...late, problems: "资金不足" })).toEqual([]);
    expect(hints({ ...late, problems: "无资金" })).toEqual([]);
    expect(hints({ ...late, nextSteps: "7月底前完成" })).toEqual([]);
  });

  test("only tasks that are known to be open are late, and not on the last day", () => {
    for (const status of TASK_STATUSES) {
      const open = status !== "completed" && status !== "paused";
      expect(hints({ ...late, status, completion: undefined })).toEqual(open ? passed : []);
    }
    expect(hints({ ...late, status: undefined })).toEqual([]);
    expect(hints({ ...late, deadline: FINE.cutoff })).toEqual([]);
    expect(hints({ ...late, deadline: undefined })).toEqual([]);
  });
});

test("whatever the texts say, each hint is given once at most", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("无", "已开工", "五成", "/"));
  fc.assert(
    fc.property(text, text, text, text, (progress, problems, nextSteps, before) => {
      const codes = substanceHints({ ...FINE, progress, problems, nextSteps, earlier: { progress: before } });
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    }),
  );
});

test("a long text that says nothing is judged as a short one is", () => {
  for (const part of ["。", "十", "无", "一成"]) {
    const hints = (length: number): readonly string[] => {
      const text = part.repeat(length / part.length);
      const judged = { ...FINE, progress: text, problems: text, nextSteps: text, deadline: "2023-01-01" };
      return substanceHints({ ...judged, earlier: { progress: `${text}x` } }).map(({ code }) => code);
    };
    expect([part, hints(32_000)]).toEqual([part, hints(20)]);
  }
});
