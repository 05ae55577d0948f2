import { calendarDate, localTime } from "../../../src/adapters/clock";

test("the calendar date is the day where the program runs, whatever the time", () => {
  expect(calendarDate(new Date(2023, 1, 3, 23, 59))).toBe("2023-02-03");
  expect(calendarDate(new Date(2023, 11, 31, 0, 0))).toBe("2023-12-31");
});

test("the time is the one where the program runs, to the minute", () => {
  expect(localTime(new Date(2023, 2, 1, 9, 30, 59))).toBe("2023-03-01 09:30");
  expect(localTime(new Date(2023, 11, 31, 0, 5))).toBe("2023-12-31 00:05");
});
