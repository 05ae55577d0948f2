import { OUTER_MARKS } from "./proseVocabulary";

/** The text without separators and blanks at its ends. Linear, whatever the text. */
export function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && OUTER_MARKS.test(text.charAt(from))) from++;
  while (to > from && OUTER_MARKS.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
