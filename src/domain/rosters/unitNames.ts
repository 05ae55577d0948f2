import { unitKind } from "./unitKind";
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
 * unless the entry has its own or is a place, a park, a collective unit or a branch of a higher authority.
 */
export function withPrefix(name: string, listPrefix: string): string {
  return unitClass(name) === "organ" && ownPrefix(name) === "" ? listPrefix + name : name;
}
