import { isListBreak, isSpace, listMembers, type Reading, type Span, textOf, trimmed } from "./indicatorText";
import { BASELINE_PHRASE, LONGEST_BASELINE, POSSESSIVE } from "./indicatorFigureVocabulary";
import { type LexiconHit } from "./indicatorLexicon";
import {
  CONJUNCTIONS,
  DATE_LEAD,
  DATE_UNIT,
  DEPENDENT_HEADS,
  IDLE_TAILS,
  INNER_VERB_GUARDS,
  INNER_VERBS,
  KEPT_OBJECTS,
  LEAD_WORDS,
  type LeadWord,
  LONGEST_DATE_LEAD,
  SHARED_HEADS,
  WORD_ENDING,
} from "./indicatorPhraseVocabulary";

/**
 * How much of a phrase's beginning is verb. Before a rate of growth only the framing goes (`新增贷款增长8%`), before a level
 * also the verbs that make things, before a plain count also those that do something to them (`改造农厕1000户`).
 */
export type PhraseMode = "growth" | "level" | "plain";

type TaggedSpan = LexiconHit<LeadWord>;

/** A measured phrase without its verbs. */
export type Phrase = {
  /** What is measured; empty if the words before the figure were all verbs. */
  readonly name: Span;
  /** The last verb taken off. */
  readonly verb: TaggedSpan | null;
  /** `其中` stood before it. */
  readonly isPart: boolean;
  /** A verb of change stood before it (`降低物流成本5%`). */
  readonly change: TaggedSpan | null;
  /** The phrase leads on to what the figure counts (`…等`, `…的`), if anything follows it. */
  readonly isOpen: boolean;
};

export function phraseIn(reading: Reading, span: Span, mode: PhraseMode): Phrase {
  const begun = trimmed(reading, afterLastVerbalMember(reading, withoutBaseline(reading, span), mode));
  const led = withoutLeads(reading, begun, mode);
  const inner = mode === "growth" ? led.name : afterInnerVerb(reading, led.name);
  const { name, isOpen } = withoutIdleTail(reading, inner);
  return { ...led, name, isOpen };
}

/** `城镇化率由上年的70%提高到72%`: where the change starts from is not part of the metric. */
function withoutBaseline(reading: Reading, { start, end }: Span): Span {
  const tail = reading.folded.slice(Math.max(start, end - LONGEST_BASELINE), end);
  const baseline = BASELINE_PHRASE.exec(tail);
  return baseline === null ? { start, end } : { start, end: end - baseline[0].length };
}

/** `推动天然气向农村覆盖、力争覆盖率达`: a list member that begins with a verb begins a new statement. */
function afterLastVerbalMember(reading: Reading, span: Span, mode: PhraseMode): Span {
  for (let at = span.end - 1; at >= span.start; at--) {
    if (!isListBreak(reading, at)) continue;
    const tag = LEAD_WORDS.startingAt(reading.folded, at + 1, span.end)?.tag;
    if (tag === "frame" || tag === "partOf" || (tag === "strong" && mode !== "growth")) {
      return { start: at + 1, end: span.end };
    }
  }
  return span;
}

function withoutLeads(reading: Reading, span: Span, mode: PhraseMode): Omit<Phrase, "isOpen"> {
  let { start } = span;
  let verb: TaggedSpan | null = null;
  let change: TaggedSpan | null = null;
  let isPart = false;
  for (;;) {
    while (start < span.end && (isSpace(reading.text, start) || isListBreak(reading, start))) start++;
    const dateEnd = endOfDate(reading, start, span.end);
    if (dateEnd > start) {
      start = dateEnd;
      continue;
    }
    const hit = LEAD_WORDS.startingAt(reading.folded, start, span.end);
    if (hit === null || !comesOff(reading, hit, { start: hit.end, end: span.end }, mode, verb !== null))
      break;
    if (hit.tag === "partOf") isPart = true;
    else if (hit.tag === "strong" || hit.tag === "weak") verb = hit;
    else if (hit.tag === "rise" || hit.tag === "fall") change = hit;
    start = hit.end;
  }
  return { name: { start, end: span.end }, verb, change, isPart };
}

/** The end of a date that begins a phrase (`6月底前`); `start` without one. */
function endOfDate(reading: Reading, start: number, ceiling: number): number {
  const date =
    DATE_LEAD.exec(reading.folded.slice(start, Math.min(ceiling, start + LONGEST_DATE_LEAD)))?.[0] ?? "";
  return DATE_UNIT.test(date) ? start + date.length : start;
}

/** Whether a lead word is not part of the name that `rest` goes on with. */
function comesOff(
  reading: Reading,
  lead: TaggedSpan,
  rest: Span,
  mode: PhraseMode,
  afterVerb: boolean,
): boolean {
  if (rest.start >= rest.end) return lead.tag !== "name";
  const isVerb = lead.tag !== "frame" && lead.tag !== "link" && lead.tag !== "partOf";
  if (isVerb && WORD_ENDING.test(reading.folded.slice(rest.start, rest.start + 2))) return false;
  switch (lead.tag) {
    case "frame":
    case "partOf":
      return true;
    case "link":
      return LEAD_WORDS.startingAt(reading.folded, rest.start, rest.end) !== null;
    case "strong":
      return (
        mode !== "growth" && KEPT_OBJECTS.startingAt(reading.folded, rest.start, rest.end)?.end !== rest.end
      );
    case "name":
      return false;
    case "rise":
    case "fall":
      return mode !== "growth" && !afterVerb && !isDependent(reading, rest);
    case "weak":
      return mode === "plain" && !afterVerb && !isDependent(reading, rest);
  }
}

/** Whether all that is left is a word that needs the verb to be a name: `改造` + `项目`. */
function isDependent(reading: Reading, rest: Span): boolean {
  return (
    DEPENDENT_HEADS.startingAt(reading.folded, rest.start, rest.end)?.end === rest.end &&
    rest.end > rest.start
  );
}

/** `企业新建智能工厂` is about `智能工厂`; a verb at the very end leaves nothing and then all of it may be the name. */
function afterInnerVerb(reading: Reading, name: Span): Span {
  for (let at = name.end - 1; at > name.start; at--) {
    const hit = INNER_VERBS.startingAt(reading.folded, at, name.end);
    if (hit === null || hit.end >= name.end || (reading.quoted[at] ?? 0) > 0) continue;
    if (INNER_VERB_GUARDS.startingAt(reading.folded, hit.end, name.end) !== null) continue;
    return { start: hit.end, end: name.end };
  }
  return name;
}

function withoutIdleTail(reading: Reading, name: Span): { readonly name: Span; readonly isOpen: boolean } {
  let { end } = name;
  let isOpen = false;
  for (;;) {
    while (end > name.start && isSpace(reading.text, end - 1)) end--;
    const hit = IDLE_TAILS.endingAt(reading.folded, end, name.start);
    if (hit === null || hit.start <= name.start) break;
    isOpen ||= hit.tag === "open";
    end = hit.start;
  }
  return { name: { start: name.start, end }, isOpen };
}

/** The metric that a span spells, without the marks and particles around it. */
export function spelled(reading: Reading, span: Span): string {
  let { start, end } = trimmed(reading, span);
  while (start < end && (isListBreak(reading, start) || reading.text.charAt(start) === POSSESSIVE)) start++;
  while (end > start && (isListBreak(reading, end - 1) || reading.text.charAt(end - 1) === POSSESSIVE)) end--;
  return textOf(reading, trimmed(reading, { start, end }));
}

/**
 * The metrics that share a figure, in order: `接待游客数、旅游收入` gives two. A member without a head noun takes that of
 * the last (`青菜头、中药材种植基地`).
 */
export function listedMetrics(reading: Reading, list: Span): readonly string[] {
  const members = listMembers(reading, list).flatMap((member) => splitAtConjunctions(reading, member));
  const metrics = members.map((member) => spelled(reading, member)).filter((metric) => metric !== "");
  const last = metrics.at(-1) ?? "";
  const head = sharedHead(last);
  return metrics.map((metric) =>
    head === "" || metric === last || sharedHead(metric) !== "" || /[A-Za-z”’]$/.test(metric)
      ? metric
      : metric + head,
  );
}

/** Whether every member of a list without 均 names a measure of its own, so that the figure belongs to each. */
export function isListOfMeasures(reading: Reading, list: Span): boolean {
  const members = listMembers(reading, list).map((member) => spelled(reading, member));
  return members.length > 1 && members.every((member) => sharedHead(member) !== "");
}

/** The head noun of a metric that is more than its head; empty without one. */
function sharedHead(metric: string): string {
  const hit = SHARED_HEADS.endingAt(metric, metric.length, 0);
  return hit === null || hit.start === 0 ? "" : metric.slice(hit.start);
}

function splitAtConjunctions(reading: Reading, member: Span): readonly Span[] {
  const spans: Span[] = [];
  let { start } = member;
  for (const match of reading.text.slice(member.start, member.end).matchAll(CONJUNCTIONS)) {
    const at = member.start + match.index;
    if ((reading.quoted[at] ?? 0) > 0 || at === start) continue;
    spans.push({ start, end: at });
    start = at + match[0].length;
  }
  spans.push({ start, end: member.end });
  return spans;
}
