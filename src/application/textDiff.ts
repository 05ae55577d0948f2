import { diffChars, diffWords, type ChangeObject } from "diff";

/** A run of text that both have, or that only one of them has. */
export type DiffPart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** Texts that take longer on a screen are shown side by side, in milliseconds. */
const LONGEST = 40;

/**
 * What was changed in a text, word by word; `undefined` where the two have too little in common to be told apart.
 * @param longest time that this may take, in milliseconds
 */
export function diffTexts(
  before: string,
  after: string,
  longest: number = LONGEST,
): readonly DiffPart[] | undefined {
  const parts = wordParts(before, after, longest);
  if (parts === undefined) return undefined;
  const length = (kind: DiffPart["kind"]): number =>
    parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  // Two sentences that share a few words are two sentences: their diff cannot be read.
  return length("same") * 2 < Math.min(before.length, after.length) ? undefined : parts;
}

function wordParts(before: string, after: string, longest: number): readonly DiffPart[] | undefined {
  const options = { timeout: longest };
  const words =
    "Segmenter" in Intl
      ? diffWords(before, after, {
          ...options,
          intlSegmenter: new Intl.Segmenter("zh", { granularity: "word" }),
        })
      : undefined;
  // Words alone do not tell blanks apart.
  const changed = words?.some(({ added, removed }) => added || removed) === true;
  const found = changed ? words : diffChars(before, after, options);
  return found?.map(partOf);
}

function partOf({ added, removed, value }: ChangeObject<string>): DiffPart {
  return { kind: added ? "added" : removed ? "removed" : "same", text: value };
}
