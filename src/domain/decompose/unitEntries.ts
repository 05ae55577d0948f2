import type { KnownNames } from "../rosters/knownNames";
import { ANY_SEPARATOR, CONJUNCTION } from "../rosters/listVocabulary";
import { isCollective, ownPrefix } from "../rosters/unitNames";
import { unitKind } from "../rosters/unitKind";
import { CLOSING, NEW_CLASS, OPENING, OUTER_PUNCTUATION, SAME_CLASS } from "../rosters/vocabulary";
import { removePadding } from "./paragraphs";

/** What stands before an entry: nothing, the mark between units of one class, or the mark before a new class. */
export type Separator = "start" | "sameClass" | "newClass";

/** One entry of a list, to the character but for punctuation and blanks at its ends. */
export type Entry = { readonly text: string; readonly after: Separator };

/**
 * The entries of a paragraph in order. Separators within brackets divide nothing, unless the brackets do not close, and
 * neither do those within a name of the rosters.
 */
export function splitEntries(paragraph: string, known?: KnownNames): readonly Entry[] {
  const entries: Entry[] = [];
  const closes = bracketsClose(paragraph);
  let after: Separator = "start";
  let depth = 0;
  let start = 0;
  const close = (end: number): void => {
    const text = withoutOuterPunctuation(paragraph.slice(start, end));
    const isWhole = known?.nameOf(text) !== undefined;
    for (const [index, part] of (isWhole ? [text] : splitAtBlanks(text)).entries()) {
      for (const [place, name] of (isWhole ? [part] : splitAtConjunctions(part)).entries()) {
        const within = place > 0 ? "sameClass" : "newClass";
        entries.push({ text: name, after: index === 0 && place === 0 ? after : within });
      }
    }
  };
  for (let at = 0; at < paragraph.length; at++) {
    const nameLength =
      depth === 0 && isBlank(paragraph.slice(start, at)) ? lengthOfName(paragraph, at, known) : 0;
    if (nameLength > 0) {
      at += nameLength - 1;
      continue;
    }
    const char = paragraph.charAt(at);
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth--;
    else if (depth === 0 || !closes) {
      if (char !== SAME_CLASS && !NEW_CLASS.includes(char)) continue;
      close(at);
      after = char === SAME_CLASS ? "sameClass" : "newClass";
      start = at + 1;
    }
  }
  close(paragraph.length);
  return entries;
}

/** Blanks before an entry; longer texts are not looked at again at each of their characters. */
const MOST_BLANKS = 8;

function isBlank(text: string): boolean {
  return text.length <= MOST_BLANKS && text.trim() === "";
}

/** The length of a name of the rosters that stands here as a whole entry. */
function lengthOfName(paragraph: string, at: number, known: KnownNames | undefined): number {
  const length = known?.lengthAt(paragraph, at) ?? 0;
  const next = paragraph.charAt(at + length);
  return length > 0 && (next === "" || ANY_SEPARATOR.test(next) || OUTER_PUNCTUATION.test(next)) ? length : 0;
}

/** Longer texts hold no names that a conjunction joins. */
const LONGEST_PAIR = 200;

/** `区教委和区财政局`: two units, where the second has a prefix of its own; not `区住房和城乡建设委`. */
function splitAtConjunctions(entry: string): readonly string[] {
  if (entry.length > LONGEST_PAIR) return [entry];
  const parts: string[] = [];
  let start = 0;
  for (const { 0: word, index } of entry.matchAll(CONJUNCTION)) {
    const before = removePadding(entry.slice(start, index));
    const after = removePadding(entry.slice(index + word.length));
    if (ownPrefix(after) === "" || !(isCollective(before) || unitKind(before) !== "other")) continue;
    if (!bracketsClose(before)) continue;
    parts.push(entry.slice(start, index).trim());
    start = index + word.length;
  }
  return [...parts, entry.slice(start).trim()].filter((part) => part !== "");
}

function withoutOuterPunctuation(text: string): string {
  const isOuter = (at: number): boolean => OUTER_PUNCTUATION.test(text.charAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && isOuter(start)) start++;
  while (end > start && isOuter(end - 1)) end--;
  return text.slice(start, end);
}

/** Every bracket that opens closes again, and none closes before it opens. */
export function bracketsClose(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Units divided by blanks only; blanks within a name are padding, and then some of its parts are very short. */
const SHORTEST_NAME = 3;

function splitAtBlanks(text: string): readonly string[] {
  const parts = text.split(/\s+/).filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => part.length >= SHORTEST_NAME)
    ? parts
    : text === ""
      ? []
      : [text];
}
