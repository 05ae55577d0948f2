/** Names a period of reporting (调度期): `2023-Q1`, `2023-06`, `2023-H1`, `2023-Y`. */
export type RoundId = string & { readonly __brand: "RoundId" };

/** What a round reports on; `number` counts from 1 within the year and is 1 for the whole year. */
export type Period = {
  readonly year: number;
  readonly kind: "month" | "quarter" | "half" | "year";
  readonly number: number;
};

/** A round as it is issued. Dates are calendar dates, `2023-03-31`. */
export type Round = {
  readonly id: RoundId;
  readonly title: string;
  /** The last day that the round reports on. */
  readonly cutoff: string;
  /** The last day for returning the workbooks; never before `cutoff`. */
  readonly due: string;
};

const ID_FORM = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(Y))$/u;

/** The id in `text`; `undefined` where it has none of the four forms. Surrounding blanks are ignored. */
export function parseRoundId(text: string): RoundId | undefined {
  const trimmed = text.trim();
  return ID_FORM.test(trimmed) ? (trimmed as RoundId) : undefined;
}

/** The period that the id names. */
export function periodOf(id: RoundId): Period {
  const [, year = "", month, quarter, half] = ID_FORM.exec(id) ?? [];
  const period = (kind: Period["kind"], number = "1"): Period => ({
    year: Number(year),
    kind,
    number: Number(number),
  });
  if (month !== undefined) return period("month", month);
  if (quarter !== undefined) return period("quarter", quarter);
  return half === undefined ? period("year") : period("half", half);
}

/** True for a day that the calendar has, `2024-02-29`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whether two rounds of one id say the same. */
export function sameRound(a: Round, b: Round): boolean {
  return a.id === b.id && a.title === b.title && a.cutoff === b.cutoff && a.due === b.due;
}
