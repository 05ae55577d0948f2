import {
  LONGEST_RANKING_SCOPE,
  RANKING_SCOPES,
  RANKING_VERBS,
  RANKINGS,
  readChineseNumeral,
} from "./indicatorEndVocabulary";
import type { PlacedIndicator } from "./indicatorEnds";
import { PHRASE_BREAKS } from "./indicatorFigureVocabulary";
import { phraseIn, spelled } from "./indicatorPhrase";
import { isDigit, isSpace, type Reading, type Span, textOf } from "./indicatorText";

/** A place in an order as worded: `前3位`. */
export type Place = Span & {
  readonly comparator: "≤" | "=";
  readonly value: number;
  readonly unit: string;
};

/** Every place in an order that a text words, in order; names such as `“前三”` and `第一位置` are none. */
export function placesIn(reading: Reading): readonly Place[] {
  const places: Place[] = [];
  for (const match of reading.folded.matchAll(RANKINGS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const [, upTo, upToUnit, exact, exactUnit] = match;
    const value = numeral(upTo ?? exact ?? "");
    if (value === null || (reading.quoted[span.start] ?? 0) > 0 || !isAtBreak(reading, span.end)) continue;
    const comparator = upTo === undefined ? "=" : "≤";
    places.push({ ...span, comparator, value, unit: upToUnit ?? exactUnit ?? "" });
  }
  return places;
}

/** The rankings that one clause promises (`进入全市前3位`), and those in digits whose metric is not said. */
export function rankingsOf(
  reading: Reading,
  clause: Span,
  places: readonly Place[],
): { readonly rankings: readonly PlacedIndicator[]; readonly unread: readonly Span[] } {
  const rankings: PlacedIndicator[] = [];
  const unread: Span[] = [];
  let floor = clause.start;
  for (const { start, end, comparator, value, unit } of places) {
    const beginning = beginningOf(reading, start, floor);
    // Without a verb only `前` with a unit is surely a place: `前三` may begin a name, `第一位` be a figure of speech.
    if (!beginning.hasVerb && (unit === "" || comparator === "=")) continue;
    const span = { start: beginning.at, end };
    const metric = spelled(reading, phraseIn(reading, { start: floor, end: span.start }, "growth").name);
    floor = end;
    if (metric !== "") {
      const text = textOf(reading, span);
      rankings.push({ ...span, indicator: { metric, comparator, value, unit, kind: "ranking", text } });
    } else if (isDigit(reading.folded, start + 1)) unread.push(span);
  }
  return { rankings, unread };
}

function numeral(written: string): number | null {
  return /^\d+$/.test(written) ? Number(written) : readChineseNumeral(written);
}

function isAtBreak(reading: Reading, at: number): boolean {
  return (
    at >= reading.text.length || PHRASE_BREAKS.includes(reading.text.charAt(at)) || isSpace(reading.text, at)
  );
}

/** Where the words of a place begin: at the verb before the order's scope (`进入` in `进入全市前3位`), else at the scope. */
function beginningOf(
  reading: Reading,
  end: number,
  floor: number,
): { readonly at: number; readonly hasVerb: boolean } {
  let at = end;
  for (let scope = RANKING_SCOPES.endingAt(reading.folded, at, floor); scope !== null;) {
    at = scope.start;
    scope = RANKING_SCOPES.endingAt(reading.folded, at, floor);
  }
  const scopeStart = at;
  for (let verb = RANKING_VERBS.endingAt(reading.folded, at, floor); verb !== null;) {
    at = verb.start;
    verb = RANKING_VERBS.endingAt(reading.folded, at, floor);
  }
  if (at < scopeStart) return { at, hasVerb: true };
  for (at = scopeStart; at > Math.max(floor, scopeStart - LONGEST_RANKING_SCOPE); at--) {
    const verb = RANKING_VERBS.endingAt(reading.folded, at, floor);
    if (verb !== null && verb.end - verb.start > 1) return { at: verb.start, hasVerb: true };
  }
  return { at: scopeStart, hasVerb: false };
}
