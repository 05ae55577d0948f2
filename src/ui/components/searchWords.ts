/** The words that a person looks for, separated by blanks; all of them must occur. */
export function wordsOf(search: string): readonly string[] {
  return fold(search).split(/\s+/u).filter(Boolean);
}

/** Whether a text has all words; it is only made where there are any. */
export function hasWords(words: readonly string[], text: () => string): boolean {
  if (words.length === 0) return true;
  const folded = fold(text());
  return words.every((word) => folded.includes(word));
}

/** Full-width and half-width forms, capitals and small letters count as the same. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
