import { wordingOf, type Wording } from "./wording";

/** Pairs that this many tasks have at most weigh in full. */
const RARE = 4;
/** Tasks that are looked at for one sentence. */
const MOST_CANDIDATES = 24;
/** Pairs that more tasks have bring up no task. */
const COMMON = { tasks: 40, share: 0.08 } as const;

/** The tasks of a plan, found by what they say. */
export type TaskIndex = {
  readonly wordings: readonly Wording[];
  /** Weight of all pairs of each task. */
  readonly wholes: readonly number[];
  /** How much a pair tells: 1 for a rare one, less the more tasks have it. */
  readonly weightOf: (pair: number) => number;
  /** The tasks that share most with a text, by position; at most 24. */
  readonly candidatesFor: (wording: Wording) => readonly number[];
  /** The tasks that say just this. */
  readonly equalTo: (bare: string) => readonly number[];
};

export function indexTasks(texts: readonly string[]): TaskIndex {
  const wordings = texts.map(wordingOf);
  const postings = new Map<number, number[]>();
  const equals = new Map<string, number[]>();
  wordings.forEach(({ pairs, bare }, task) => {
    for (const pair of pairs) append(postings, pair, task);
    append(equals, bare, task);
  });
  const common = Math.max(COMMON.tasks, texts.length * COMMON.share);
  /** Of the pairs that are not rare. */
  const weights = new Map<number, number>();
  for (const [pair, { length }] of postings)
    if (length > RARE) weights.set(pair, 1 / (1 + Math.log10(length / RARE)));
  const weightOf = (pair: number): number => weights.get(pair) ?? 1;
  return {
    wordings,
    wholes: wordings.map(({ pairs }) => pairs.reduce((sum, pair) => sum + weightOf(pair), 0)),
    weightOf,
    equalTo: (bare) => equals.get(bare) ?? [],
    candidatesFor: ({ pairs }) => {
      const shared = new Map<number, number>();
      for (const pair of pairs) {
        const tasks = postings.get(pair) ?? [];
        if (tasks.length > common) continue;
        const weight = weightOf(pair);
        for (const task of tasks) shared.set(task, (shared.get(task) ?? 0) + weight);
      }
      return [...shared]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MOST_CANDIDATES)
        .map(([task]) => task);
    },
  };
}

/** Weight of the pairs, or of those of them that a text has. */
export function weigh(index: TaskIndex, pairs: Iterable<number>, within?: ReadonlySet<number>): number {
  let weight = 0;
  for (const pair of pairs) if (within === undefined || within.has(pair)) weight += index.weightOf(pair);
  return weight;
}

/** The part of some pairs, by weight from 0 to 1, that a text has. */
export function shareOf(index: TaskIndex, pairs: readonly number[], within: ReadonlySet<number>): number {
  const whole = weigh(index, pairs);
  return whole === 0 ? 0 : weigh(index, pairs, within) / whole;
}

function append<Key>(lists: Map<Key, number[]>, key: Key, task: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [task]);
  else list.push(task);
}
