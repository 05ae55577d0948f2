import { isSpace, type Reading, type Span } from "./indicatorText";
import { type Bound } from "./indicatorFigureVocabulary";
import { MEASURE_WORDS } from "./indicatorPhraseVocabulary";

/** What stands between a measured phrase and its figure: `…均增长不低于` 8%. */
export type Measure = {
  /** Where the measured phrase ends. */
  readonly phraseEnd: number;
  /** Where the first word that measures begins; the figure's own start if there is none. */
  readonly start: number;
  readonly bound: Bound | null;
  /** The figure is a level that is reached: 达, 增至, 稳定在. */
  readonly reached: boolean;
  /** The figure is a change against before. */
  readonly change: "rise" | "fall" | null;
  /** The word of a fall, which must not be lost: `下降`; empty without one. */
  readonly fallWord: string;
  /** The figure belongs to every member of a list, or the figures are dealt out to its members in order. */
  readonly dealing: "each" | "inOrder" | null;
};

/** Reads the words of measure that end where the figure begins, back to `floor` at most. */
export function measureBefore(reading: Reading, figureStart: number, floor: number): Measure {
  let phraseEnd = figureStart;
  let start = figureStart;
  let bound: Bound | null = null;
  let reached = false;
  let change: Measure["change"] = null;
  let fallWord = "";
  let dealing: Measure["dealing"] = null;
  for (;;) {
    let end = phraseEnd;
    while (end > floor && isSpace(reading.text, end - 1)) end--;
    const hit = MEASURE_WORDS.endingAt(reading.folded, end, floor) ?? comparedYear(reading, end, floor);
    if (hit === null || hit.tag === "name") break;
    if (hit.tag === "each" || hit.tag === "inOrder") dealing ??= hit.tag;
    else if (hit.tag === "action") reached = true;
    else if (hit.tag !== "filler") {
      start = hit.start;
      if (hit.tag === "reach") reached = true;
      else if (hit.tag === "rise" || hit.tag === "fall") {
        change ??= hit.tag;
        if (hit.tag === "fall") fallWord ||= reading.text.slice(hit.start, hit.end);
      } else bound ??= hit.tag;
    }
    phraseEnd = hit.start;
  }
  return { phraseEnd, start, bound, reached, change, fallWord, dealing };
}

/** `较2020年`, `比2022年末`: the year a change is counted from. */
function comparedYear(
  reading: Reading,
  end: number,
  floor: number,
): (Span & { readonly tag: "filler" }) | null {
  const match = /[比较]\d{4}年(?:末|底|同期)?$/.exec(reading.folded.slice(Math.max(floor, end - 9), end));
  return match === null ? null : { start: end - match[0].length, end, tag: "filler" };
}
