import { NO_MEANING } from "./vocabulary";

/** Shared runs of all runs from which two texts count as nearly the same. */
const LEAST_SHARED = 0.75;
/** Characters of a run. */
const RUN = 3;
/** Shorter texts are alike by chance. */
const SHORTEST = 12;
/**
 * Texts that are compared with one text for each of its rarest runs. Bounds the time where thousands of texts are made
 * after one pattern; each of them is still compared with the first ones.
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
  const sets = rarestFirst(texts.map(runsOf));
  /** Texts by the rarest runs they have. */
  const seen = new Map<number, number[]>();
  /** The last text that each text was compared with. */
  const compared = new Int32Array(texts.length).fill(-1);
  const pairs: SimilarPair[] = [];
  sets.forEach((set, later) => {
    const rarest = set.subarray(0, set.length - Math.ceil(LEAST_SHARED * set.length) + 1);
    let best: SimilarPair | undefined;
    for (const run of rarest) {
      for (const earlier of seen.get(run) ?? []) {
        if (compared[earlier] === later || texts[earlier] === texts[later]) continue;
        compared[earlier] = later;
        const likeness = jaccard(set, sets[earlier] ?? set, best?.likeness ?? LEAST_SHARED);
        const better =
          likeness > (best?.likeness ?? 0) || (likeness === best?.likeness && earlier < best.earlier);
        if (likeness >= LEAST_SHARED && better) best = { later, earlier, likeness };
      }
    }
    if (best !== undefined) pairs.push(best);
    for (const run of rarest) {
      const known = seen.get(run);
      if (known === undefined) seen.set(run, [later]);
      else if (known.length < MOST_COMPARED) known.push(later);
    }
  });
  return pairs;
}

/** The different runs of a text as numbers; none for a short one. */
function runsOf(text: string): readonly number[] {
  const bare = text.replace(NO_MEANING, "");
  const runs = new Set<number>();
  for (let at = 0; bare.length >= SHORTEST && at + RUN <= bare.length; at++) {
    let run = 0;
    for (let char = at; char < at + RUN; char++) run = run * 0x1_0000 + bare.charCodeAt(char);
    runs.add(run);
  }
  return [...runs];
}

/** Every set as the ranks of its runs, ascending; the rarest run of all texts has the lowest rank. */
function rarestFirst(sets: readonly (readonly number[])[]): readonly Int32Array[] {
  const counts = new Map<number, number>();
  for (const set of sets) for (const run of set) counts.set(run, (counts.get(run) ?? 0) + 1);
  const ranks = new Map(
    [...counts].sort(([a, some], [b, others]) => some - others || a - b).map(([run], rank) => [run, rank]),
  );
  return sets.map((set) => Int32Array.from(set, (run) => ranks.get(run) ?? 0).sort());
}

/** The coefficient of two ascending sets; 0 as soon as it is known to stay below `least`. */
function jaccard(a: Int32Array, b: Int32Array, least: number): number {
  // Shared runs without which the coefficient cannot be reached.
  const needed = Math.ceil((least / (1 + least)) * (a.length + b.length) - 1e-9);
  let shared = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    if (shared + Math.min(a.length - inA, b.length - inB) < needed) return 0;
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) inA++;
    if (difference >= 0) inB++;
  }
  return shared / (a.length + b.length - shared);
}
