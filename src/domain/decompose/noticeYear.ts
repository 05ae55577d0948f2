import { finding, type Finding } from "../finding";
import { HAN_DIGITS, YEAR_ANYWHERE, YEAR_IN_HAN, YEAR_IN_TITLE } from "./vocabulary";

/** The plan's year with what must be said about it; 0 where nothing in the document has a year. */
export type PlanYear = { readonly year: number; readonly findings: readonly Finding[] };

/**
 * The year of a plan: from the first of `titles` that has one (`2023年`, `二〇二三年`); else the first year in `texts`,
 * the rest of the document and its file name, which is a guess and reported.
 */
export function readYear(titles: readonly string[], texts: Iterable<string>): PlanYear {
  for (const title of titles) {
    const year = yearOfTitle(title);
    if (year !== undefined) return { year, findings: [] };
  }
  for (const text of texts) {
    const year = yearOfTitle(text) ?? toYear(YEAR_ANYWHERE.exec(text));
    if (year !== undefined) return { year, findings: [finding("NOTICE_YEAR_GUESSED", {}, { year })] };
  }
  return { year: 0, findings: [finding("NOTICE_YEAR_MISSING", {}, {})] };
}

function yearOfTitle(title: string): number | undefined {
  const han = YEAR_IN_HAN.exec(title)?.[1];
  if (han === undefined) return toYear(YEAR_IN_TITLE.exec(title));
  return Array.from(han).reduce((year, char) => year * 10 + (HAN_DIGITS.get(char) ?? 0), 0);
}

function toYear(match: RegExpExecArray | null): number | undefined {
  const digits = match?.[1];
  return digits === undefined ? undefined : Number(digits);
}
