const LATIN_END = /[A-Za-z0-9]$/;
const LATIN_START = /^[A-Za-z]/;

/**
 * The paragraphs of a cell as one text. Line breaks in Chinese text mean nothing, so they are joined by nothing;
 * between two Latin words a blank takes the place of the break. Blanks at the paragraphs' ends are padding.
 */
export function joinParagraphs(paragraphs: readonly string[]): string {
  let joined = "";
  for (const paragraph of paragraphs) {
    const text = paragraph.trim();
    joined += LATIN_END.test(joined.slice(-1)) && LATIN_START.test(text) ? ` ${text}` : text;
  }
  return joined;
}

/** The text without any blank, also not the ideographic or non-breaking ones: header words and names are padded. */
export function removePadding(text: string): string {
  return text.replace(/\s+/g, "");
}
