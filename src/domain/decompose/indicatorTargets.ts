import type { Comparator, IndicatorKind } from "../indicator";
import { type Figure, isJoiner, nounAfter } from "./indicatorFigures";
import { type Measure, measureBefore } from "./indicatorMeasure";
import {
  isListOfMeasures,
  listedMetrics,
  type Phrase,
  phraseIn,
  type PhraseMode,
  spelled,
} from "./indicatorPhrase";
import { firstListBreak, listMembers, type Reading, type Span, standsAt, textOf } from "./indicatorText";
import {
  type Bound,
  JOINERS,
  MULTIPLIERS,
  POST_ENDS,
  SUFFIX_BOUNDS,
  type UnitClass,
} from "./indicatorFigureVocabulary";
import { ATTRIBUTIVE_TAILS, BARE_ATTRIBUTE, BARE_HEADS, LEAD_WORDS } from "./indicatorPhraseVocabulary";

/** A figure of a clause with the metrics it belongs to; a figure without any could not be read. */
export type Target = {
  readonly figure: Figure;
  /** Where the words that give the figure begin. */
  readonly start: number;
  readonly metrics: readonly string[];
  readonly comparator: Comparator;
  readonly kind: IndicatorKind;
};

/** What a figure leaves behind for the next one of its sentence, which may not name its own metric. */
export type Carried = {
  /** The metric without a word of fall. */
  readonly metric: string;
  /** The metric without the verb that ends it: `页岩气` of `页岩气开钻`. */
  readonly object: string;
  /** The unit without its multiplier. */
  readonly unit: string;
  /** The last metrics of the sentence, this one included. */
  readonly recent: readonly string[];
};

/** A figure with the words on both sides of it that may name its metric. */
type Slot = {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly phrase: Phrase;
  /** The noun after the figure, where the figure counts it. */
  readonly noun: Span | null;
  /** The head the noun lacks and shares with a later one. */
  readonly nounHead: string;
  readonly bound: Bound | null;
  /** Nothing stands between the figure before and this one: `改造16530户187万平方米`. */
  readonly isAdjacent: boolean;
};

/** A longer run of words is no name that another figure could share. */
const LONGEST_SHARED = 60;
/** How many metrics a later `分别` can deal out to. */
const MOST_RECENT = 6;

/** The targets of one clause, in order. `figures` are the clause's figures that are not names. */
export function targetsOf(
  reading: Reading,
  clause: Span,
  figures: readonly Figure[],
  before: Carried | null,
): { readonly targets: readonly Target[]; readonly carried: Carried | null } {
  const slots = withSharedHeads(reading, slotsOf(reading, clause, figures));
  const targets: (readonly Target[])[] = [];
  let carried = before;
  for (let index = 0; index < slots.length;) {
    const slot = slots[index];
    if (slot === undefined) break;
    if (slot.measure.dealing === "inOrder") {
      const run = runFrom(reading, slots, index);
      targets.push(dealtOut(reading, slot, run, carried));
      index += run.length;
    } else {
      const metrics = metricsOf(reading, slot, carried, index > 0);
      targets.push([targetOf(reading, slot, metrics)]);
      carried = carriedFrom(reading, slot, metrics.at(-1), carried);
      index++;
    }
  }
  return { targets: targets.flat(), carried };
}

function slotsOf(reading: Reading, clause: Span, figures: readonly Figure[]): readonly Slot[] {
  const slots: Slot[] = [];
  let floor = clause.start;
  figures.forEach((figure, index) => {
    const ceiling = figures[index + 1]?.start ?? clause.end;
    const measure = measureBefore(reading, figure.start, floor);
    const phrase = phraseIn(reading, { start: floor, end: measure.phraseEnd }, modeOf(figure, measure));
    const after = nounOf(reading, figure, ceiling);
    const noun = after !== null && countsWhatFollows(reading, figure, phrase) ? after : null;
    const tail = noun === null ? null : SUFFIX_BOUNDS.endingAt(reading.folded, noun.end, noun.start + 1);
    slots.push({
      figure,
      measure,
      phrase,
      noun: noun === null ? null : { start: noun.start, end: tail?.start ?? noun.end },
      nounHead: "",
      bound: tail?.tag ?? figure.bound ?? measure.bound,
      isAdjacent: figures[index - 1]?.end === figure.start,
    });
    // The next figure's words begin at the first list mark, or at once if there is none.
    const rest = noun?.end ?? figure.end;
    floor = afterJoiner(reading, firstListBreak(reading, rest, ceiling) ?? rest, ceiling);
  });
  return slots;
}

function afterJoiner(reading: Reading, at: number, ceiling: number): number {
  return at < ceiling && standsAt(reading.text, at, JOINERS) ? at + 1 : at;
}

function modeOf(figure: Figure, measure: Measure): PhraseMode {
  const isRatio = isRelative(figure.unitClass);
  if (measure.change !== null && isRatio) return "growth";
  return isRatio || isMeasured(measure) ? "level" : "plain";
}

function isRelative(unitClass: UnitClass | null): boolean {
  return unitClass === "percent" || unitClass === "points" || unitClass === "times";
}

/** Whether the words before the figure lead on to a noun after it: they are all verbs, end in one or list examples. */
function countsWhatFollows(reading: Reading, figure: Figure, { name, isOpen }: Phrase): boolean {
  if (isRelative(figure.unitClass)) return false;
  if (name.start >= name.end || isOpen) return true;
  const tag = LEAD_WORDS.endingAt(reading.folded, name.end, name.start)?.tag;
  if (tag === "strong" || tag === "weak") return true;
  return listMembers(reading, name).length > 1;
}

/** The noun after a figure without what is said about it (`5家企业落户园区`); `null` if there is none. */
function nounOf(reading: Reading, figure: Figure, ceiling: number): Span | null {
  const noun = nounAfter(reading, figure.end, ceiling);
  let { end } = noun;
  for (let at = noun.start + 1; at < noun.end; at++) {
    const hit = POST_ENDS.startingAt(reading.folded, at, noun.end);
    if (hit === null || hit.tag === "continued") continue;
    if (hit.tag === "conjunction" || !isAllPredicates(reading, { start: at, end: noun.end })) end = at;
    break;
  }
  if (end === ceiling && end > noun.start && standsAt(reading.text, end - 1, JOINERS)) end--;
  return end > noun.start ? { start: noun.start, end } : null;
}

/** `竣工投产`, `开工建设`. */
function isAllPredicates(reading: Reading, span: Span): boolean {
  let at: number | undefined = span.start;
  while (at !== undefined && at < span.end) at = POST_ENDS.startingAt(reading.folded, at, span.end)?.end;
  return at !== undefined;
}

/** `2个百亿级、27个十亿级、64个亿元以上重大项目`: a noun without a head takes the head of the noun after it. */
function withSharedHeads(reading: Reading, slots: readonly Slot[]): readonly Slot[] {
  const completed: Slot[] = [];
  let head = "";
  for (const slot of [...slots].reverse()) {
    const noun = slot.noun === null ? "" : textOf(reading, slot.noun);
    const lacksHead = ATTRIBUTIVE_TAILS.endingAt(noun, noun.length, 0) !== null;
    completed.push(lacksHead ? { ...slot, nounHead: head } : slot);
    if (!lacksHead) head = noun.length > LONGEST_SHARED ? "" : noun.slice(lastAttributeEnd(noun));
  }
  return completed.reverse();
}

function lastAttributeEnd(noun: string): number {
  for (let end = noun.length - 1; end > 0; end--) {
    if (ATTRIBUTIVE_TAILS.endingAt(noun, end, 0) !== null) return end;
  }
  return 0;
}

/** The metrics of a figure that stands alone, without a word of fall; none if no words name one. */
function metricsOf(
  reading: Reading,
  slot: Slot,
  carried: Carried | null,
  sameClause: boolean,
): readonly string[] {
  const own = ownMetrics(reading, slot, carried, sameClause);
  return slot.phrase.isPart ? own.map((metric) => partOf(metric, slot, carried)) : own;
}

function ownMetrics(
  reading: Reading,
  slot: Slot,
  carried: Carried | null,
  sameClause: boolean,
): readonly string[] {
  const { figure, measure, phrase, noun, isAdjacent } = slot;
  if (noun !== null) return [spelled(reading, noun) + slot.nounHead];
  const isShared =
    measure.dealing === "each" || (isRelative(figure.unitClass) && isListOfMeasures(reading, phrase.name));
  if (isShared) return listedMetrics(reading, phrase.name);
  const metric = spelled(reading, phrase.name);
  if (metric !== "") return [completed(metric, carried)];
  const { verb } = phrase;
  if (verb === null) return carried !== null && (isMeasured(measure) || isAdjacent) ? [carried.metric] : [];
  const isMaking = verb.tag === "strong";
  const continues = carried !== null && (sameClause || isMaking) && carried.unit === baseUnit(figure.unit);
  if (continues) return [carried.object + textOf(reading, verb)];
  return isMaking ? [] : [textOf(reading, verb)];
}

function isMeasured(measure: Measure): boolean {
  return measure.reached || measure.change !== null || measure.bound !== null;
}

function baseUnit(unit: string): string {
  let at = 0;
  while (at < unit.length - 1 && MULTIPLIERS.includes(unit.charAt(at))) at++;
  return unit.slice(at);
}

/**
 * A name that needs what was spoken of before: a head that does not say of what takes the object (`页岩气开钻50口，产量…`),
 * an attribute that does not say what takes the thing (`亿元以上项目100个，其中10亿元以上20个`).
 */
function completed(metric: string, carried: Carried | null): string {
  if (carried !== null && BARE_ATTRIBUTE.test(metric))
    return metric + carried.metric.slice(lastAttributeEnd(carried.metric));
  const isBare = BARE_HEADS.startingAt(metric, 0, metric.length)?.end === metric.length;
  return isBare && carried !== null && carried.object !== carried.metric ? carried.object + metric : metric;
}

/** `升规升限80户、其中工业40户` counts `工业升规升限`; `投资220亿元，其中工业投资100亿元` already says what. */
function partOf(metric: string, slot: Slot, carried: Carried | null): string {
  const { unit, unitClass } = slot.figure;
  if (carried?.unit !== baseUnit(unit) || isRelative(unitClass)) return metric;
  return carried.metric.includes(metric.slice(-2)) ? metric : metric + carried.metric;
}

/** The word of a fall, which the metric keeps so that the written figure stays positive: `单位GDP能耗` + `下降`. */
function fallOf(reading: Reading, { measure, phrase }: Slot): string {
  if (measure.change === "fall") return measure.fallWord;
  return phrase.change?.tag === "fall" && !measure.reached ? textOf(reading, phrase.change) : "";
}

function targetOf(reading: Reading, slot: Slot, metrics: readonly string[]): Target {
  const { figure, measure, bound } = slot;
  const kind = kindOf(slot);
  const fall = fallOf(reading, slot);
  return {
    figure,
    start: measure.start,
    metrics: metrics.map((metric) => metric + fall),
    comparator: bound ?? (kind === "growth" ? "growth" : "="),
    kind,
  };
}

function kindOf({ figure, measure, phrase }: Slot): IndicatorKind {
  const changes = measure.change !== null || (phrase.change !== null && !measure.reached);
  switch (figure.unitClass) {
    case "percent":
      return changes ? "growth" : "share";
    case "points":
      return "growth";
    case "times":
      return changes ? "growth" : "amount";
    case "money":
    case "extent":
    case "measure":
    case "age":
      return "amount";
    case "count":
    case "time":
    case "technical":
    case null:
      return "count";
  }
}

/** `分别达A、B`: the slot that deals out and those that only add a figure to it. */
function runFrom(reading: Reading, slots: readonly Slot[], first: number): readonly Slot[] {
  const run: Slot[] = [];
  for (let index = first; index < slots.length; index++) {
    const slot = slots[index];
    const last = run.at(-1);
    if (slot === undefined) break;
    if (last !== undefined && !isJoiner(reading, { start: last.figure.end, end: slot.figure.start })) break;
    run.push(slot);
  }
  return run;
}

/** One metric for each figure in order; a bound after the last figure holds for all. No metrics if the numbers differ. */
function dealtOut(
  reading: Reading,
  first: Slot,
  run: readonly Slot[],
  carried: Carried | null,
): readonly Target[] {
  const listed = listedMetrics(reading, first.phrase.name);
  // `收入90亿元、税收8亿元，分别增长7%、6%` deals out to the metrics before.
  const recent = carried?.recent ?? [];
  const metrics = listed.length > 0 || recent.length < run.length ? listed : recent.slice(-run.length);
  const bound = run.at(-1)?.bound ?? first.bound;
  const common = { measure: first.measure, phrase: first.phrase };
  if (run.length === 1) return [targetOf(reading, first, metrics)];
  return run.map((slot, index) => {
    const own = metrics.length === run.length ? metrics.slice(index, index + 1) : [];
    const start = index === 0 ? first.measure.start : slot.figure.start;
    return { ...targetOf(reading, { ...slot, ...common, bound: slot.bound ?? bound }, own), start };
  });
}

/** What a figure leaves behind: its metric and, where a verb ends that (`页岩气开钻`), the object alone. */
function carriedFrom(
  reading: Reading,
  slot: Slot,
  metric: string | undefined,
  before: Carried | null,
): Carried | null {
  // The parts of a whole are all parts of the same whole.
  if (metric === undefined || metric.length > LONGEST_SHARED || (slot.phrase.isPart && before !== null)) {
    return before;
  }
  const { name } = slot.phrase;
  const unit = baseUnit(slot.figure.unit);
  const recent = [...(before?.recent ?? []).filter((known) => known !== metric), metric].slice(-MOST_RECENT);
  if (before !== null && slot.noun === null && name.start >= name.end)
    return { metric, object: before.object, unit, recent };
  const verb = slot.noun === null ? LEAD_WORDS.endingAt(reading.folded, name.end, name.start + 1) : null;
  const isAct = verb !== null && (verb.tag === "weak" || verb.tag === "strong");
  const object = isAct ? spelled(reading, { start: name.start, end: verb.start }) : metric;
  return { metric, object: object === "" ? metric : object, unit, recent };
}
