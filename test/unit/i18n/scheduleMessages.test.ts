import type { Judgement, ReasonParams, ScheduleReason } from "../../../src/domain/schedule/judgement";
import { judged } from "../../../src/domain/schedule/judgement";
import type { EvidenceParams, ScoreEntry } from "../../../src/domain/score/scoreUnits";
import { taskId } from "../../../src/domain/task";
import { enUS } from "../../../src/i18n/en-US";
import { describeEvidence, describeJudgement } from "../../../src/i18n/messages";
import { zhCN } from "../../../src/i18n/zh-CN";
import { roundNamed } from "../../support/taskFacts";

const ROUND = roundNamed("2023-Q1");
const MONTHS = { kind: "months", elapsed: 3, of: 12 } as const;
const SHORT = { completion: 0.18, expected: 0.25, basis: MONTHS, gap: 0.07, rule: "points" } as const;
const RATE = {
  metric: "地区生产总值",
  change: "rise",
  figure: 6,
  target: 6.5,
  comparator: "≥",
  unit: "%",
} as const;
const LEVEL = {
  ...RATE,
  metric: "失业率",
  change: "level",
  figure: 5.2,
  target: 5.5,
  comparator: "≤",
} as const;

/** Every reason with what both languages say of it. */
const REASONS: {
  readonly [C in keyof ReasonParams]: readonly (readonly [ReasonParams[C], string, string])[];
} = {
  COMPLETED_BY_STATUS: [[{}, "状态为“已完成”", "status completed"]],
  COMPLETED_BY_SHARE: [[{ completion: 1 }, "完成率 100%", "100% done"]],
  COMPLETED_BEFORE: [[{ round: ROUND }, "2023-Q1 已完成", "completed in 2023-Q1"]],
  REPORT_MISSING: [[{}, "牵头责任单位本期尚未填报", "a lead unit has not reported in this round"]],
  REPORT_EMPTY: [
    [
      {},
      "本期填报没有可读取的状态和完成率，无法判断",
      "reported without a status or a completion rate that can be read",
    ],
  ],
  NOT_ASKED: [
    [{}, "本期未下发填报，也无以往进展", "not issued in this round, and nothing known from earlier ones"],
  ],
  PAUSED: [[{}, "状态为“暂缓”，不作判断", "status paused, not judged"]],
  OVERDUE: [
    [
      { deadline: "2023-02-28", days: 31, completion: 0.95 },
      "完成时限 2023-02-28，已逾期 31 天，完成率 95%",
      "due on 2023-02-28, overdue by 31 days, 95% done",
    ],
    [
      { deadline: "2023-03-30", days: 1, completion: undefined },
      "完成时限 2023-03-30，已逾期 1 天",
      "due on 2023-03-30, overdue by 1 day",
    ],
  ],
  NOT_STARTED: [
    [{ expected: 0.25, basis: MONTHS }, "状态为“未启动”，序时 25%", "status not started, 25% expected"],
  ],
  NOTHING_DUE: [
    [{ first: undefined }, "尚无进度要求", "nothing expected yet"],
    [{ first: "2023-06-30" }, "第一个时间节点 2023-06-30 尚未到期", "first milestone due on 2023-06-30"],
  ],
  SHARE_REACHED: [
    [
      { completion: 0.5, expected: 0.5, basis: { kind: "months", elapsed: 3, of: 6 } },
      "完成率 50%，序时 50%（按完成时限计，已过 3 个月，共 6 个月），达到序时进度",
      "50% done, 50% expected (3 of 6 months until the deadline), on schedule",
    ],
  ],
  SHARE_TOLERATED: [
    [
      { ...SHORT, allowed: 0.1 },
      "完成率 18%，序时 25%，差 7 个百分点，不足 10 个百分点，视为达序时",
      "18% done, 25% expected, 7 points short, less than 10 points and so on schedule",
    ],
    [
      { ...SHORT, completion: 0.24, gap: 0.01, rule: "ratio", allowed: 0.95 },
      "完成率 24%，序时 25%，差 1 个百分点，为序时的 96%，不低于 95%，视为达序时",
      "24% done, 25% expected, 1 point short, 96% of the expected, not below 95% and so on schedule",
    ],
  ],
  SHARE_SHORT: [
    [SHORT, "完成率 18%，序时 25%，差 7 个百分点", "18% done, 25% expected, 7 points short"],
    [
      { ...SHORT, expected: 0.3, gap: 0.12, basis: { kind: "milestoneShare", day: "2023-06-30" } },
      "完成率 18%，序时 30%（按 2023-06-30 的时间节点），差 12 个百分点",
      "18% done, 30% expected (milestone of 2023-06-30), 12 points short",
    ],
    [
      { ...SHORT, basis: { kind: "milestones", due: 1, of: 4 } },
      "完成率 18%，序时 25%（4 个时间节点，1 个已到期），差 7 个百分点",
      "18% done, 25% expected (1 of 4 milestones due), 7 points short",
    ],
  ],
  FIGURE_REACHED: [
    [
      { ...RATE, figure: 6.7 },
      "“地区生产总值”增长 6.7%，目标增长 6.5%以上，达到目标",
      "“地区生产总值” up 6.7%, target up at least 6.5%, reached",
    ],
    [LEVEL, "“失业率”5.2%，目标5.5%以内，达到目标", "“失业率” 5.2%, target at most 5.5%, reached"],
  ],
  FIGURE_TOLERATED: [
    [
      { ...RATE, gap: 0.0769, rule: "points", allowed: 0.1 },
      "“地区生产总值”增长 6%，目标增长 6.5%以上，与目标值相差 7.69%，不足 10%，视为达序时",
      "“地区生产总值” up 6%, target up at least 6.5%, 7.69% off the target, less than 10% and so on schedule",
    ],
    [
      { ...RATE, gap: 0.04, rule: "ratio", allowed: 0.95 },
      "“地区生产总值”增长 6%，目标增长 6.5%以上，达到目标值的 96%，不低于 95%，视为达序时",
      "“地区生产总值” up 6%, target up at least 6.5%, 96% of the target, not below 95% and so on schedule",
    ],
  ],
  FIGURE_SHORT: [
    [
      {
        ...RATE,
        metric: "单位GDP能耗",
        change: "fall",
        figure: -1,
        target: 3,
        comparator: "growth",
        gap: 1.5,
        rule: "points",
      },
      "“单位GDP能耗”增长 1%，目标下降 3%，与目标值相差 150%",
      "“单位GDP能耗” up 1%, target down 3%, 150% off the target",
    ],
    [
      { ...RATE, figure: -2.1, gap: 1.2, rule: "missedPeriod" },
      "“地区生产总值”下降 2.1%，目标增长 6.5%以上，与目标值相差 120%",
      "“地区生产总值” down 2.1%, target up at least 6.5%, 120% off the target",
    ],
  ],
  BY_STATUS: [
    [
      { status: "inProgress", ground: { kind: "qualitative" } },
      "无可比较的数据，按状态“推进中”判断",
      "nothing to compare, judged by the status in progress",
    ],
    [
      { status: "behind", ground: { kind: "noCompletion" } },
      "没有可读取的完成率，按状态“滞后”判断",
      "no completion rate that can be read, judged by the status behind",
    ],
    [
      { status: "behind", ground: { kind: "nothingDue" } },
      "时间节点尚未到期，按状态“滞后”判断",
      "no milestone due, judged by the status behind",
    ],
    [
      { status: "inProgress", ground: { kind: "noFigure", metric: "进出口总额" } },
      "进展情况中未读到“进出口总额”的数据，按状态“推进中”判断",
      "no figure for “进出口总额” read from the progress, judged by the status in progress",
    ],
    [
      { status: "inProgress", ground: { kind: "severalFigures", metric: "进出口总额" } },
      "进展情况中“进出口总额”有多个不同数据，按状态“推进中”判断",
      "several figures for “进出口总额” in the progress, judged by the status in progress",
    ],
  ],
  YEARLY_ONLY: [
    [
      { metric: "城镇化率" },
      "“城镇化率”只考核全年结果，年底前不作判断",
      "“城镇化率” shows at the year's end only",
    ],
  ],
  MADE_UP: [
    [
      { round: ROUND, now: { code: "SHARE_REACHED", params: { ...SHORT, completion: 0.6, expected: 0.5 } } },
      "完成率 60%，序时 50%，达到序时进度；2023-Q1 曾滞后，本期已补上",
      "60% done, 50% expected, on schedule; behind in 2023-Q1 and made up since",
    ],
  ],
};

const cases = Object.entries(REASONS).flatMap(([code, list]) =>
  list.map(([params, chinese, english]) => {
    const reason = { code, params } as ScheduleReason;
    return [chinese, english, { light: "onSchedule", reason }] as const;
  }),
);

test.each<readonly [string, string, Judgement]>(cases)(
  "%s is said in both languages",
  (chinese, english, judgement) => {
    expect(describeJudgement(zhCN.schedule, judgement)).toBe(chinese);
    expect(describeJudgement(enUS.schedule, judgement)).toBe(english);
  },
);

describe("the indicator that decided", () => {
  const indicator = { metric: "充电桩", text: "1000个" };

  test("stands before a reason that does not name it", () => {
    const judgement = { ...judged("behind", "SHARE_SHORT", SHORT), indicator };
    expect(describeJudgement(zhCN.schedule, judgement)).toBe("“充电桩”：完成率 18%，序时 25%，差 7 个百分点");
    expect(describeJudgement(enUS.schedule, judgement)).toBe(
      "“充电桩”: 18% done, 25% expected, 7 points short",
    );
  });

  test("is not named twice", () => {
    const reached = judged("onSchedule", "FIGURE_REACHED", { ...RATE, figure: 7 });
    const unread = judged("onSchedule", "BY_STATUS", {
      status: "inProgress",
      ground: { kind: "noFigure", metric: "充电桩" },
    });
    const madeUp = judged("behind", "MADE_UP", { round: ROUND, now: reached.reason });
    for (const judgement of [reached, unread, madeUp]) {
      const said = describeJudgement(zhCN.schedule, judgement);
      expect(describeJudgement(zhCN.schedule, { ...judgement, indicator })).toBe(said);
    }
  });
});

const TASK = taskId(2023, 2, 1, 12);

const EVIDENCE: { readonly [R in keyof EvidenceParams]: readonly [EvidenceParams[R], string, string] } = {
  missingReport: [
    { round: ROUND, due: "2023-04-07" },
    "2023-Q1 未报，报送截止 2023-04-07",
    "2023-Q1: not reported, due on 2023-04-07",
  ],
  lateReport: [
    { round: ROUND, due: "2023-04-07", returnedOn: "2023-04-09" },
    "2023-Q1 于 2023-04-09 报送，报送截止 2023-04-07",
    "2023-Q1: reported on 2023-04-09, due on 2023-04-07",
  ],
  returnedForCorrection: [
    { round: ROUND, files: 1 },
    "2023-Q1 有 1 份填报表被退回补正",
    "2023-Q1: 1 file returned for correction",
  ],
  behind: [
    { round: ROUND, task: TASK, light: "notStarted" },
    "2023-Q1 任务 2023-2-01-012 未启动",
    "2023-Q1: task 2023-2-01-012 not started",
  ],
  farBehind: [
    { round: ROUND, task: TASK },
    "2023-Q1 任务 2023-2-01-012 严重滞后",
    "2023-Q1: task 2023-2-01-012 far behind",
  ],
  completedEarly: [
    { task: TASK, completedOn: "2023-06-30", deadline: "2023-12-31" },
    "任务 2023-2-01-012 截至 2023-06-30 已完成，完成时限 2023-12-31",
    "task 2023-2-01-012 completed by 2023-06-30, due on 2023-12-31",
  ],
};

test.each(Object.entries(EVIDENCE))("the evidence of %s is said in both languages", (rule, said) => {
  const [params, chinese, english] = said;
  const entry = { rule, points: -1, params } as ScoreEntry;
  expect(describeEvidence(zhCN.scores, entry)).toBe(chinese);
  expect(describeEvidence(enUS.scores, entry)).toBe(english);
});
