import { ownPrefix, unitClass, withPrefix } from "../rosters/unitNames";
import { CLOSING, NEW_CLASS, OPENING, OPEN_END, OUTER_PUNCTUATION, SAME_CLASS } from "../rosters/vocabulary";
import type { Assignment } from "../task";
import { removePadding } from "./paragraphs";

/** The units of one cell, in source order, with what is odd about the way they are listed. */
export type UnitList = {
  /** Full names: padding removed, inherited prefix added. Aliases are not resolved here. */
  readonly units: readonly Assignment[];
  /** Paragraphs in which the mark between units of one class joins units of different classes. */
  readonly mixed: readonly string[];
  /** Neighbours with the same written prefix that are divided by the mark for a new class. */
  readonly split: readonly (readonly [first: string, second: string])[];
  /** Entries that end with "and others". */
  readonly open: readonly string[];
};

type Separator = "start" | "sameClass" | "newClass";

type Entry = { readonly text: string; readonly after: Separator };

/**
 * Reads a cell of units. Each paragraph is a list of its own. `、` joins units of one class and the prefix of the
 * first carries over; `，` starts a new class. A prefix that is written always wins, and from there on carries over.
 */
export function parseUnitList(paragraphs: readonly string[]): UnitList {
  const units: Assignment[] = [];
  const mixed: string[] = [];
  const split: (readonly [string, string])[] = [];
  const open: string[] = [];
  for (const paragraph of paragraphs) {
    let prefix = "";
    let previous: Assignment | undefined;
    let isMixed = false;
    for (const { text, after } of splitEntries(paragraph)) {
      const bare = removePadding(text.replace(OPEN_END, ""));
      if (bare === "") continue;
      if (bare !== removePadding(text)) open.push(text);
      if (after !== "sameClass") prefix = "";
      const name = withPrefix(bare, prefix);
      const written = ownPrefix(bare);
      if (written !== "") prefix = written;
      const unit = { name, text };
      if (previous !== undefined && after === "sameClass") isMixed ||= !sameClass(previous, unit);
      if (previous !== undefined && after === "newClass" && sharePrefix(previous, unit)) {
        split.push([previous.text, text]);
      }
      units.push(unit);
      previous = unit;
    }
    if (isMixed) mixed.push(paragraph.trim());
  }
  return { units, mixed, split, open };
}

function sameClass(first: Assignment, second: Assignment): boolean {
  return unitClass(first.name) === unitClass(second.name);
}

/** Collective units stand behind `，` however they are written, so only organs count. */
function sharePrefix(first: Assignment, second: Assignment): boolean {
  const prefix = ownPrefix(second.text);
  return (
    prefix !== "" &&
    ownPrefix(first.name) === prefix &&
    unitClass(first.name) === "organ" &&
    unitClass(second.name) === "organ"
  );
}

/** The entries of a paragraph. Separators within brackets divide nothing, unless the brackets do not close. */
function splitEntries(paragraph: string): readonly Entry[] {
  const entries: Entry[] = [];
  const closes = bracketsClose(paragraph);
  let after: Separator = "start";
  let depth = 0;
  let start = 0;
  const close = (end: number): void => {
    const text = withoutOuterPunctuation(paragraph.slice(start, end));
    for (const [index, part] of splitAtBlanks(text).entries()) {
      entries.push({ text: part, after: index === 0 ? after : "newClass" });
    }
  };
  for (let at = 0; at < paragraph.length; at++) {
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
