import { extractIndicators } from "../decompose/indicators";
import type { Indicator } from "../indicator";
import { foldedText } from "../merge/cellText";
import {
  AROUND_METRIC,
  BELOW_ZERO_END,
  FALL_END,
  INSERTED,
  METRIC_SPELLINGS,
  STATED_TARGET,
  PLUS_SIGN,
  RISE,
} from "./figureVocabulary";
import type { FigureCompared } from "./judgement";

/** What is said of a metric in a report: a figure for it, none, or several that differ. */
export type ReportedFigure =
  | { readonly kind: "figure"; readonly compared: FigureCompared }
  | { readonly kind: "none" }
  | { readonly kind: "several" };

/** A metric as it is compared. */
type Metric = {
  /** The metric without the words of its change, as written. */
  readonly name: string;
  readonly key: string;
  /** −1 where its figure tells of a fall. */
  readonly direction: 1 | -1;
  readonly isRate: boolean;
};

/** An indicator with a figure. */
export type FigureTarget = Indicator & { readonly value: number };

/** The figures of a text, read once for all targets of a task, and not at all where none of them asks. */
export function figuresOf(progress: string): () => readonly Indicator[] {
  let read: readonly Indicator[] | undefined;
  return () => (read ??= extractIndicators(resultsOf(progress)).indicators);
}

/** The text without the targets that it repeats, and worded as targets are. */
function resultsOf(progress: string): string {
  return progress.replace(STATED_TARGET, "").replace(INSERTED, "").replace(PLUS_SIGN, RISE);
}

/**
 * The figure that a report gives for the metric of a target, in the same unit and of the same kind. A rise where the
 * target is a fall, and the other way round, is a figure below zero.
 */
export function reportedFigure(target: FigureTarget, figures: readonly Indicator[]): ReportedFigure {
  const wanted = metricOf(target);
  const values = new Set(
    figures.flatMap((figure) => {
      const found = metricOf(figure);
      if (figure.value === null || figure.unit !== target.unit) return [];
      if (found.key !== wanted.key || found.isRate !== wanted.isRate) return [];
      return [figure.value * found.direction * wanted.direction];
    }),
  );
  const [figure] = values;
  if (figure === undefined) return { kind: "none" };
  if (values.size > 1) return { kind: "several" };
  const change = !wanted.isRate ? "level" : wanted.direction === 1 ? "rise" : "fall";
  const { comparator, unit } = target;
  return {
    kind: "figure",
    compared: { metric: wanted.name, change, figure, target: target.value, comparator, unit },
  };
}

/**
 * How much of the target is reached: 1 is all of it. Below 1 by the part by which a figure misses it, also where the
 * target is a bound that must not be exceeded.
 */
export function partReached({ figure, target, comparator }: FigureCompared): number {
  const missing = comparator === "≤" ? figure - target : target - figure;
  if (missing <= 0) return 1;
  return target === 0 ? 0 : 1 - missing / Math.abs(target);
}

function metricOf({ metric, kind }: Indicator): Metric {
  const written = foldedText(metric).replace(/\s/gu, "");
  const isBelowZero = BELOW_ZERO_END.test(written);
  const positive = written.replace(BELOW_ZERO_END, "").replace(AROUND_METRIC, "");
  const isFall = FALL_END.test(positive);
  const name = positive.replace(FALL_END, "").replace(AROUND_METRIC, "");
  const key = METRIC_SPELLINGS.reduce((text, [spelling, same]) => text.replace(spelling, same), name);
  return { name, key, direction: isBelowZero !== isFall ? -1 : 1, isRate: kind === "growth" || isBelowZero };
}
