import fc from "fast-check";
import { LIGHTS } from "../../../../src/domain/schedule/light";
import type { ScoreFacts, UnitRound } from "../../../../src/domain/score/scoreFacts";
import { DEFAULT_SCORES, type ScoreSettings } from "../../../../src/domain/score/scoreSettings";
import { scoreUnits, type UnitScore } from "../../../../src/domain/score/scoreUnits";
import { taskId } from "../../../../src/domain/task";
import { roundNamed } from "../../../support/taskFacts";

const FIRST = { round: roundNamed("2023-Q1"), cutoff: "2023-03-31", due: "2023-04-07" };
const A = taskId(2023, 2, 1, 1);
const B = taskId(2023, 2, 1, 2);

const unitRound = (facts: Partial<UnitRound> = {}): UnitRound => ({
  unit: "区财政局",
  returnedOn: "2023-04-05",
  filesReturned: 0,
  tasks: [],
  ...facts,
});

const scoreFacts = (facts: Partial<ScoreFacts>): ScoreFacts => ({
  asOf: "2023-12-31",
  units: ["区财政局"],
  rounds: [],
  completed: [],
  ...facts,
});

/** The score of one unit in one round. */
function scoreOf(
  own: Partial<UnitRound>,
  settings: Partial<ScoreSettings> = {},
  asOf = "2023-12-31",
): UnitScore {
  const facts = scoreFacts({ asOf, rounds: [{ ...FIRST, units: [unitRound(own)] }] });
  const [score] = scoreUnits(facts, { ...DEFAULT_SCORES, ...settings });
  if (score === undefined) throw new Error("no score");
  return score;
}

describe("scores of units", () => {
  test("a unit of which nothing is to be said has what all start with", () => {
    expect(scoreOf({ tasks: [{ task: A, light: "onSchedule" }] })).toEqual({
      unit: "区财政局",
      score: 100,
      unbounded: 100,
      entries: [],
    });
  });

  test("a report is missing once its due date is over", () => {
    const params = { round: "2023-Q1", due: "2023-04-07" };
    expect(scoreOf({ returnedOn: undefined })).toMatchObject({
      score: 90,
      entries: [{ rule: "missingReport", points: -10, params }],
    });
    expect(scoreOf({ returnedOn: undefined }, {}, "2023-04-07").entries).toEqual([]);
    expect(scoreOf({ returnedOn: undefined }, {}, "2023-04-08").entries).toHaveLength(1);
  });

  test("a report after the due date is late, one on that day is not", () => {
    expect(scoreOf({ returnedOn: "2023-04-08" })).toMatchObject({
      score: 99,
      entries: [
        {
          rule: "lateReport",
          points: -1,
          params: { round: "2023-Q1", due: "2023-04-07", returnedOn: "2023-04-08" },
        },
      ],
    });
    expect(scoreOf({ returnedOn: "2023-04-07" }).entries).toEqual([]);
  });

  test("returns sent back cost once a round, and the evidence says how many there were", () => {
    expect(scoreOf({ filesReturned: 3 })).toMatchObject({
      score: 98,
      entries: [{ rule: "returnedForCorrection", points: -2, params: { round: "2023-Q1", files: 3 } }],
    });
  });

  test("each task that is behind, not started or far behind at a cut-off costs", () => {
    const tasks = LIGHTS.map((light, index) => ({ task: taskId(2023, 2, 1, index + 1), light }));
    const round = "2023-Q1";
    expect(scoreOf({ tasks })).toMatchObject({
      score: 92,
      entries: [
        { rule: "behind", points: -2, params: { round, task: "2023-2-01-003", light: "behind" } },
        { rule: "farBehind", points: -4, params: { round, task: "2023-2-01-004" } },
        { rule: "behind", points: -2, params: { round, task: "2023-2-01-005", light: "notStarted" } },
      ],
    });
  });

  test("the evidence stands round by round, the report before the tasks, the tasks by their ids", () => {
    const tasks = [
      { task: B, light: "behind" },
      { task: A, light: "behind" },
    ] as const;
    const second = { round: roundNamed("2023-Q2"), cutoff: "2023-06-30", due: "2023-07-07" };
    const facts = scoreFacts({
      rounds: [
        { ...FIRST, units: [unitRound({ returnedOn: "2023-04-10", tasks })] },
        { ...second, units: [unitRound({ returnedOn: undefined })] },
      ],
      completed: [B, A].map((task) => {
        return { unit: "区财政局", task, completedOn: "2023-09-30", deadline: "2023-12-31" };
      }),
    });
    const [score] = scoreUnits(facts, DEFAULT_SCORES);
    expect(
      score?.entries.map(({ rule, params }) => ("task" in params ? `${rule} ${params.task}` : rule)),
    ).toEqual([
      "lateReport",
      `behind ${A}`,
      `behind ${B}`,
      "missingReport",
      `completedEarly ${A}`,
      `completedEarly ${B}`,
    ]);
  });

  test("a task completed before its deadline adds, one completed on the day or without one does not", () => {
    const done = (completedOn: string, deadline: string | undefined) =>
      scoreUnits(scoreFacts({ completed: [{ unit: "区财政局", task: A, completedOn, deadline }] }), {
        ...DEFAULT_SCORES,
        cap: 110,
      })[0];
    expect(done("2023-06-30", "2023-12-31")).toMatchObject({
      score: 101,
      entries: [
        {
          rule: "completedEarly",
          points: 1,
          params: { task: A, completedOn: "2023-06-30", deadline: "2023-12-31" },
        },
      ],
    });
    expect(done("2023-12-31", "2023-12-31")?.entries).toEqual([]);
    expect(done("2023-06-30", undefined)?.entries).toEqual([]);
  });

  test("no score is above the cap or below the floor, and what it would be is shown", () => {
    const tasks = [{ task: A, light: "farBehind" } as const];
    expect(scoreOf({ tasks }, { farBehind: 130 })).toMatchObject({ score: 0, unbounded: -30 });
    expect(scoreOf({ tasks }, { farBehind: 70, floor: 60 })).toMatchObject({ score: 60, unbounded: 30 });
    expect(scoreOf({}, { start: 120 })).toMatchObject({ score: 100, unbounded: 120 });
  });

  test("a rule that gives no points leaves no entry", () => {
    expect(scoreOf({ returnedOn: "2023-04-09" }, { lateReport: 0 }).entries).toEqual([]);
  });

  test("the highest score comes first, equal ones in the order of the roster", () => {
    const units = ["区财政局", "区教委", "区税务局", "区水利局"];
    const rounds = [
      {
        ...FIRST,
        units: [
          unitRound({ returnedOn: undefined }),
          unitRound({ unit: "区税务局", filesReturned: 1 }),
          unitRound({ unit: "区教委", filesReturned: 1 }),
          unitRound({ unit: "外来单位", returnedOn: undefined }),
        ],
      },
    ];
    expect(scoreUnits(scoreFacts({ units, rounds }), DEFAULT_SCORES).map(({ unit }) => unit)).toEqual([
      "区水利局",
      "区教委",
      "区税务局",
      "区财政局",
    ]);
  });

  test("start and entries add up to the score before floor and cap, whatever the facts and the settings", () => {
    const points = fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10);
    const settings = fc.record({
      start: points,
      missingReport: points,
      lateReport: points,
      returnedForCorrection: points,
      behind: points,
      farBehind: points,
      completedEarly: points,
      floor: fc.constant(0),
      cap: fc.constant(100),
    });
    const day = fc.constantFrom("2023-04-05", "2023-04-09", undefined);
    const light = fc.constantFrom(...LIGHTS);
    const units = ["甲局", "乙局"];
    const own = fc.record({
      unit: fc.constantFrom(...units),
      returnedOn: day,
      filesReturned: fc.nat(2),
      tasks: fc.tuple(light, light).map(([a, b]) => [
        { task: B, light: b },
        { task: A, light: a },
      ]),
    });
    const rounds = fc.array(fc.record({ own: fc.array(own, { maxLength: 2 }) }), { maxLength: 4 });
    const completed = fc.array(
      fc.record({
        unit: fc.constantFrom(...units),
        task: fc.constantFrom(A, B),
        completedOn: fc.constantFrom("2023-06-30", "2023-12-31"),
        deadline: fc.constantFrom("2023-09-30", undefined),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(settings, rounds, completed, (chosen, list, done) => {
        const facts = scoreFacts({
          units,
          rounds: list.map(({ own: ofUnits }) => ({ ...FIRST, units: ofUnits })),
          completed: done,
        });
        const scores = scoreUnits(facts, chosen);
        expect(scores).toHaveLength(units.length);
        for (const { score, unbounded, entries } of scores) {
          const sum = entries.reduce((total, entry) => total + entry.points, chosen.start);
          expect(unbounded).toBeCloseTo(sum, 6);
          expect(score).toBe(Math.min(100, Math.max(0, unbounded)));
        }
      }),
    );
  });
});
