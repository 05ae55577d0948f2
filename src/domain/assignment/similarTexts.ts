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
  const { sets, runs } = rarestFirst(texts);
  /** Texts by the rarest runs they have. */
  const seen = new Array<number[] | undefined>(runs);
  /** The last text that each text was compared with. */
  const compared = new Int32Array(texts.length).fill(-1);
  const pairs: SimilarPair[] = [];
  sets.forEach((set, later) => {
    const rarest = set.length === 0 ? 0 : set.length - Math.ceil(LEAST_SHARED * set.length) + 1;
    let best: SimilarPair | undefined;
    for (let at = 0; at < rarest; at++) {
      for (const earlier of seen[set[at] ?? 0] ?? []) {
        if (compared[earlier] === later || texts[earlier] === texts[later]) continue;
        compared[earlier] = later;
        const likeness = jaccard(set, sets[earlier] ?? set, best?.likeness ?? LEAST_SHARED);
        const better =
          likeness > (best?.likeness ?? 0) || (likeness === best?.likeness && earlier < best.earlier);
        if (likeness >= LEAST_SHARED && better) best = { later, earlier, likeness };
      }
    }
    if (best !== undefined) pairs.push(best);
    for (let at = 0; at < rarest; at++) {
      const run = set[at] ?? 0;
      const known = seen[run];
      if (known === undefined) seen[run] = [later];
      else if (known.length < MOST_COMPARED) known.push(later);
    }
  });
  return pairs;
}

/**
 * Every text as the ascending ranks of its different runs, none for a short one; the rarest run of all texts has the
 * lowest rank, and among equally rare ones the one that was met first.
 */
function rarestFirst(texts: readonly string[]): { sets: readonly Int32Array[]; runs: number } {
  /** The number of each run, in order of appearance. */
  const numbers = new Map<number, number>();
  /** By number: how many texts have the run, and the last of them. */
  const counts: number[] = [];
  const last: number[] = [];
  const sets = texts.map((text, position) => {
    const bare = text.replace(NO_MEANING, "");
    if (bare.length < SHORTEST) return new Int32Array();
    const set = new Int32Array(bare.length - RUN + 1);
    let size = 0;
    for (let at = 0; at + RUN <= bare.length; at++) {
      const number = numberOf(runAt(bare, at), numbers);
      if (last[number] === position) continue;
      last[number] = position;
      counts[number] = (counts[number] ?? 0) + 1;
      set[size++] = number;
    }
    return set.subarray(0, size);
  });
  const ranks = new Int32Array(numbers.size);
  Int32Array.from(ranks.keys())
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
    .forEach((number, rank) => (ranks[number] = rank));
  for (const set of sets) set.forEach((number, at) => (set[at] = ranks[number] ?? 0));
  return { sets: sets.map((set) => set.sort()), runs: numbers.size };
}

/** The run of characters at a place as one number. */
function runAt(text: string, start: number): number {
  let run = 0;
  for (let at = start; at < start + RUN; at++) run = run * 0x1_0000 + text.charCodeAt(at);
  return run;
}

function numberOf(run: number, numbers: Map<number, number>): number {
  const known = numbers.get(run);
  if (known !== undefined) return known;
  numbers.set(run, numbers.size);
  return numbers.size - 1;
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
