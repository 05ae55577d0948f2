import type { Indicator } from "../indicator";
import { type PlacedIndicator, qualitativesOf, statedEndsIn } from "./indicatorEnds";
import { figuresOf } from "./indicatorFigures";
import { placesIn, rankingsOf } from "./indicatorRankings";
import { type Carried, type Target, targetsOf } from "./indicatorTargets";
import { clausesOf, type Reading, readingOf, sentencesOf, type Span, textOf } from "./indicatorText";

/** A figure that looks like a target but could not be read as one: it needs a person. */
export type UnreadFigure = {
  /** The figure as written, with its unit and bound if it has them. */
  readonly text: string;
  /** Where it begins in the text of the task, in UTF-16 units. */
  readonly offset: number;
};

/**
 * The quantitative targets (量化指标) of a task's text, and the figures that look like targets but could not be read.
 *
 * Total and pure: any string gives a result, in time linear in its length, and each sentence is read by itself. Both lists
 * are in the order of the text. An indicator's `text` is a run of the given text; its `metric` is made of the text's words.
 * Figures in names, dates, phases, sizes and conditions are in neither list; a range (`6%—7%`) is unread, because no
 * comparator holds it. A fall keeps its written, positive value, and its word ends the metric: `单位GDP能耗下降` 3 `%`.
 */
export function extractIndicators(text: string): {
  readonly indicators: readonly Indicator[];
  readonly unread: readonly UnreadFigure[];
} {
  const reading = readingOf(text);
  const found: (readonly PlacedIndicator[])[] = [];
  const missed: (readonly Span[])[] = [];
  const endsOf = takingBySpan(statedEndsIn(reading));
  const placesOf = takingBySpan(placesIn(reading));
  for (const sentence of sentencesOf(reading)) {
    const figuresOfClause = takingBySpan(
      figuresOf(reading, sentence).filter((figure) => figure.verdict !== "name"),
    );
    let carried: Carried | null = null;
    let topic: Span | null = null;
    for (const clause of clausesOf(reading, sentence)) {
      const figures = figuresOfClause(clause);
      const read = targetsOf(reading, clause, figures, carried);
      for (const target of read.targets) {
        if (isRead(target)) found.push(indicatorsOf(reading, target));
        else missed.push([target.figure]);
      }
      const measured = read.targets.map(({ figure, metrics }) => {
        return { start: figure.start, end: figure.end, metric: metrics.at(-1) ?? "" };
      });
      const { rankings, unread } = rankingsOf(reading, clause, placesOf(clause));
      found.push(rankings, qualitativesOf(reading, clause, endsOf(clause), topic, measured));
      missed.push(unread);
      carried = read.carried;
      // A clause with figures of its own is about those; a stated end does not inherit its metric.
      topic = figures.length > 0 ? null : clause;
    }
  }
  const inOrder = (a: Span, b: Span): number => a.start - b.start;
  return {
    indicators: found
      .flat()
      .sort(inOrder)
      .map(({ indicator }) => indicator),
    unread: missed
      .flat()
      .sort(inOrder)
      .map((span) => ({ text: textOf(reading, span), offset: span.start })),
  };
}

/** Gives, for one span after the other, the items that begin in it. Both must come in order. */
function takingBySpan<Item extends Span>(items: readonly Item[]): (span: Span) => readonly Item[] {
  let next = 0;
  return (span) => {
    while ((items[next]?.start ?? span.start) < span.start) next++;
    const first = next;
    while ((items[next]?.start ?? span.end) < span.end) next++;
    return items.slice(first, next);
  };
}

function isRead({ figure, metrics }: Target): boolean {
  return figure.verdict === "target" && metrics.length > 0;
}

function indicatorsOf(reading: Reading, target: Target): readonly PlacedIndicator[] {
  const { figure, comparator, kind } = target;
  const span = { start: target.start, end: figure.end };
  const common = { comparator, value: figure.value, unit: figure.unit, kind, text: textOf(reading, span) };
  return target.metrics.map((metric) => ({ ...span, indicator: { metric, ...common } }));
}
