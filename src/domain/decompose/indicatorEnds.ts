import type { Indicator } from "../indicator";
import {
  COMPARED_WITH,
  END_VERB,
  FASTER_THAN,
  GROWTH_COMPARISON,
  STATED_ENDS,
  TASK_FROM_ABOVE,
  TOPIC_TAILS,
} from "./indicatorEndVocabulary";
import { CLOSING_QUOTES, PHRASE_BREAKS, QUOTE_CLOSERS } from "./indicatorFigureVocabulary";
import { phraseIn, spelled } from "./indicatorPhrase";
import { firstListBreak, isDigit, isSpace, type Reading, type Span, textOf } from "./indicatorText";

/** An indicator with its place in the text. */
export type PlacedIndicator = Span & { readonly indicator: Indicator };

/** Words that state an end, before their metric is looked for. */
export type StatedEnd = Span & {
  readonly comparator: "=" | "growth";
  /** The end may take its metric from the clause before. */
  readonly mayInherit: boolean;
  /** The metric that stands inside the end; empty if it stands before it. */
  readonly inside: string;
};

/** A figure and the metric it was read for; empty if it was not. */
export type MeasuredSpan = Span & { readonly metric: string };

/** Every end that a text words without a figure (`动态清零`, `快于经济增长`), in order; they may overlap. */
export function statedEndsIn(reading: Reading): readonly StatedEnd[] {
  const ends: StatedEnd[] = [];
  const add = (match: RegExpExecArray, end: Omit<StatedEnd, keyof Span>): void => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isFinal(reading, span.end)) ends.push({ ...span, ...end });
  };
  for (const { pattern, comparator, mayInherit } of STATED_ENDS) {
    for (const match of reading.folded.matchAll(pattern)) add(match, { comparator, mayInherit, inside: "" });
  }
  for (const match of reading.folded.matchAll(FASTER_THAN)) {
    if (!COMPARED_WITH.test(match[1] ?? "")) continue;
    const comparator = GROWTH_COMPARISON.test(match[0]) ? "growth" : "=";
    add(match, { comparator, mayInherit: false, inside: "" });
  }
  for (const match of reading.folded.matchAll(TASK_FROM_ABOVE)) {
    add(match, { comparator: "=", mayInherit: false, inside: match[1] ?? "" });
  }
  return ends.sort((a, b) => a.start - b.start || b.inside.length - a.inside.length);
}

/** Whether nothing but closing marks stands before the next break: `全覆盖检查` states no end. */
function isFinal(reading: Reading, end: number): boolean {
  for (let at = end; at < reading.text.length; at++) {
    const char = reading.text.charAt(at);
    if (PHRASE_BREAKS.includes(char)) return true;
    if (!isSpace(reading.text, at) && !QUOTE_CLOSERS.has(char)) return false;
  }
  return true;
}

/**
 * The indicators of the ends that stand in one clause, given in order. `topic` is the clause before, in the same sentence;
 * `figures` are the clause's own: what follows one at once is said of it (`15个村全覆盖`) and states no end, and
 * what is listed after one may share its metric (`增长7%、与经济增长同步`).
 */
export function qualitativesOf(
  reading: Reading,
  clause: Span,
  ends: readonly StatedEnd[],
  topic: Span | null,
  figures: readonly MeasuredSpan[],
): readonly PlacedIndicator[] {
  const found: PlacedIndicator[] = [];
  const inherited = topic !== null && ends.some((end) => end.mayInherit) ? topicOf(reading, topic) : "";
  let floor = clause.start;
  let next = 0;
  for (const words of ends) {
    if (words.start < floor || words.end > clause.end) continue;
    let figure: MeasuredSpan | null = null;
    for (let at = figures[next]; at !== undefined && at.end <= words.start; at = figures[++next]) figure = at;
    const breakAfter = figure === null ? null : firstListBreak(reading, figure.end, words.start);
    if (figure === null || breakAfter !== null) {
      floor = breakAfter ?? floor;
      const end = { ...words, start: startOfEnd(reading, words.start, floor) };
      const own = metricOf(reading, end, floor);
      const metric = own === "" ? (figure?.metric ?? (end.mayInherit ? inherited : "")) : own;
      if (metric !== "") found.push(qualitative(reading, end, metric));
    }
    floor = words.end;
  }
  return found;
}

/** `空间实现乡镇全覆盖`: a verb inside the phrase begins the end, if something stands before the verb. */
function startOfEnd(reading: Reading, start: number, floor: number): number {
  const { name } = phraseIn(reading, { start: floor, end: start }, "growth");
  const verb = reading.text.slice(name.start, name.end).indexOf(END_VERB);
  return verb > 0 ? name.start + verb : start;
}

/** The phrase before an end, else the metric inside it; empty without either. */
function metricOf(reading: Reading, end: StatedEnd, floor: number): string {
  if (isDigit(reading.folded, end.start - 1)) return "";
  const isQuoted = CLOSING_QUOTES.has(reading.text.charAt(end.start - 1));
  const span = { start: floor, end: Math.max(floor, isQuoted ? end.start - 1 : end.start) };
  const before = spelled(reading, phraseIn(reading, span, "growth").name);
  return before === "" ? end.inside : before;
}

/** What a clause is about: its phrase without the verbs before it and those that end it. */
function topicOf(reading: Reading, clause: Span): string {
  const { name } = phraseIn(reading, clause, "plain");
  let { end } = name;
  for (;;) {
    const hit = TOPIC_TAILS.endingAt(reading.folded, end, name.start + 1);
    if (hit === null) break;
    end = hit.start;
  }
  return spelled(reading, { start: name.start, end });
}

function qualitative(reading: Reading, end: StatedEnd, metric: string): PlacedIndicator {
  const { comparator } = end;
  const text = textOf(reading, end);
  return {
    start: end.start,
    end: end.end,
    indicator: { metric, comparator, value: null, unit: "", kind: "qualitative", text },
  };
}
