import { parseRoundId, type Period, type RoundId } from "./round";

/** How many periods of each kind a year has. */
export const PERIODS_A_YEAR: Readonly<Record<Period["kind"], number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

const MONTHS_A_YEAR = 12;

/** The id that names the period. @throws RangeError for a period that no year has */
export function roundIdOf({ year, kind, number }: Period): RoundId {
  const within = {
    month: String(number).padStart(2, "0"),
    quarter: `Q${number}`,
    half: `H${number}`,
    year: "Y",
  };
  const id = parseRoundId(`${String(year).padStart(4, "0")}-${within[kind]}`);
  if (id === undefined) throw new RangeError(`no period: ${year} ${kind} ${number}`);
  return id;
}

/** The period of a kind that a calendar date lies in. */
export function periodAt(date: string, kind: Period["kind"]): Period {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return { year, kind, number: Math.ceil((month * PERIODS_A_YEAR[kind]) / MONTHS_A_YEAR) };
}

/** The period of the same kind that follows. */
export function nextPeriod({ year, kind, number }: Period): Period {
  return number < PERIODS_A_YEAR[kind]
    ? { year, kind, number: number + 1 }
    : { year: year + 1, kind, number: 1 };
}

/** The first and the last day of the period, as calendar dates. */
export function daysOf({ year, kind, number }: Period): {
  readonly first: string;
  readonly last: string;
} {
  const months = MONTHS_A_YEAR / PERIODS_A_YEAR[kind];
  return {
    first: calendarDate(Date.UTC(year, (number - 1) * months, 1)),
    last: calendarDate(Date.UTC(year, number * months, 0)),
  };
}

/** The calendar date `days` working days, Monday to Friday, after `date`; public holidays are not known. */
export function addWorkingDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (!isWeekend(day)) left -= 1;
  }
  return calendarDate(day.getTime());
}

/** Whether the calendar date is a Saturday or a Sunday. */
export function isOnWeekend(date: string): boolean {
  return isWeekend(new Date(`${date}T00:00:00Z`));
}

const isWeekend = (day: Date): boolean => day.getUTCDay() % 6 === 0;

const calendarDate = (instant: number): string =>
  new Date(instant).toISOString().slice(0, "2023-03-31".length);
