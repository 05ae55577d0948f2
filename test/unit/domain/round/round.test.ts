import { isCalendarDate, parseRoundId, periodOf, sameRound } from "../../../../src/domain/round/round";
import { roundTitle } from "../../../../src/layout/roundNames";

test.each([
  ["2023-Q1", { year: 2023, kind: "quarter", number: 1 }, "2023年第一季度"],
  ["2023-Q4", { year: 2023, kind: "quarter", number: 4 }, "2023年第四季度"],
  ["2023-06", { year: 2023, kind: "month", number: 6 }, "2023年6月"],
  ["2023-12", { year: 2023, kind: "month", number: 12 }, "2023年12月"],
  ["2023-H1", { year: 2023, kind: "half", number: 1 }, "2023年上半年"],
  ["2023-H2", { year: 2023, kind: "half", number: 2 }, "2023年下半年"],
  [" 2023-Y ", { year: 2023, kind: "year", number: 1 }, "2023年度"],
])("%s names a period, which gives the round its title", (text, period, title) => {
  const id = parseRoundId(text);
  if (id === undefined) throw new Error("no round");
  expect(id).toBe(text.trim());
  expect(periodOf(id)).toEqual(period);
  expect(roundTitle(id)).toBe(title);
});

test.each(["", "2023", "2023-Q5", "2023-Q0", "2023-13", "2023-00", "2023-6", "2023-H3", "23-Q1", "2023-q1"])(
  "%j is no round",
  (text) => {
    expect(parseRoundId(text)).toBeUndefined();
  },
);

test("a date has to be one of the calendar, written in full", () => {
  expect(isCalendarDate("2024-02-29")).toBe(true);
  for (const text of ["2023-02-29", "2023-13-01", "2023-4-10", "2023/04/10", "2023-04-10T00:00", ""]) {
    expect(isCalendarDate(text)).toBe(false);
  }
});

test("two rounds are the same where id, title and both dates are", () => {
  const id = parseRoundId("2023-Q1");
  if (id === undefined) throw new Error("no round");
  const round = { id, title: "一季度", cutoff: "2023-03-31", due: "2023-04-10" };
  expect(sameRound(round, { ...round })).toBe(true);
  for (const changed of [{ title: "二季度" }, { cutoff: "2023-03-30" }, { due: "2023-04-11" }]) {
    expect(sameRound(round, { ...round, ...changed })).toBe(false);
  }
});
