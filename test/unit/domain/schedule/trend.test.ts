import { changedLights } from "../../../../src/domain/schedule/changedLights";
import { judgeTask } from "../../../../src/domain/schedule/judgeTask";
import { DEFAULT_SCHEDULE } from "../../../../src/domain/schedule/scheduleSettings";
import { trendOf } from "../../../../src/domain/schedule/trend";
import { taskId } from "../../../../src/domain/task";
import { quarter, roundNamed, taskFacts } from "../../../support/taskFacts";

const THIRD = { id: roundNamed("2023-Q3"), cutoff: "2023-09-30" };
const text = "新建充电桩1000个。";

describe("the trend over the rounds", () => {
  test("shows the share and the light of each round as it was known then", () => {
    const facts = taskFacts({
      text,
      completion: 0.8,
      earlier: [quarter(1, { report: "missing" }), quarter(2, { completion: 0.3 })],
    });
    expect(trendOf([facts], THIRD, 2023, DEFAULT_SCHEDULE)).toEqual([
      {
        task: facts.id,
        points: [
          { round: "2023-Q1", cutoff: "2023-03-31", completion: undefined, light: "notReported" },
          { round: "2023-Q2", cutoff: "2023-06-30", completion: 0.3, light: "behind" },
          { round: "2023-Q3", cutoff: "2023-09-30", completion: 0.8, light: "onSchedule" },
        ],
        behindInARow: false,
      },
    ]);
  });

  test.each([
    ["behind twice", { completion: 0.3 }, { completion: 0.5 }, true],
    ["not started and then far behind", { status: "notStarted" as const }, { completion: 0.1 }, true],
    ["behind and then not reported", { completion: 0.3 }, { report: "missing" as const }, false],
    ["on schedule and then behind", { completion: 0.5 }, { completion: 0.5 }, false],
  ])("%s is behind in a row or not", (_, before, now, inARow) => {
    const facts = taskFacts({ text, ...now, earlier: [quarter(2, before)] });
    expect(trendOf([facts], THIRD, 2023, DEFAULT_SCHEDULE)[0]?.behindInARow).toBe(inARow);
  });

  test("only the last two rounds count", () => {
    const earlier = [quarter(1, { completion: 0.9 }), quarter(2, { completion: 0.3 })];
    const facts = taskFacts({ text, completion: 0.5, earlier });
    expect(trendOf([facts], THIRD, 2023, DEFAULT_SCHEDULE)[0]?.behindInARow).toBe(true);
  });

  test("a single round makes no row", () => {
    const facts = taskFacts({ text, completion: 0.1 });
    expect(trendOf([facts], THIRD, 2023, DEFAULT_SCHEDULE)[0]?.behindInARow).toBe(false);
  });

  test("each round is weighed with the round before it", () => {
    const earlier = [quarter(1, { completion: 0.1 }), quarter(2, { completion: 0.6 })];
    const facts = taskFacts({ text, completion: 0.8, earlier });
    const missed = { ...DEFAULT_SCHEDULE, rule: "missedPeriod" } as const;
    expect(trendOf([facts], THIRD, 2023, missed)[0]?.points.map(({ light }) => light)).toEqual([
      "farBehind",
      "behind",
      "onSchedule",
    ]);
  });
});

test("a change of settings shows the tasks whose light it changes, and no others", () => {
  const tasks = [0.3, 0.1, 0.2].map((completion, index) =>
    taskFacts({ id: taskId(2023, 2, 1, 3 - index), text, completion }),
  );
  const judgedBy = (settings: typeof DEFAULT_SCHEDULE) =>
    new Map(tasks.map((facts) => [facts.id, judgeTask(facts, "2023-03-31", 2023, settings)]));
  const strict = { ...DEFAULT_SCHEDULE, points: { behind: 0.03, farBehind: 0.12 } };
  expect(changedLights(judgedBy(DEFAULT_SCHEDULE), judgedBy(strict))).toEqual([
    { task: "2023-2-01-001", from: "onSchedule", to: "behind" },
    { task: "2023-2-01-002", from: "behind", to: "farBehind" },
  ]);
});
