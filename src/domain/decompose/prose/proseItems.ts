import type { ParagraphBlock } from "../documentBlock";
import { SENTENCE_END } from "../vocabulary";
import { takeApart, type TakenApart } from "./paragraphAssignments";
import { HEADING_STOP, NUMBERINGS } from "./proseVocabulary";

/** A paragraph as a part of a text of numbered tasks. */
export type ProseItem = {
  readonly paragraph: ParagraphBlock;
  /** Depth of its number, 0 for the highest; `undefined` for a paragraph without number. */
  readonly level: number | undefined;
  /** The paragraph without outer blanks, number included. */
  readonly whole: string;
  /** What it says without its number. */
  readonly taken: TakenApart;
  /**
   * `heading`: a short numbered line that is no sentence. `labels`: nothing but an assignment, for the task above it.
   * `assigned`: one or more tasks. `plain`: anything else.
   */
  readonly kind: "heading" | "labels" | "assigned" | "plain";
};

/** A longer line is no heading. */
const LONGEST_HEADING = 60;

/** @param bare whether lists of units alone in brackets assign */
export function proseItem(paragraph: ParagraphBlock, bare: boolean): ProseItem {
  const whole = paragraph.text.trim();
  const level = NUMBERINGS.findIndex((form) => form.test(whole));
  const text = level === -1 ? whole : whole.slice(NUMBERINGS[level]?.exec(whole)?.[0].length);
  const taken = takeApart(text, bare);
  return {
    paragraph,
    level: level === -1 ? undefined : level,
    whole,
    taken,
    kind: kindOf(text, level !== -1, taken),
  };
}

function kindOf(text: string, isNumbered: boolean, { pieces, rest, unclear }: TakenApart): ProseItem["kind"] {
  if (pieces.length > 0) {
    return rest === "" && !unclear && pieces.every((piece) => piece.text === "") ? "labels" : "assigned";
  }
  const isHeading = isNumbered && !unclear && text.length <= LONGEST_HEADING && !SENTENCE_END.test(text);
  return isHeading ? "heading" : "plain";
}

/** The heading with which a numbered paragraph begins, for those below it, and what else it says; `undefined` for none. */
export function headingOf(
  item: ProseItem,
): { readonly heading: ProseItem; readonly rest: string } | undefined {
  const stop = item.whole.search(HEADING_STOP);
  if (item.level === undefined || stop === -1 || stop > LONGEST_HEADING) return undefined;
  const heading: ProseItem = { ...item, whole: item.whole.slice(0, stop), kind: "heading" };
  return { heading, rest: item.whole.slice(stop + 1).trim() };
}
