import { extractIndicators } from "../decompose/indicators";
import type { Indicator } from "../indicator";
import { MULTIPLIER } from "./coverageVocabulary";
import { bareOf, folded } from "./wording";

/** A figure that a text promises. */
export type StatedFigure = {
  readonly metric: string;
  /** As written. */
  readonly text: string;
  /** Where its words begin in the text, in UTF-16 units. */
  readonly offset: number;
  /** Value in the bare unit with its bound; the figure as written where it could not be read. */
  readonly value: string;
  /** The unit without its multiplier. */
  readonly unit: string;
};

/** A figure of the report and the figure of the plan that answers it, if one does. */
export type FigurePair<Planned> = {
  readonly asked: StatedFigure;
  readonly planned: Planned | undefined;
  readonly isSame: boolean;
};

/** The figures that a text promises, in its order; stated ends without a figure are left to the wording. */
export function statedFigures(text: string): readonly StatedFigure[] {
  const { indicators, unread } = extractIndicators(text);
  let cursor = 0;
  const read = indicators.flatMap((indicator): readonly StatedFigure[] => {
    const { metric, value, unit, text: words } = indicator;
    // Its metric stands before it, unless it shares the figure with the one before.
    const named = metric === "" ? -1 : text.indexOf(metric, cursor);
    const offset = text.indexOf(words, Math.max(cursor, named));
    cursor = offset === -1 ? cursor : offset;
    if (value === null) return [];
    return [{ metric, text: words, offset: cursor, value: valueOf(indicator), unit: bareUnit(unit) }];
  });
  const missed = unread.map(({ text: words, offset }) => {
    return { metric: "", text: words, offset, value: bareOf(words), unit: "" };
  });
  return [...read, ...missed].sort((a, b) => a.offset - b.offset);
}

function valueOf({ value, unit, comparator }: Indicator): string {
  const multiplier = MULTIPLIER.get(folded(unit).replace(bareUnit(unit), "")) ?? 1;
  return `${comparator} ${Number(((value ?? 0) * multiplier).toPrecision(12))}`;
}

function bareUnit(unit: string): string {
  const plain = folded(unit);
  const [multiplier] = [...MULTIPLIER.keys()].filter((word) => plain.startsWith(word) && plain !== word);
  return multiplier === undefined ? plain : plain.slice(multiplier.length);
}

/**
 * Answers each figure of the report with one of the plan, the surest first: the same figure of the same metric, of a
 * like metric, another figure of the same metric, of a like metric in the same unit, the same figure of another metric.
 */
export function pairFigures<Planned extends StatedFigure>(
  asked: readonly StatedFigure[],
  planned: readonly Planned[],
): readonly FigurePair<Planned>[] {
  const pairs = asked
    .flatMap((figure, at) =>
      planned.map((answer, to) => {
        return { at, to, rank: rankOf(figure, answer), isSame: isSameFigure(figure, answer) };
      }),
    )
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.at - b.at || a.to - b.to);
  const answered = new Map<number, { readonly to: number; readonly isSame: boolean }>();
  const taken = new Set<number>();
  for (const { at, to, isSame } of pairs) {
    if (answered.has(at) || taken.has(to)) continue;
    answered.set(at, { to, isSame });
    taken.add(to);
  }
  return asked.map((figure, at) => {
    const answer = answered.get(at);
    const found = answer && planned[answer.to];
    return { asked: figure, planned: found, isSame: answer?.isSame === true };
  });
}

function isSameFigure(a: StatedFigure, b: StatedFigure): boolean {
  return a.value === b.value && a.unit === b.unit;
}

/** How surely a figure answers another, 0 the surest; `undefined` where it does not. */
function rankOf(asked: StatedFigure, planned: StatedFigure): number | undefined {
  const isSame = isSameFigure(asked, planned);
  const metrics = metricLikeness(asked.metric, planned.metric);
  if (isSame) return metrics === 1 ? 0 : metrics >= 0.5 ? 1 : 4;
  if (metrics === 1) return 2;
  return metrics >= 0.5 && asked.unit === planned.unit ? 3 : undefined;
}

/** 1 for the same words; else the shared part of the shorter one's characters in their order. */
function metricLikeness(a: string, b: string): number {
  const [shorter = "", longer = ""] = [bareOf(a), bareOf(b)].sort((one, other) => one.length - other.length);
  if (shorter === longer) return shorter === "" ? 0 : 1;
  if (shorter.length < 2) return 0;
  let shared = 0;
  for (let at = 0; at + 1 < shorter.length; at++) if (longer.includes(shorter.slice(at, at + 2))) shared++;
  return Math.min(0.99, shared / (shorter.length - 1));
}
