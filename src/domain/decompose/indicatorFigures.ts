import { measureBefore } from "./indicatorMeasure";
import { isDigit, isLatin, isSpace, type Reading, type Span, standsAt } from "./indicatorText";
import {
  BASELINE_BEFORE,
  type Bound,
  DATE_ENDS,
  EACH_LEAD,
  GOAL_WORDS,
  JOINERS,
  LONG_THINGS,
  MEASURED_NAME_SUFFIXES,
  MONEY_NOUNS,
  MULTIPLIERS,
  NAME_SUFFIXES,
  ODD_MORE,
  ORDINAL_LEADS,
  POLICY_CARRYING,
  POLICY_MAKING,
  POLICY_NOUNS,
  POLICY_UNITS,
  POSSESSIVE,
  POST_STOPS,
  RANGE_SIGNS,
  RATE_UNITS,
  SCHEME_SIGNS,
  SCOPE_LEADS,
  SIZE_LEADS,
  SIZED_WORKS,
  SUFFIX_BOUNDS,
  PHRASE_BREAKS,
  type UnitClass,
  UNITS,
  WITHIN,
} from "./indicatorFigureVocabulary";
import { LEAD_WORDS } from "./indicatorPhraseVocabulary";

/**
 * One figure of a sentence. `target` is promised; `unread` looks like a target but cannot be read as one;
 * `name` is part of a name, a date, a size or a condition and is nobody's promise.
 */
export type Figure = Span & {
  readonly verdict: "target" | "unread" | "name";
  readonly value: number;
  /** The unit as written, without white space; empty if the figure has none. */
  readonly unit: string;
  readonly unitClass: UnitClass | null;
  /** The bound written after the unit. */
  readonly bound: Bound | null;
};

const NUMBER = /(?:\d+(?:,\d{3}){1,6}(?!\d)|\d+)(?:\.\d+)?/y;
/** How far apart a size and the figure of the thing it describes can stand: `30万吨级散货码头2座`. */
const SIZE_REACH = 40;

/** Every figure of the sentence, in order, each with a verdict. */
export function figuresOf(reading: Reading, sentence: Span): readonly Figure[] {
  const named = numbersOf(reading, sentence).map((figure) => ({
    ...figure,
    verdict: isNameByItself(reading, figure) ? ("name" as const) : ("target" as const),
  }));
  const dated = joinRanges(reading, borrowUnits(reading, named, sentence), sentence.start);
  const candidates = dated.filter((figure) => figure.verdict !== "name");
  const verdicts = new Map<number, Figure["verdict"]>();
  candidates.forEach((figure, index) => {
    if (figure.verdict !== "target") return;
    const surroundings = {
      before: candidates[index - 1],
      after: candidates[index + 1],
      floor: candidates[index - 1]?.end ?? sentence.start,
      ceiling: candidates[index + 1]?.start ?? sentence.end,
    };
    verdicts.set(figure.start, verdictAmong(reading, figure, surroundings));
  });
  return dated.map((figure) => ({ ...figure, verdict: verdicts.get(figure.start) ?? figure.verdict }));
}

function numbersOf(reading: Reading, sentence: Span): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!isDigit(reading.folded, at)) continue;
    NUMBER.lastIndex = at;
    const digits = NUMBER.exec(reading.folded)?.[0] ?? reading.folded.charAt(at);
    figures.push(figureAt(reading, { start: at, end: at + digits.length }, sentence.end));
    at += digits.length - 1;
  }
  return figures;
}

/** The number with the unit and the bound that follow it. */
function figureAt(reading: Reading, { start, end: digitsEnd }: Span, ceiling: number): Figure {
  const { folded } = reading;
  const value = Number(folded.slice(start, digitsEnd).replaceAll(",", ""));
  const without = (end: number): Figure => {
    return { start, end, verdict: "target", value, unit: "", unitClass: null, bound: null };
  };
  const multiplierStart = skipAny(reading, ODD_MORE, skipSpace(reading, digitsEnd, ceiling), ceiling);
  const multiplierEnd = skipAny(reading, MULTIPLIERS, multiplierStart, ceiling);
  const unitStart = skipAny(reading, ODD_MORE, multiplierEnd, ceiling);
  const hit = UNITS.startingAt(folded, unitStart, ceiling);
  if (hit === null) return without(multiplierEnd === multiplierStart ? digitsEnd : multiplierEnd);
  if (isLatin(folded, hit.end - 1) && isLatin(folded, hit.end)) return without(digitsEnd);
  const unitEnd = folded.charAt(hit.end) === "/" ? perUnit(reading, hit.end + 1, ceiling) : hit.end;
  const unit = folded.slice(multiplierStart, multiplierEnd) + folded.slice(hit.start, unitEnd);
  const tail = boundAfter(reading, hit.tag, unitEnd, ceiling);
  const isMore = [multiplierStart, unitStart].some((at) => standsAt(folded, at - 1, ODD_MORE));
  const bound = tail.bound ?? (isMore ? "≥" : null);
  return { start, end: tail.end, verdict: "target", value, unit, unitClass: hit.tag, bound };
}

/** The bound that follows a unit, and where it ends. */
function boundAfter(
  reading: Reading,
  unitClass: UnitClass,
  unitEnd: number,
  ceiling: number,
): { readonly bound: Bound | null; readonly end: number } {
  const hit = SUFFIX_BOUNDS.startingAt(reading.folded, skipSpace(reading, unitEnd, ceiling), ceiling);
  if (hit !== null) return { bound: hit.tag, end: hit.end };
  const isWithin = unitClass === "time" && reading.folded.charAt(unitEnd) === WITHIN;
  return isWithin ? { bound: "≤", end: unitEnd + 1 } : { bound: null, end: unitEnd };
}

/** The end of the second half of `微克/立方米`, `吨标准煤/万元`. */
function perUnit(reading: Reading, start: number, ceiling: number): number {
  const at = skipAny(reading, MULTIPLIERS, start, ceiling);
  const unit =
    UNITS.startingAt(reading.folded, at, ceiling) ?? RATE_UNITS.startingAt(reading.folded, at, ceiling);
  return unit?.end ?? start - 1;
}

/** Whether the figure and the characters that touch it already show a name, a date, a code or a size. */
function isNameByItself(reading: Reading, figure: Figure): boolean {
  const { folded } = reading;
  if ((reading.quoted[figure.start] ?? 0) > 0 || figure.unitClass === "technical") return true;
  if (isOrdinal(folded, figure.start) || standsAt(folded, figure.start - 1, EACH_LEAD)) return true;
  if (isSchemeSign(folded, figure.start - 1, -1)) return true;
  if (isLatin(folded, figure.start - 1) && !(isLatin(folded, figure.start - 2) && figure.unit !== ""))
    return true;
  if (figure.unit !== "")
    return MEASURED_NAME_SUFFIXES.some((suffix) => isFollowedBy(folded, figure, suffix));
  return (
    isSchemeSign(folded, figure.end, 1) ||
    isLatin(folded, figure.end) ||
    standsAt(folded, figure.end, NAME_SUFFIXES)
  );
}

/** `第5次`, `前5个月`; but not `6月底前5个`, where 前 belongs to a date. */
function isOrdinal(folded: string, start: number): boolean {
  return standsAt(folded, start - 1, ORDINAL_LEADS) && !standsAt(folded, start - 2, DATE_ENDS);
}

/** A plus makes a scheme of whatever it joins, the other signs only of two numbers. */
function isSchemeSign(folded: string, at: number, beyond: 1 | -1): boolean {
  return standsAt(folded, at, "+") || (standsAt(folded, at, SCHEME_SIGNS) && isDigit(folded, at + beyond));
}

function isFollowedBy(
  folded: string,
  figure: Figure,
  suffix: readonly [unit: string | null, next: string],
): boolean {
  const [unit, next] = suffix;
  return (unit === null || figure.unit === unit) && folded.startsWith(next, figure.end);
}

/** `分别增长5、6%`: figures dealt out in order may share the unit of the last. */
function borrowUnits(reading: Reading, figures: readonly Figure[], sentence: Span): readonly Figure[] {
  const read = [...figures];
  for (let index = read.length - 2; index >= 0; index--) {
    const figure = read[index];
    const next = read[index + 1];
    if (figure === undefined || next === undefined) continue;
    if (figure.unit !== "" || next.unit === "" || figure.verdict !== "target" || next.verdict !== "target")
      continue;
    if (!isJoiner(reading, { start: figure.end, end: next.start })) continue;
    const floor = Math.max(sentence.start, read[index - 1]?.end ?? 0);
    const joinedBefore = isJoiner(reading, { start: floor, end: figure.start });
    if (!joinedBefore && measureBefore(reading, figure.start, floor).dealing !== "inOrder") continue;
    read[index] = { ...figure, unit: next.unit, unitClass: next.unitClass };
  }
  return read;
}

/** Whether nothing but a list mark or an "and" stands between two figures. */
export function isJoiner(reading: Reading, between: Span): boolean {
  return between.end - between.start === 1 && standsAt(reading.text, between.start, JOINERS);
}

/** `6%—7%`, `2.3:1`: a range or ratio is one figure that no comparator can hold, unless it is a name or a date. */
function joinRanges(reading: Reading, figures: readonly Figure[], floor: number): readonly Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const sign = last === undefined ? "" : reading.folded.slice(last.end, figure.start);
    if (last === undefined || !RANGE_SIGNS.includes(sign) || sign === "") {
      joined.push(figure);
      continue;
    }
    joined.pop();
    const hasUnit = figure.unit !== "" && figure.unitClass !== "age";
    const measured = hasUnit || measureBefore(reading, last.start, floor).start < last.start;
    const isName = last.verdict === "name" || figure.verdict === "name" || !measured;
    joined.push({ ...figure, start: last.start, verdict: isName ? "name" : "unread" });
  }
  return joined;
}

type Surroundings = {
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
  readonly floor: number;
  readonly ceiling: number;
};

/** The verdict on a figure that is no name by itself, from the words on both sides. */
function verdictAmong(reading: Reading, figure: Figure, around: Surroundings): Figure["verdict"] {
  const measure = measureBefore(reading, figure.start, around.floor);
  const isMeasured = measure.start < figure.start;
  const noun = nounAfter(reading, figure.end, around.ceiling);
  const ends = noun.start >= noun.end;
  if (figure.unit === "") return isMeasured && endsHere(reading, figure.end) ? "unread" : "name";
  if (!Number.isSafeInteger(Math.trunc(figure.value))) return "unread";
  if (isBaseline(reading, figure.start, around.floor)) return "name";
  if (!isMeasured && standsAt(reading.text, figure.start - 1, SCOPE_LEADS)) return "unread";
  if (figure.unitClass === "time" && !ends) return "name";
  if (figure.unitClass === "age" && (!ends || !isMeasured)) return "name";
  if (isPolicyNumber(reading, figure, noun, around.floor)) return "name";
  if (isSize(reading, figure, noun, around)) return "name";
  return "target";
}

function isBaseline(reading: Reading, start: number, floor: number): boolean {
  return BASELINE_BEFORE.test(reading.folded.slice(Math.max(floor, start - 10), start));
}

/** A size or a threshold that only describes the thing after it: `5个10亿元以上项目`, `年产10万吨`, `30万吨码头`. */
function isSize(reading: Reading, figure: Figure, noun: Span, around: Surroundings): boolean {
  const { unitClass } = figure;
  const ends = noun.start >= noun.end;
  const possessed = reading.text.charAt(figure.end) === POSSESSIVE;
  if (SIZE_LEADS.endingAt(reading.folded, figure.start, around.floor) !== null && (!ends || possessed))
    return true;
  const isThreshold = figure.bound !== null && unitClass !== "count";
  if (isThreshold && around.after?.start === figure.end) return true;
  if (ends || unitClass === "percent" || unitClass === "points") return false;
  if (around.before?.end === figure.start && around.before.unitClass === "count") return true;
  const describes = figure.bound !== null || unitClass !== "count";
  const { after } = around;
  if (describes && after !== undefined && after.start <= noun.end && after.start - figure.end < SIZE_REACH)
    return true;
  if (unitClass === "measure") return SIZED_WORKS.some((work) => nounEndsWith(reading, noun, work));
  if (unitClass !== "money") return false;
  if (MONEY_NOUNS.startingAt(reading.folded, noun.start, noun.end) !== null) return false;
  return figure.bound !== null || possessed || SIZED_WORKS.some((work) => nounEndsWith(reading, noun, work));
}

function nounEndsWith(reading: Reading, noun: Span, word: string): boolean {
  return reading.folded.slice(Math.max(noun.start, noun.end - word.length), noun.end) === word;
}

/** `13条政策`, `特色产业10条`: how many articles a package has, unless making the package is the task. */
function isPolicyNumber(reading: Reading, figure: Figure, noun: Span, floor: number): boolean {
  if (!POLICY_UNITS.includes(figure.unit)) return false;
  const phrase = lastListMember(reading, { start: floor, end: figure.start });
  const verb = firstVerb(reading, phrase);
  if (verb !== null && POLICY_MAKING.startingAt(reading.folded, verb.start, phrase.end) !== null)
    return false;
  if (noun.start < noun.end) {
    return POLICY_NOUNS.some((word) => reading.folded.slice(noun.start, noun.end).includes(word));
  }
  if (standsAt(reading.text, figure.start - 1, LONG_THINGS)) return false;
  return POLICY_CARRYING.startingAt(reading.folded, phrase.start, phrase.end) !== null;
}

function lastListMember(reading: Reading, span: Span): Span {
  let { start } = span;
  for (let at = span.end - 1; at >= span.start; at--) {
    if (!isPhraseBreak(reading, at)) continue;
    start = at + 1;
    break;
  }
  return { start, end: span.end };
}

function firstVerb(reading: Reading, span: Span): Span | null {
  let at = span.start;
  for (;;) {
    const making = POLICY_MAKING.startingAt(reading.folded, at, span.end);
    if (making !== null) return making;
    const lead = LEAD_WORDS.startingAt(reading.folded, at, span.end);
    if (lead === null) return null;
    at = lead.end;
  }
}

/**
 * The noun that follows a figure and says what is counted, up to the next mark or figure; empty if what follows is
 * no noun (`并`, `的目标`) or nothing does.
 */
export function nounAfter(reading: Reading, figureEnd: number, ceiling: number): Span {
  let start = skipSpace(reading, figureEnd, ceiling);
  if (reading.text.charAt(start) === POSSESSIVE) start++;
  let end = start;
  while (end < ceiling && !isPhraseBreak(reading, end)) end++;
  const none = { start, end: start };
  if (start >= end || POST_STOPS.startingAt(reading.folded, start, end) !== null) return none;
  return GOAL_WORDS.includes(reading.folded.slice(start, end)) ? none : { start, end };
}

function isPhraseBreak(reading: Reading, at: number): boolean {
  return (reading.quoted[at] ?? 0) === 0 && standsAt(reading.text, at, PHRASE_BREAKS);
}

function endsHere(reading: Reading, end: number): boolean {
  return (
    end >= reading.text.length ||
    standsAt(reading.text, end, PHRASE_BREAKS + JOINERS) ||
    SUFFIX_BOUNDS.startingAt(reading.folded, end, end + 4) !== null
  );
}

function skipAny(reading: Reading, chars: string, start: number, ceiling: number): number {
  let at = start;
  while (at < ceiling && standsAt(reading.folded, at, chars)) at++;
  return at;
}

function skipSpace(reading: Reading, start: number, ceiling: number): number {
  let at = start;
  while (at < ceiling && isSpace(reading.text, at)) at++;
  return at;
}
