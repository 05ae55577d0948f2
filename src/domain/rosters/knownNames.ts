import { normaliseName } from "../assignment/nameMatch";
import type { Roster } from "../roster";
import { ownPrefix } from "./unitNames";
import { ANY_SEPARATOR } from "./listVocabulary";

/** The names of units and collective units that a workbook's rosters have: they win over what a list only suggests. */
export type KnownNames = {
  /** The roster's name for the written one, also by an alias, confirmed or proposed; `undefined` where it has none. */
  readonly nameOf: (written: string) => string | undefined;
  /** The one unit of the roster that is called so behind an administrative prefix (`区财政局` for `财政局`). */
  readonly withItsPrefix: (bare: string) => string | undefined;
  /** Length of the longest name with a separator in it that stands at this place of the text; 0 for none. */
  readonly lengthAt: (text: string, at: number) => number;
};

/** Prepares rosters for looking names up; takes time in proportion to them. Where two entries share a name, it names none. */
export function knownNames({ units, groups }: Pick<Roster, "units" | "groups">): KnownNames {
  const entries = [...units, ...groups];
  const names = new Map<string, string | undefined>();
  const aliases = new Map<string, string | undefined>();
  const bare = new Map<string, string | undefined>();
  const divided = new Map<string, string[]>();
  for (const { name, aliases: others } of entries) {
    enter(names, normaliseName(name), name);
    for (const alias of others) enter(aliases, normaliseName(alias.name), name);
    const prefix = ownPrefix(name);
    if (prefix !== "") enter(bare, normaliseName(name.slice(prefix.length)), name);
    for (const each of [name, ...others.map((alias) => alias.name)]) {
      if (ANY_SEPARATOR.test(each)) addTo(divided, each.charAt(0), each);
    }
  }
  return {
    nameOf: (written) => names.get(normaliseName(written)) ?? aliases.get(normaliseName(written)),
    withItsPrefix: (written) => bare.get(normaliseName(written)),
    lengthAt: (text, at) =>
      (divided.get(text.charAt(at)) ?? [])
        .filter((name) => text.startsWith(name, at))
        .reduce((longest, { length }) => Math.max(longest, length), 0),
  };
}

function enter(map: Map<string, string | undefined>, key: string, name: string): void {
  map.set(key, map.has(key) && map.get(key) !== name ? undefined : name);
}

function addTo(map: Map<string, string[]>, key: string, name: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [name]);
  else known.push(name);
}
