import type { Indicator } from "../indicator";
import { extractIndicators, type UnreadFigure } from "./indicators";
import { ANNUAL_TARGET, SENTENCE_END } from "./vocabulary";

/** A longer task is a sentence, not the name of what is measured. */
const LONGEST_METRIC = 30;

/**
 * The indicators of a task whose notice may give the target a column of its own: those of the text, then those of the
 * target. A target without a metric (`增长6.5%`) measures what the text names; one in words is kept as words.
 */
export function readTargets(
  text: string,
  target: string,
): { readonly indicators: readonly Indicator[]; readonly unread: readonly UnreadFigure[] } {
  const own = extractIndicators(text);
  if (target === "") return own;
  const known = new Set(own.indicators.map((indicator) => indicator.text));
  const added = targetsOf(text, target).filter((indicator) => !known.has(indicator.text));
  return { indicators: [...own.indicators, ...added], unread: own.unread };
}

function targetsOf(text: string, target: string): readonly Indicator[] {
  const alone = extractIndicators(target);
  if (alone.indicators.length > 0 && alone.unread.length === 0) return alone.indicators;
  const name = text.trim().replace(SENTENCE_END, "");
  const metric = name.length <= LONGEST_METRIC ? name : ANNUAL_TARGET;
  const measured = extractIndicators(metric + target);
  if (measured.indicators.length > 0 && measured.unread.length === 0) return measured.indicators;
  return [{ metric, comparator: "=", value: null, unit: "", kind: "qualitative", text: target }];
}
