/** A line end of the page's own text between two characters that are not divided by blanks. */
const BREAK_IN_HAN =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n][ \t\r\n\f]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/**
 * The text of one line as a browser shows it: line ends and repeated blanks are one blank, or none between Chinese
 * characters; blanks at both ends are none. Non-breaking blanks are what a page pads with, and become plain ones.
 */
export function collapseBlanks(text: string): string {
  return text
    .replace(BREAK_IN_HAN, "")
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(/\u00a0/g, " ")
    .trim();
}
