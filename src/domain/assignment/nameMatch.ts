import { distance } from "fastest-levenshtein";
import { ownPrefix } from "../rosters/unitNames";
import type { Alias } from "../roster";
import { LONGER_FORMS, PLACE_BEFORE_LEVEL } from "./vocabulary";

/**
 * The passes in which a name is looked up, surest first. Only the first three are ever applied without asking:
 * `exact` to the character, `normalised` but for blanks, width of characters and kinds of brackets and dots, `alias` by a
 * confirmed alias, `proposedAlias` by one that nobody has confirmed, `form` but for administrative prefix and longer or
 * shorter forms (`财政局`, `涪陵区财政局`), `similar` by shared pairs of characters, edit distance or as an abbreviation.
 */
export type MatchPass = "exact" | "normalised" | "alias" | "proposedAlias" | "form" | "similar";

/** From 0 to 1. Below 1 only for what a person has to look at. */
const CONFIDENCE = {
  exact: 1,
  normalised: 0.99,
  alias: 0.98,
  proposedAlias: 0.9,
  form: 0.85,
} as const satisfies Partial<Record<MatchPass, number>>;

/** What similar names reach at most. */
const MOST_SIMILAR = 0.8;
/** Likeness of a name to the one that it is short for; a shorter one than this is short for too many. */
const ABBREVIATED = 0.9;
const LEAST_ABBREVIATION = 3;
/** Below this likeness a name is no candidate. */
const LEAST_LIKENESS = 0.5;
const MOST_CANDIDATES = 3;

export type NameMatch = {
  /** The roster's name. */
  readonly name: string;
  readonly pass: MatchPass;
  readonly confidence: number;
};

export type NamedEntry = { readonly name: string; readonly aliases: readonly Alias[] };

/** The name without what makes no difference: blanks, width of characters, kinds of brackets and dots, case. */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[〔【[]/gu, "(")
    .replace(/[〕】\]]/gu, ")")
    .replace(/[・•‧∙]/gu, "·")
    .replace(/^[.。:,]+|[.。:,]+$/gu, "")
    .toLowerCase();
}

/** The name without prefix and in its shortest form, to tell two names of one unit; `""` where nothing is left. */
function shortForm(name: string): string {
  const withoutPlace = normaliseName(name).replace(PLACE_BEFORE_LEVEL, "");
  const bare = withoutPlace.slice(ownPrefix(withoutPlace).length);
  const short = LONGER_FORMS.reduce((text, [long, form]) => text.replace(long, form), bare);
  return short.length < 2 ? "" : short;
}

/** A roster prepared for looking up names. Building it takes time proportional to the roster. */
export class NameIndex {
  private readonly exact = new Set<string>();
  private readonly normalised = new Map<string, string | undefined>();
  private readonly aliases = new Map<string, string | undefined>();
  private readonly proposed = new Map<string, string | undefined>();
  private readonly forms = new Map<string, string | undefined>();
  private readonly spelt: {
    readonly name: string;
    readonly key: string;
    readonly pairs: ReadonlySet<string>;
  }[] = [];
  private readonly found = new Map<string, readonly NameMatch[]>();

  constructor(entries: readonly NamedEntry[]) {
    for (const { name, aliases } of entries) {
      this.exact.add(name);
      enter(this.normalised, normaliseName(name), name);
      enter(this.forms, shortForm(name), name);
      this.spelt.push({ name, key: normaliseName(name), pairs: pairsOf(normaliseName(name)) });
      for (const alias of aliases) {
        enter(
          alias.certainty === "confirmed" ? this.aliases : this.proposed,
          normaliseName(alias.name),
          name,
        );
      }
    }
  }

  /**
   * What the written name may be, surest first; of equal confidence in the roster's order. The first match decides what
   * the name means where its pass is `exact`, `normalised` or `alias`; anything else is a proposal. Where two entries
   * share a form or an alias, it names none of them.
   */
  match(written: string): readonly NameMatch[] {
    const known = this.found.get(written);
    if (known !== undefined) return known;
    const matches = this.lookUp(written);
    this.found.set(written, matches);
    return matches;
  }

  /** The roster's name that the written one surely means; `undefined` where a person has to decide. */
  resolve(written: string): NameMatch | undefined {
    const [best] = this.match(written);
    return best !== undefined && best.confidence >= CONFIDENCE.alias ? best : undefined;
  }

  private lookUp(written: string): readonly NameMatch[] {
    if (this.exact.has(written)) return [{ name: written, pass: "exact", confidence: CONFIDENCE.exact }];
    const key = normaliseName(written);
    const passes = [
      ["normalised", this.normalised.get(key)],
      ["alias", this.aliases.get(key)],
      ["proposedAlias", this.proposed.get(key)],
      ["form", this.forms.get(shortForm(written))],
    ] as const;
    for (const [pass, name] of passes) {
      if (name !== undefined) return [{ name, pass, confidence: CONFIDENCE[pass] }];
    }
    return this.similar(key);
  }

  private similar(key: string): readonly NameMatch[] {
    return this.spelt
      .map(({ name, key: other, pairs }): NameMatch => ({
        name,
        pass: "similar",
        confidence: likeness(key, other, pairs),
      }))
      .filter(({ confidence }) => confidence >= LEAST_LIKENESS)
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, MOST_CANDIDATES)
      .map((match) => ({ ...match, confidence: match.confidence * MOST_SIMILAR }));
  }
}

/** Shared pairs of characters, edit distance, and whether one name is short for the other: the best of the three. */
function likeness(key: string, other: string, pairs: ReadonlySet<string>): number {
  const own = pairsOf(key);
  const shared = [...own].filter((pair) => pairs.has(pair)).length;
  const dice = (2 * shared) / Math.max(1, own.size + pairs.size);
  const edit = 1 - distance(key, other) / Math.max(1, key.length, other.length);
  return Math.max(dice, edit, isShortFor(key, other) ? ABBREVIATED : 0);
}

/** `发改委` for `区发展改革委`: the characters of the longer name in their order, its last one among them. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < LEAST_ABBREVIATION || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

/** Two entries with one key: the key names none of them. */
function enter(map: Map<string, string | undefined>, key: string, name: string): void {
  if (key === "") return;
  map.set(key, map.has(key) && map.get(key) !== name ? undefined : name);
}

function pairsOf(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));
}
