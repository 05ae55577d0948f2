import type { Assignment } from "../task";
import { LEADER_TITLE, PERSON_NAME, PERSON_SEPARATORS } from "./vocabulary";

/** The persons of one cell, in source order. */
export type PersonList = {
  readonly persons: readonly Assignment[];
  /** The cell's paragraphs with the padding inside names removed. */
  readonly wording: readonly string[];
  /** Paragraphs of several offices without a name: several leaders, or one who holds them all. */
  readonly offices: readonly string[];
};

/** Reads a cell of leaders: one in each paragraph, or several with separators or blanks between them. */
export function parsePersonNames(paragraphs: readonly string[]): PersonList {
  const persons: Assignment[] = [];
  const wording: string[] = [];
  const offices: string[] = [];
  for (const paragraph of paragraphs) {
    const before = persons.length;
    const parts = paragraph.split(PERSON_SEPARATORS).map((part) => {
      if (PERSON_SEPARATORS.test(part)) return part;
      const names = namesIn(part);
      persons.push(...names);
      return names.map(({ name }) => name).join(" ");
    });
    const words = parts.join("");
    if (words !== "") wording.push(words);
    const own = persons.slice(before);
    if (own.length > 1 && own.every(({ name }) => isLeaderTitle(name))) offices.push(words);
  }
  return { persons, wording, offices };
}

/** True for an office in place of a name (常务副区长): a notice may say only who will hold it. */
export function isLeaderTitle(name: string): boolean {
  return LEADER_TITLE.test(name);
}

/** False for what does not look like a person's name: a title, a bracketed note, two names without a separator. */
export function isPersonName(name: string): boolean {
  return PERSON_NAME.test(name);
}

/**
 * Single characters with blanks between them are one padded name (`钟  涛`); an even number of four or more are pairs.
 * Longer words are names of their own.
 */
function namesIn(part: string): readonly Assignment[] {
  const names: Assignment[] = [];
  // What is padded is the name, whatever stands behind it in brackets.
  const words = part
    .replace(/(?<=(?:^|\s)\S)\s+(?=\S[（(])/gu, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  let letters: string[] = [];
  const endRun = (): void => {
    const size = letters.length >= 4 && letters.length % 2 === 0 ? 2 : Math.max(1, letters.length);
    for (let at = 0; at < letters.length; at += size) {
      const name = letters.slice(at, at + size);
      names.push({ name: name.join(""), text: size === words.length ? part.trim() : name.join(" ") });
    }
    letters = [];
  };
  for (const word of words) {
    if (Array.from(word).length === 1) letters.push(word);
    else {
      endRun();
      names.push({ name: word, text: word });
    }
  }
  endRun();
  return names;
}
