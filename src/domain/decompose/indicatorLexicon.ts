/** Words with a tag each, found by their longest match at a position. Most positions are dismissed by one character. */
export type Lexicon<Tag> = {
  /** The longest word that ends at `end` and begins at `floor` or later. */
  readonly endingAt: (text: string, end: number, floor: number) => LexiconHit<Tag> | null;
  /** The longest word that begins at `start` and ends at `ceiling` or earlier. */
  readonly startingAt: (text: string, start: number, ceiling: number) => LexiconHit<Tag> | null;
};
export type LexiconHit<Tag> = { readonly start: number; readonly end: number; readonly tag: Tag };

type Entries<Tag> = readonly (readonly [tag: Tag, words: string])[];

/** Words, separated by spaces, under the tag that says what they do. A word listed twice has its last tag. */
export function lexicon<Tag>(entries: Entries<Tag>): Lexicon<Tag> {
  const tags = new Map(
    entries.flatMap(([tag, list]) => list.split(" ").map((word): readonly [string, Tag] => [word, tag])),
  );
  const lengthsByFirst = lengthsBy([...tags.keys()], (word) => word.charAt(0));
  const lengthsByLast = lengthsBy([...tags.keys()], (word) => word.charAt(word.length - 1));
  const hitAt = (text: string, start: number, end: number): LexiconHit<Tag> | null => {
    const tag = tags.get(text.slice(start, end));
    return tag === undefined ? null : { start, end, tag };
  };
  return {
    endingAt(text, end, floor) {
      for (const length of lengthsByLast.get(text.charAt(end - 1)) ?? []) {
        const hit = end - length < floor ? null : hitAt(text, end - length, end);
        if (hit !== null) return hit;
      }
      return null;
    },
    startingAt(text, start, ceiling) {
      for (const length of lengthsByFirst.get(text.charAt(start)) ?? []) {
        const hit = start + length > ceiling ? null : hitAt(text, start, start + length);
        if (hit !== null) return hit;
      }
      return null;
    },
  };
}

/** Words, separated by spaces, of which only the presence matters. */
export function words(list: string): Lexicon<true> {
  return lexicon<true>([[true, list]]);
}

/** The lengths of the words that share a character, longest first. */
function lengthsBy(
  list: readonly string[],
  characterOf: (word: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, readonly number[]>();
  for (const word of list) {
    const known = lengths.get(characterOf(word)) ?? [];
    if (!known.includes(word.length)) {
      lengths.set(
        characterOf(word),
        [...known, word.length].sort((a, b) => b - a),
      );
    }
  }
  return lengths;
}
