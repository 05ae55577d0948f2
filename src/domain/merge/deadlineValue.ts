import type { RecordedValue } from "../audit/recordedChange";
import { isCalendarDate } from "../round/round";
import { dateOfSerial, isSerialDay } from "../serialDay";
import { cellText, foldedText } from "./cellText";
import {
  AFTER_DEADLINE,
  BEFORE_DEADLINE,
  COMPACT_DATE,
  DAY_OF_YEAR,
  FIRST_HALF,
  FULL_DATE,
  HYPHENED_DAY,
  MID_YEAR,
  MONTH,
  MONTH_IN_FIGURES,
  MONTH_PART_ENDS,
  NEXT_YEAR_WORDS,
  PART_OF_YEAR,
  SHORT_YEAR_DATE,
  TIME_OF_DAY,
  WHOLE_YEAR,
} from "./deadlineVocabulary";
import { withDigits } from "./hanNumbers";

/**
 * `date` is a day that the calendar has, from 2000 to 2099, `2023-06-30`; `certain` where the cell gives it in full and
 * nothing had to be inferred. `unread` keeps the text as it stands in the cell.
 */
export type ReadDeadline =
  | { readonly kind: "empty" }
  | { readonly kind: "day"; readonly date: string; readonly certain: boolean }
  | { readonly kind: "unread"; readonly text: string };

type Day = { readonly date: string; readonly certain: boolean };

/** What a pattern has caught. */
type Caught = Readonly<Record<string, string | undefined>>;

/** Longer texts tell of the task and are not its deadline. */
const LONGEST_DEADLINE = 40;

/**
 * The day that a cell of 完成时限 names. `year` is that of the round: it completes a deadline without a year. A period
 * stands for its last day. Unread stay what may be two things: a bare number such as 6.3, `6月前` (before June or before
 * its end), `6-9` (a day or two months), two dates in one cell, a month that is not named (`本月底`).
 */
export function readDeadline(value: RecordedValue, year: number): ReadDeadline {
  const text = foldedText(value);
  if (text === "") return { kind: "empty" };
  const day = typeof value === "number" ? dayOfNumber(value) : dayOfText(text, year);
  return day === undefined ? { kind: "unread", text: cellText(value) } : { kind: "day", ...day };
}

function dayOfNumber(number: number): Day | undefined {
  if (isSerialDay(number)) return { date: dateOfSerial(number), certain: true };
  return dayOfFigures(String(number));
}

/** Figures without separators: `20230630`, `202306`. */
function dayOfFigures(figures: string): Day | undefined {
  const compact = groupsOf(COMPACT_DATE, figures);
  if (compact) return dayOf(dateFrom(Number(compact["year"]), compact), true);
  const month = figures.length === 6 ? groupsOf(MONTH_IN_FIGURES, figures) : undefined;
  return month && dayOf(monthEnd(Number(month["year"]), Number(month["month"])), false);
}

function dayOfText(text: string, year: number): Day | undefined {
  if (text.length > LONGEST_DEADLINE) return undefined;
  // A serial number that has become text: its form alone does not say that it is a date.
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) {
    return isSerialDay(Number(text)) ? dayOf(dateOfSerial(Number(text)), false) : undefined;
  }
  const { bare, zoned } = withoutTime(text);
  const written = withDigits(bare.replace(/\s/gu, "").toUpperCase());
  const whole = groupsOf(FULL_DATE, written.replace(/[.。]$/u, ""));
  if (whole) return dayOf(dateFrom(Number(whole["year"]), whole), !zoned);
  return dayOfFigures(written) ?? dayOf(inferredDate(written, year), false);
}

/** A date with a time zone is another day elsewhere. */
function withoutTime(text: string): { readonly bare: string; readonly zoned: boolean } {
  const time = TIME_OF_DAY.exec(text);
  return { bare: text.slice(0, time?.index), zoned: time?.groups?.["zone"] !== undefined };
}

/** A date that leaves something to be inferred; may be none of the calendar. */
function inferredDate(written: string, year: number): string | undefined {
  const text = written.replace(BEFORE_DEADLINE, "");
  const end = AFTER_DEADLINE.exec(text);
  const bare = text.slice(0, end?.index);
  const isBefore = end?.groups?.["before"] !== undefined;
  return dayInside(bare, year) ?? periodEnd(bare, year, isBefore);
}

/** The date of a single day. */
function dayInside(text: string, year: number): string | undefined {
  const whole = groupsOf(FULL_DATE, text) ?? groupsOf(COMPACT_DATE, text);
  if (whole) return dateFrom(Number(whole["year"]), whole);
  const short = groupsOf(SHORT_YEAR_DATE, text);
  if (short) {
    const meant = 2000 + Number(short["year"]);
    return Math.abs(meant - year) > 2 ? undefined : dateFrom(meant, short);
  }
  const inYear = groupsOf(DAY_OF_YEAR, text) ?? groupsOf(HYPHENED_DAY, text);
  return inYear && dateFrom(yearOf(inYear, year), inYear);
}

/** The last day of a period. Before a period whose end is not named may be before its beginning. */
function periodEnd(text: string, year: number, isBefore: boolean): string | undefined {
  const named = [MONTH, MONTH_IN_FIGURES, PART_OF_YEAR, WHOLE_YEAR, MID_YEAR]
    .map((form) => ({ form, groups: groupsOf(form, text) }))
    .find(({ groups }) => groups !== undefined);
  if (named?.groups === undefined) return undefined;
  const { form, groups } = named;
  const part = groups["part"] ?? groups["ownPart"];
  if (isBefore && part === undefined) return undefined;
  const meant = yearOf(groups, year);
  const partEnd = MONTH_PART_ENDS.get(part ?? "");
  if (partEnd !== undefined) return dateFrom(meant, { ...groups, day: String(partEnd) });
  return monthEnd(meant, form === MID_YEAR ? 6 : lastMonth(groups));
}

function lastMonth({ month, half, quarter, quarterLetter }: Caught): number {
  if (month !== undefined) return Number(month);
  const number = quarter ?? quarterLetter;
  if (number !== undefined) return Number(number) * 3;
  return half === FIRST_HALF ? 6 : 12;
}

function yearOf({ year, yearWord }: Caught, ofRound: number): number {
  if (year !== undefined) return Number(year);
  return NEXT_YEAR_WORDS.has(yearWord ?? "") ? ofRound + 1 : ofRound;
}

/** `2023-06-30`, whether or not the calendar has it. */
function dateFrom(year: number, { month = "", day = "" }: Caught): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The last day of a month; `undefined` for a month that is none. */
function monthEnd(year: number, month: number): string | undefined {
  if (!Number.isInteger(year) || year < 2000 || year > 2099 || month < 1 || month > 12) return undefined;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A day of the calendar within the years that are dates here. */
function dayOf(date: string | undefined, certain: boolean): Day | undefined {
  return date?.startsWith("20") === true && isCalendarDate(date) ? { date, certain } : undefined;
}

function groupsOf(form: RegExp, text: string): Caught | undefined {
  const match = form.exec(text);
  return match === null ? undefined : (match.groups ?? {});
}
