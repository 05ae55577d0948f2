import type { Role } from "../../../src/domain/round/unitTasks";
import { taskId } from "../../../src/domain/task";
import type { RoundState } from "../../../src/domain/round/roundRecords";
import {
  formHints,
  formOfRound,
  formProblems,
  newRoundForm,
  requestOf,
  withKind,
  withPeriod,
  withYear,
  type RoundForm,
  type Rounds,
} from "../../../src/ui/features/issueSheets/roundForm";
import { roundId } from "../../support/issueSample";

const NONE: Rounds = new Map();

/** A round that was issued, to supporting units as well where `supports` says so. */
function issued(id: string, cutoff: string, { closed = false, supports = false } = {}): RoundState {
  const role: Role = supports ? "support" : "lead";
  const round = { id: roundId(id), title: `${id}调度`, cutoff, due: "2023-12-31" };
  const stamp = { at: "2023-04-01 09:30", by: "王敏" };
  const row = { task: taskId(2023, 2, 1, 1), role, lockedHash: "", cells: {} };
  const issue = { ...stamp, round, unit: "区财政局", file: "", rows: [row] };
  return { ...stamp, round, closed, issues: new Map([["区财政局", issue]]) };
}

const rounds = (...states: readonly RoundState[]): Rounds =>
  new Map(states.map((state) => [state.round.id, state]));
const context = (known: Rounds = NONE, today = "2023-03-27", planYear = 2023) => ({
  rounds: known,
  today,
  planYear,
});

test("the first round is the quarter of today, until its last day, due five working days later", () => {
  expect(newRoundForm(context(), "王敏")).toEqual({
    kind: "quarter",
    year: "2023",
    number: 1,
    title: "2023年第一季度",
    cutoff: "2023-03-31",
    due: "2023-04-07",
    by: "王敏",
    withSupporting: false,
  });
});

test("a day outside the plan's year counts as the nearest one in it, and nothing is due in the past", () => {
  const late = newRoundForm(context(NONE, "2024-02-01"), "");
  expect([late.title, late.cutoff, late.due]).toEqual(["2023年第四季度", "2023-12-31", "2024-02-08"]);
  expect(newRoundForm(context(NONE, "2022-12-01"), "").title).toBe("2023年第一季度");
  expect(newRoundForm(context(NONE, "2024-02-01", 0), "").title).toBe("2024年第一季度");
});

test("after rounds were issued the next one of the last kind is proposed, whatever the order of issuing", () => {
  const known = rounds(issued("2023-06", "2023-06-30"), issued("2023-Q1", "2023-03-31"));
  const form = newRoundForm(context(known), "");
  expect([form.kind, form.number, form.title]).toEqual(["month", 7, "2023年7月"]);
  expect(withKind(form, "quarter", context(known)).title).toBe("2023年第二季度");
  expect(withKind(form, "half", context(known)).title).toBe("2023年上半年");
  expect(newRoundForm(context(rounds(issued("2023-12", "2023-12-31"))), "").title).toBe("2024年1月");
});

test("dates and title follow the period; those of a round that was issued are as they were", () => {
  const known = rounds(issued("2023-Q1", "2023-03-20", { supports: true }));
  const form = newRoundForm(context(known), "王敏");
  const back = withPeriod(
    { ...form, title: "改过的" },
    { year: 2023, kind: "quarter", number: 1 },
    context(known),
  );
  expect(back).toMatchObject({
    title: "2023-Q1调度",
    cutoff: "2023-03-20",
    withSupporting: true,
    by: "王敏",
  });
  expect(formOfRound([...known.values()][0] ?? issued("2023-Y", ""), "王敏")).toEqual(back);
});

test("while a year is being typed nothing else changes", () => {
  const form = newRoundForm(context(), "");
  expect(withYear(form, "20", context())).toEqual({ ...form, year: "20" });
  expect(withYear(form, "2024", context())).toMatchObject({ title: "2024年第一季度", cutoff: "2024-03-31" });
});

const GOOD = newRoundForm(context(), "王敏");

test.each<[string, Partial<RoundForm>, object]>([
  ["nothing", {}, {}],
  ["the year", { year: "二〇二三" }, { year: "yearInvalid" }],
  ["a year that is far off", { year: "1999" }, { year: "yearInvalid" }],
  ["a missing title", { title: " " }, { title: "titleMissing" }],
  ["a long title", { title: "长".repeat(41) }, { title: "titleTooLong" }],
  ["dates", { cutoff: "", due: "2023-02-30" }, { cutoff: "cutoffInvalid", due: "dueInvalid" }],
  ["a due date before the cut-off", { due: "2023-03-30" }, { due: "dueBeforeCutoff" }],
  ["a missing name", { by: "" }, { by: "nameMissing" }],
])("problems of %s are told at their field", (_, changes, problems) => {
  expect(formProblems({ ...GOOD, ...changes }, NONE)).toEqual(problems);
});

test("a closed round has to be opened before it is issued", () => {
  const known = rounds(issued("2023-Q1", "2023-03-31", { closed: true }));
  expect(formProblems(GOOD, known)).toEqual({ number: "roundClosed" });
});

test("what is unusual about the dates is said, and is no problem", () => {
  expect(formHints(GOOD)).toEqual({});
  const odd = { ...GOOD, cutoff: "2023-04-01", due: "2023-04-08" };
  expect(formHints(odd)).toEqual({ cutoff: "outsidePeriod", due: "dueOnWeekend" });
  expect(formProblems(odd, NONE)).toEqual({});
});

test("the request says what the form says, without blanks around the title", () => {
  expect(requestOf({ ...GOOD, title: " 一季度 " }, { force: true, units: ["区财政局"] })).toEqual({
    round: { id: "2023-Q1", title: "一季度", cutoff: "2023-03-31", due: "2023-04-07" },
    withSupporting: false,
    force: true,
    units: ["区财政局"],
  });
});
