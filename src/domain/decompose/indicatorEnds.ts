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
  let at = end;
  while (isSpace(reading.text, at) || QUOTE_CLOSERS.has(reading.text.charAt(at))) at++;
  return at >= reading.text.length || PHRASE_BREAKS.includes(reading.text.charAt(at));
}

/**
 * The indicators of the ends that stand in one clause, given in order. `topic` is the clause before, in the same sentence;
 * `figures` are the clause's own: what follows one at once is said of it (`15个村全覆盖`) and states no end.
 */
export function qualitativesOf(
  reading: Reading,
  clause: Span,
  ends: readonly StatedEnd[],
  topic: Span | null,
  figures: readonly Span[],
): readonly PlacedIndicator[] {
  const found: PlacedIndicator[] = [];
  let floor = clause.start;
  let next = 0;
  for (const words of ends) {
    if (words.start < floor || words.end > clause.end) continue;
    let figure: Span | null = null;
    for (let at = figures[next]; at !== undefined && at.end <= words.start; at = figures[++next]) figure = at;
    if (figure === null || firstListBreak(reading, figure.end, words.start) !== null) {
      const end = { ...words, start: startOfEnd(reading, words.start, floor) };
      const metric = metricOf(reading, end, floor, topic);
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

/** The phrase before an end, else the metric inside it, else, if it may, the topic of the clause before. */
function metricOf(reading: Reading, end: StatedEnd, floor: number, topic: Span | null): string {
  if (isDigit(reading.folded, end.start - 1)) return "";
  const isQuoted = CLOSING_QUOTES.has(reading.text.charAt(end.start - 1));
  const span = { start: floor, end: Math.max(floor, isQuoted ? end.start - 1 : end.start) };
  const before = spelled(reading, phraseIn(reading, span, "growth").name);
  if (before !== "" || end.inside !== "") return before === "" ? end.inside : before;
  return end.mayInherit && topic !== null ? topicOf(reading, topic) : "";
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
