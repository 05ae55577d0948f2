import type { KnownNames } from "../rosters/knownNames";
import {
  COMMITTEE,
  COMMITTEE_ORGAN,
  COMMITTEE_PREFIX,
  DUTY_END,
  NO_UNIT,
  PLACE_FIRST,
} from "../rosters/listVocabulary";
import { secondName } from "../rosters/secondNames";
import { unitKind } from "../rosters/unitKind";
import { isCollective, ownPrefix, unitClass, withPrefix } from "../rosters/unitNames";
import { OPEN_END } from "../rosters/vocabulary";
import type { Assignment } from "../task";
import { removePadding } from "./paragraphs";
import { shareSuffixes, type ListedEntry } from "./sharedSuffix";
import { splitEntries, type Entry } from "./unitEntries";

/** The units of one cell, in source order, with what is odd about the way they are listed. */
export type UnitList = {
  /**
   * Full names: padding removed, inherited prefix and shared end added, a second name in brackets left to the wording,
   * a name or alias of the known rosters replaced by the roster's name. Other aliases are not resolved here.
   */
  readonly units: readonly Assignment[];
  /** Paragraphs in which the mark between units of one class joins units of different classes. */
  readonly mixed: readonly string[];
  /** Neighbours with the same written prefix that are divided by the mark for a new class. */
  readonly split: readonly (readonly [first: string, second: string])[];
  /** Entries that end with "and others". */
  readonly open: readonly string[];
  /** Mere names of places that were given the end of a later entry, and what they became. */
  readonly guessed: readonly Assignment[];
};

/**
 * Reads a cell of units. Each paragraph is a list of its own. `、` joins units of one class and the prefix of the
 * first carries over; `，` starts a new class. A prefix that is written always wins, and from there on carries over.
 * How the units do it (`按职责分工负责`) is no unit. Names of `known` rosters win over all of this.
 */
export function parseUnitList(paragraphs: readonly string[], known?: KnownNames): UnitList {
  const units: Assignment[] = [];
  const mixed: string[] = [];
  const split: (readonly [string, string])[] = [];
  const open: string[] = [];
  const guessed: Assignment[] = [];
  const isKnown = (name: string): boolean => known?.nameOf(name) !== undefined;
  for (const paragraph of paragraphs) {
    let prefix = "";
    let previous: Assignment | undefined;
    let isMixed = false;
    const entries = splitEntries(paragraph, known).flatMap((entry) => listedEntry(entry, isKnown, open));
    for (const { text, after, whole, guessed: isGuess } of shareSuffixes(entries, isKnown)) {
      if (after !== "sameClass") prefix = "";
      const bare = (isKnown(whole) ? undefined : secondName(whole)?.name) ?? whole;
      const unit = { name: nameOf(bare, prefix, known), text };
      if (isGuess && !isKnown(whole)) guessed.push(unit);
      prefix = carriedPrefix(bare, prefix);
      if (previous !== undefined && after === "sameClass") isMixed ||= !sameClass(previous, unit);
      if (previous !== undefined && after === "newClass" && sharePrefix(previous, unit)) {
        split.push([previous.text, text]);
      }
      units.push(unit);
      previous = unit;
    }
    if (isMixed) mixed.push(paragraph.trim());
  }
  return { units, mixed, split, open, guessed };
}

/** The entry's name without "and others" and without how it is done; none where nothing else is left. */
function listedEntry(
  { text, after }: Entry,
  isKnown: (name: string) => boolean,
  open: string[],
): readonly ListedEntry[] {
  const whole = removePadding(text);
  if (isKnown(whole)) return [{ text, after, bare: whole }];
  const undertaken = whole.replace(DUTY_END, "");
  const bare = undertaken.replace(OPEN_END, "");
  if (bare !== undertaken) open.push(text);
  return bare === "" || NO_UNIT.test(bare) ? [] : [{ text, after, bare }];
}

/** What carries over from an entry: its prefix, a place before the level where there is none yet, else what did before. */
function carriedPrefix(bare: string, prefix: string): string {
  if (isCollective(bare)) return prefix;
  const written = COMMITTEE_PREFIX.exec(bare)?.[1] ?? ownPrefix(bare);
  if (written !== "" || prefix !== "") return written || prefix;
  return unitKind(bare) === "department" ? (PLACE_FIRST.exec(bare)?.[0] ?? "") : "";
}

/**
 * The full name of an entry. The name that the list's prefix makes of it counts before the bare one, so that a roster
 * that has `物流办` and `区物流办` leaves the choice to the list; a roster that has only one of them decides.
 */
function nameOf(bare: string, prefix: string, known: KnownNames | undefined): string {
  const committee = prefix.endsWith(COMMITTEE) ? prefix : "";
  const level = committee === "" ? prefix : prefix.slice(0, -COMMITTEE.length);
  const ofCommittee = committee !== "" && COMMITTEE_ORGAN.test(bare);
  const full = ofCommittee ? committee + bare : withPrefix(bare, level);
  return (
    known?.nameOf(full) ??
    known?.nameOf(bare) ??
    (full === bare ? known?.withItsPrefix(bare) : undefined) ??
    full
  );
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
