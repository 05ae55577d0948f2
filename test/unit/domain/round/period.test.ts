import fc from "fast-check";
import {
  addWorkingDays,
  daysOf,
  isOnWeekend,
  nextPeriod,
  periodAt,
  PERIODS_A_YEAR,
  roundIdOf,
} from "../../../../src/domain/round/period";
import { periodOf, type Period } from "../../../../src/domain/round/round";

const kinds = ["month", "quarter", "half", "year"] as const;
const periods = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant<Period["kind"]>(kind),
    year: fc.integer({ min: 2000, max: 2099 }),
    number: fc.integer({ min: 1, max: PERIODS_A_YEAR[kind] }),
  }),
);

test("a period and its id say the same, its days lie in it, and the next one begins the day after", () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(periodOf(roundIdOf(period))).toEqual(period);
      const { first, last } = daysOf(period);
      expect(periodAt(first, period.kind)).toEqual(period);
      expect(periodAt(last, period.kind)).toEqual(period);
      const next = Date.parse(`${daysOf(nextPeriod(period)).first}T00:00:00Z`);
      expect(next - Date.parse(`${last}T00:00:00Z`)).toBe(86_400_000);
    }),
  );
});

test.each([
  ["2023-02-14", "month", "2023-02", "2023-02-28"],
  ["2024-02-29", "month", "2024-02", "2024-02-29"],
  ["2023-03-31", "quarter", "2023-Q1", "2023-03-31"],
  ["2023-04-01", "quarter", "2023-Q2", "2023-06-30"],
  ["2023-07-01", "half", "2023-H2", "2023-12-31"],
  ["2023-01-01", "year", "2023-Y", "2023-12-31"],
] as const)("%s lies in the %s %s, which ends on %s", (day, kind, id, last) => {
  const period = periodAt(day, kind);
  expect([roundIdOf(period), daysOf(period).last]).toEqual([id, last]);
});

test("the year after December is the next one", () => {
  expect(nextPeriod({ year: 2023, kind: "month", number: 12 })).toEqual({
    year: 2024,
    kind: "month",
    number: 1,
  });
  expect(nextPeriod({ year: 2023, kind: "year", number: 1 })).toEqual({
    year: 2024,
    kind: "year",
    number: 1,
  });
});

test("a period that no year has is refused", () => {
  expect(() => roundIdOf({ year: 2023, kind: "quarter", number: 5 })).toThrow(RangeError);
});

test.each([
  ["2023-03-31", 1, "2023-04-03"],
  ["2023-03-31", 5, "2023-04-07"],
  ["2023-04-01", 5, "2023-04-07"],
  ["2023-12-29", 1, "2024-01-01"],
  ["2023-03-30", 0, "2023-03-30"],
])("%s and %i working days is %s", (date, days, due) => {
  expect(addWorkingDays(date, days)).toBe(due);
  if (days > 0) expect(isOnWeekend(due)).toBe(false);
});
