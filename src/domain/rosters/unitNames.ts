import { unitKind } from "./unitKind";
import {
  COMMITTEE,
  LOCAL_MINISTRY,
  MINISTRY,
  PARTY_ORGAN,
  PLACE_FIRST,
  STANDS_ALONE,
} from "./listVocabulary";
import { BRANCH, COLLECTIVE, NOT_A_PREFIX, PREFIX } from "./vocabulary";

/** What a unit is for the grammar of lists: `、` joins units of one class. */
export type UnitClass = "collective" | "place" | "park" | "branch" | "organ";

/**
 * The administrative prefix that the name itself begins with (`区` in `区财政局`), or `""`. The levels of the whole
 * country count, whatever the level of the notice; words that merely begin with such a character (`市场监管局`) and
 * places (`市桥街道`) do not.
 */
export function ownPrefix(name: string): string {
  return NOT_A_PREFIX.test(name) || isPlace(name) ? "" : (PREFIX.exec(name)?.[0] ?? "");
}

function isPlace(name: string): boolean {
  const kind = unitKind(name);
  return kind === "town" || kind === "subdistrict";
}

/** True for an entry that names a class of units (`各乡镇街道`), not a unit. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}

export function unitClass(name: string): UnitClass {
  if (isCollective(name)) return "collective";
  if (isPlace(name)) return "place";
  if (ownPrefix(name) !== "") return "organ";
  if (unitKind(name) === "park") return "park";
  return BRANCH.test(name) ? "branch" : "organ";
}

/**
 * The full name of an entry that follows others in a list joined by `、`: the prefix of the list carries over,
 * unless the entry has its own or is a place, a park, a collective unit or a branch of a higher authority, or says by
 * itself whose it is (`国家税务总局…`, `团区委`, `财政部`). An organ of the party committee becomes that: `区委组织部`.
 */
export function withPrefix(name: string, listPrefix: string): string {
  if (listPrefix === "" || unitClass(name) !== "organ" || ownPrefix(name) !== "" || standsAlone(name))
    return name;
  return listPrefix + (PARTY_ORGAN.test(name) ? COMMITTEE : "") + name;
}

function standsAlone(name: string): boolean {
  const isMinistry = MINISTRY.test(name) && !LOCAL_MINISTRY.test(name);
  return isMinistry || STANDS_ALONE.test(name) || PLACE_FIRST.test(name);
}
