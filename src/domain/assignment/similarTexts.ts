import { NO_MEANING } from "./vocabulary";

/** Shared thirds of all thirds from which two texts count as nearly the same. */
const LEAST_SHARED = 0.75;
/** Shorter texts are alike by chance. */
const SHORTEST = 12;
/**
 * Texts that are compared with one text for each of its rarest thirds. Bounds the time where thousands of texts are
 * made after one pattern; each of them is still compared with the first ones.
 */
const MOST_COMPARED = 20;

export type SimilarPair = {
  /** Positions of the later text and of the earlier one that is most like it. */
  readonly later: number;
  readonly earlier: number;
  /** Shared part of both, from 0 to 1. */
  readonly likeness: number;
};

/**
 * Texts that are nearly the same as an earlier one, punctuation aside: the Jaccard coefficient of their runs of three
 * characters. Two such texts share one of the rarest runs of each (prefix filter), so only those are compared, and time
 * grows with the number of texts. Equal texts are left out.
 */
export function similarTexts(texts: readonly string[]): readonly SimilarPair[] {
  const bare = texts.map((text) => text.replace(NO_MEANING, ""));
  const sets = bare.map((text) => (text.length < SHORTEST ? new Set<string>() : thirdsOf(text)));
  const counts = new Map<string, number>();
  for (const set of sets) for (const third of set) counts.set(third, (counts.get(third) ?? 0) + 1);
  const seen = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  sets.forEach((set, later) => {
    const rarest = rarestOf(set, counts);
    const candidates = new Set(rarest.flatMap((third) => seen.get(third) ?? []));
    let best: SimilarPair | undefined;
    for (const earlier of candidates) {
      const other = sets[earlier] ?? new Set();
      const likeness = jaccard(set, other);
      if (likeness < LEAST_SHARED || texts[earlier] === texts[later]) continue;
      const better =
        best === undefined ||
        likeness > best.likeness ||
        (likeness === best.likeness && earlier < best.earlier);
      if (better) best = { later, earlier, likeness };
    }
    if (best !== undefined) pairs.push(best);
    for (const third of rarest) {
      const known = seen.get(third);
      if (known === undefined) seen.set(third, [later]);
      else if (known.length < MOST_COMPARED) known.push(later);
    }
  });
  return pairs;
}

function thirdsOf(text: string): ReadonlySet<string> {
  const thirds = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) thirds.add(text.slice(at, at + 3));
  return thirds;
}

/** As many of the rarest runs as two sets with the least shared part cannot both be without. */
function rarestOf(set: ReadonlySet<string>, counts: ReadonlyMap<string, number>): readonly string[] {
  const needed = set.size - Math.ceil(LEAST_SHARED * set.size) + 1;
  const count = (third: string): number => counts.get(third) ?? 0;
  return set.size === 0
    ? []
    : [...set].sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1)).slice(0, needed);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < LEAST_SHARED * Math.max(a.size, b.size)) return 0;
  let shared = 0;
  for (const third of a) if (b.has(third)) shared++;
  return shared / (a.size + b.size - shared);
}
