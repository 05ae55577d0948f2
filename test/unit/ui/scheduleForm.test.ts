import fc from "fast-check";
import { DEFAULT_SCHEDULE, SCHEDULE_RULES } from "../../../src/domain/schedule/scheduleSettings";
import {
  formOf,
  formProblems,
  isSameSchedule,
  scheduleOf,
} from "../../../src/ui/features/summarise/scheduleForm";

const form = formOf(DEFAULT_SCHEDULE);
const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 10_000);
const pair = fc.tuple(share, share).map(([a, b]) => ({ lower: Math.min(a, b), upper: Math.max(a, b) }));

test("settings that can be shown in hundredths of a percent come back from their form as they were", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCHEDULE_RULES), pair, pair, (rule, points, ratio) => {
      const settings = {
        ...DEFAULT_SCHEDULE,
        rule,
        points: { behind: points.lower, farBehind: points.upper },
        ratio: { behind: ratio.lower, onSchedule: ratio.upper },
      };
      expect(scheduleOf(formOf(settings), DEFAULT_SCHEDULE)).toEqual(settings);
      expect(isSameSchedule(formOf(settings), settings)).toBe(true);
    }),
  );
});

test("a percent sign and full-width digits say the same", () => {
  for (const pointsBehind of ["10", " 10% ", "１０％", "10.0"]) {
    expect(isSameSchedule({ ...form, pointsBehind }, DEFAULT_SCHEDULE)).toBe(true);
  }
});

test("what is no percentage stands at its field, whatever rule is chosen, and there are no settings", () => {
  for (const ratioBehind of ["", "x", "-1", "101", "1e1", "8,5"]) {
    expect(formProblems({ ...form, ratioBehind })).toEqual({ ratioBehind: "notPercent" });
    expect(scheduleOf({ ...form, ratioBehind }, DEFAULT_SCHEDULE)).toBeUndefined();
  }
});

test("thresholds that contradict each other stand at the stricter one; equal ones do not", () => {
  expect(formProblems({ ...form, pointsBehind: "31" })).toEqual({ pointsFarBehind: "pointsContradictory" });
  expect(formProblems({ ...form, ratioBehind: "96" })).toEqual({ ratioBehind: "ratioContradictory" });
  expect(formProblems({ ...form, pointsBehind: "30", ratioBehind: "95" })).toEqual({});
});
