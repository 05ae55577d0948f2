import type { IssueRequest } from "../../../application/issueSheets";
import {
  addWorkingDays,
  daysOf,
  isOnWeekend,
  nextPeriod,
  periodAt,
  PERIODS_A_YEAR,
  roundIdOf,
} from "../../../domain/round/period";
import { isCalendarDate, periodOf, type Period, type RoundId } from "../../../domain/round/round";
import type { RoundState } from "../../../domain/round/roundRecords";
import { roundTitle } from "../../../layout/roundNames";

/** A round as somebody fills it in; nothing of it need be valid. */
export type RoundForm = {
  readonly kind: Period["kind"];
  readonly year: string;
  /** Within the year, counted from 1. */
  readonly number: number;
  readonly title: string;
  readonly cutoff: string;
  readonly due: string;
  readonly by: string;
  readonly withSupporting: boolean;
};

export type Rounds = ReadonlyMap<RoundId, RoundState>;

export type FormField = "year" | "number" | "title" | "cutoff" | "due" | "by";

export type FormProblem =
  | "yearInvalid"
  | "roundClosed"
  | "titleMissing"
  | "titleTooLong"
  | "cutoffInvalid"
  | "dueInvalid"
  | "dueBeforeCutoff"
  | "nameMissing";

/** What may be meant so, and is said all the same. */
export type FormHint = "outsidePeriod" | "dueOnWeekend";

/** Time that units have for filling in. */
const WORKING_DAYS = 5;

/** Longest title that file names keep whole. */
const LONGEST_TITLE = 40;

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

type FormContext = {
  readonly rounds: Rounds;
  /** Calendar date. */
  readonly today: string;
  /** The year that the plan is for; 0 where it does not say. */
  readonly planYear: number;
};

/**
 * The round that is likely to be wanted: the one after the last, else that of today within the year of the plan, quarters
 * unless rounds were of another kind.
 */
export function newRoundForm(context: FormContext, by: string): RoundForm {
  const last = lastRound(context.rounds);
  const kind = last?.kind ?? "quarter";
  const form = blankForm(kind, by);
  return withPeriod(form, likelyPeriod(kind, context), context);
}

/** The form after another kind of period was chosen. */
export function withKind(form: RoundForm, kind: Period["kind"], context: FormContext): RoundForm {
  return withPeriod(form, likelyPeriod(kind, context), context);
}

/** The form for another period: dates and title follow it, those of a round that was issued are as they were. */
export function withPeriod(
  form: RoundForm,
  period: Period,
  { rounds, today }: Pick<FormContext, "rounds" | "today">,
): RoundForm {
  const { year, kind, number } = period;
  const named = { ...form, kind, number, year: String(year) };
  const id = idOf(named);
  if (id === undefined) return named;
  const known = rounds.get(id);
  if (known !== undefined) {
    const { title, cutoff, due } = known.round;
    return { ...named, title, cutoff, due, withSupporting: hasSupporting(known) };
  }
  const cutoff = daysOf(period).last;
  const due = addWorkingDays(cutoff > today ? cutoff : today, WORKING_DAYS);
  return { ...named, title: roundTitle(id), cutoff, due };
}

/** The form after a year was typed: the rest follows once it is one. */
export function withYear(form: RoundForm, year: string, context: FormContext): RoundForm {
  const typed = { ...form, year };
  return idOf(typed) === undefined ? typed : withPeriod(typed, { ...typed, year: Number(year) }, context);
}

/** The form of a round that was issued already, to issue it once more. */
export function formOfRound({ round, ...state }: RoundState, by: string): RoundForm {
  const { id, title, cutoff, due } = round;
  const { kind, number, year } = periodOf(id);
  const withSupporting = hasSupporting({ round, ...state });
  return { kind, number, year: String(year), title, cutoff, due, by, withSupporting };
}

/** What has to be mended before the round can be issued, by field; nothing when all is well. */
export function formProblems(
  form: RoundForm,
  rounds: Rounds,
): Readonly<Partial<Record<FormField, FormProblem>>> {
  const { title, cutoff, due, by } = form;
  const id = idOf(form);
  const problems: Partial<Record<FormField, FormProblem>> = {};
  if (id === undefined) problems.year = "yearInvalid";
  else if (rounds.get(id)?.closed === true)
    problems[form.kind === "year" ? "year" : "number"] = "roundClosed";
  if (title.trim() === "") problems.title = "titleMissing";
  else if (Array.from(title.trim()).length > LONGEST_TITLE) problems.title = "titleTooLong";
  if (!isCalendarDate(cutoff)) problems.cutoff = "cutoffInvalid";
  if (!isCalendarDate(due)) problems.due = "dueInvalid";
  else if (isCalendarDate(cutoff) && due < cutoff) problems.due = "dueBeforeCutoff";
  if (by.trim() === "") problems.by = "nameMissing";
  return problems;
}

/** What is unusual about the dates of a form without problems, by field. */
export function formHints(form: RoundForm): Readonly<Partial<Record<FormField, FormHint>>> {
  const id = idOf(form);
  const hints: Partial<Record<FormField, FormHint>> = {};
  if (id !== undefined && isCalendarDate(form.cutoff)) {
    const { first, last } = daysOf(periodOf(id));
    if (form.cutoff < first || form.cutoff > last) hints.cutoff = "outsidePeriod";
  }
  if (isCalendarDate(form.due) && isOnWeekend(form.due)) hints.due = "dueOnWeekend";
  return hints;
}

/** The id that the form names; `undefined` while its year is none. */
export function idOf({
  year,
  kind,
  number,
}: Pick<RoundForm, "year" | "kind" | "number">): RoundId | undefined {
  const value = Number(year);
  if (!/^\d{4}$/u.test(year) || value < FIRST_YEAR || value > LAST_YEAR) return undefined;
  return roundIdOf({ year: value, kind, number });
}

/** What the form asks for. @throws RangeError for a form with problems */
export function requestOf(
  form: RoundForm,
  { force, units }: { readonly force: boolean; readonly units?: readonly string[] | undefined },
): IssueRequest {
  const id = idOf(form);
  if (id === undefined) throw new RangeError("a form without a year");
  const { title, cutoff, due, withSupporting } = form;
  return {
    round: { id, title: title.trim(), cutoff, due },
    withSupporting,
    force,
    ...(units === undefined ? {} : { units }),
  };
}

/** Numbers of the periods that a year has. */
export function periodNumbers(kind: Period["kind"]): readonly number[] {
  return Array.from({ length: PERIODS_A_YEAR[kind] }, (_, index) => index + 1);
}

function blankForm(kind: Period["kind"], by: string): RoundForm {
  return { kind, year: "", number: 1, title: "", cutoff: "", due: "", by, withSupporting: false };
}

function likelyPeriod(kind: Period["kind"], { rounds, today, planYear }: FormContext): Period {
  const last = lastRound(rounds, kind);
  return last === undefined ? periodAt(withinYear(today, planYear), kind) : nextPeriod(last);
}

/** The day itself, or the nearest day of the plan's year. */
function withinYear(day: string, year: number): string {
  if (year <= 0) return day;
  const { first, last } = daysOf({ year, kind: "year", number: 1 });
  return day < first ? first : day > last ? last : day;
}

/** The period of the round that reports on the latest day. */
function lastRound(rounds: Rounds, kind?: Period["kind"]): Period | undefined {
  const periods = [...rounds.keys()]
    .map(periodOf)
    .filter((period) => kind === undefined || period.kind === kind);
  return periods.sort((a, b) => daysOf(a).last.localeCompare(daysOf(b).last)).at(-1);
}

function hasSupporting({ issues }: RoundState): boolean {
  return [...issues.values()].some(({ rows }) => rows.some(({ role }) => role === "support"));
}
