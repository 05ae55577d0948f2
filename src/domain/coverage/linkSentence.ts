import type { LinkKind } from "./coverage";
import { isDealtOut } from "./dealtOut";
import { shareOf, weigh, type TaskIndex } from "./taskIndex";
import { figuresOf, bareOf, pairsOf, type WordedClause, type WordedMember, type Wording } from "./wording";

/** Share from which a clause counts as carried out. */
export const CARRIED = 0.6;
/** Share from which a task counts as part of a sentence. */
const WITHIN = 0.6;
/** Share from which this is sure even where figures differ. */
const SURE = 0.75;
/** Least shared part of the shorter of two texts that are linked by less telling clauses. */
const RELATED = 0.4;
/** A clause that alone makes a link, and one that may, in characters without marks and verb. */
const TELLING = 7;
const SHORTEST = 3;

/** A link before it is known what the task is called. */
export type FoundLink = {
  /** Position of the task in the index. */
  readonly task: number;
  readonly kind: LinkKind;
  readonly confidence: number;
  readonly reportText: string;
  readonly taskText: string;
  readonly isChanged: boolean;
};

/**
 * The tasks that carry out a sentence: those that say the same; else, one after the other, the task that carries out
 * most of what the ones before leave, as long as it is telling enough.
 */
export function tasksOf(index: TaskIndex, sentence: Wording): readonly number[] {
  const equal = index.equalTo(sentence.bare);
  if (equal.length > 0) return equal;
  const left = new Set(sentence.pairs);
  const found: number[] = [];
  const whole = weigh(index, sentence.pairs);
  let candidates = index
    .candidatesFor(sentence)
    .map((task) => candidateOf(index, sentence, whole, task))
    .filter(({ parts, isWithin }) => isWithin || parts.length > 0);
  for (;;) {
    candidates = candidates.filter((candidate) => bringsMore(index, candidate, left));
    const [best] = candidates
      .map((candidate) => ({ candidate, gain: weigh(index, left, candidate.wording.pairSet) }))
      .sort(
        (a, b) =>
          b.gain - a.gain ||
          b.candidate.figures - a.candidate.figures ||
          b.candidate.within - a.candidate.within ||
          a.candidate.task - b.candidate.task,
      );
    if (best === undefined) return found;
    found.push(best.candidate.task);
    for (const pair of best.candidate.wording.pairs) left.delete(pair);
    candidates = candidates.filter(({ task }) => task !== best.candidate.task);
  }
}

type Candidate = {
  readonly task: number;
  readonly wording: Wording;
  /** Weight of the task, and the share of it that lies in the sentence. */
  readonly whole: number;
  readonly within: number;
  /** Figures that both have. */
  readonly figures: number;
  /** Whether so much of the task lies in the sentence that it is a part of it. */
  readonly isWithin: boolean;
  /** Clauses and members of the sentence that the task surely carries out. */
  readonly parts: readonly WordedMember[];
};

function candidateOf(index: TaskIndex, sentence: Wording, asked: number, task: number): Candidate {
  const wording = index.wordings[task] ?? sentence;
  const whole = index.wholes[task] ?? asked;
  const shared = weigh(index, sentence.pairs, wording.pairSet);
  const within = shared / whole;
  // Shared part of the shorter of the two.
  const related = shared / Math.min(whole, asked);
  return {
    task,
    wording,
    whole,
    within,
    figures: sharedFigures(wording, sentence),
    isWithin: isPartOf(within, wording, sentence),
    parts: sentence.clauses.flatMap((clause) => partsCarried(index, clause, wording, related)),
  };
}

function sharedFigures(task: Wording, sentence: Wording): number {
  return sentence.figures.filter((figure) => task.figures.includes(figure)).length;
}

/** Whether a task is a part of a sentence of which it shares so much; it must be surer where no figure is the same. */
export function isPartOf(share: number, task: Wording, sentence: Wording): boolean {
  const agrees = task.figures.length === 0 || sharedFigures(task, sentence) > 0;
  return share >= (agrees ? WITHIN : SURE);
}

/** The clause, or the members of its enumeration, that a task surely carries out. */
function partsCarried(
  index: TaskIndex,
  clause: WordedClause,
  wording: Wording,
  related: number,
): readonly WordedMember[] {
  const share = shareOf(index, clause.pairs, wording.pairSet);
  const sameFigures = clause.figures.every((figure) => wording.figures.includes(figure));
  const isRelated = related >= (sameFigures ? RELATED : SURE);
  const isTelling = sameFigures && clause.length >= TELLING && share >= SURE;
  if (clause.length >= SHORTEST && share >= CARRIED && (isRelated || isTelling)) return [clause];
  if (related < RELATED || clause.members.length === 1) return [];
  return clause.members.filter(
    ({ length, pairs }) => length >= SHORTEST && shareOf(index, pairs, wording.pairSet) >= SURE,
  );
}

/** Whether a task carries out something that the ones before leave. */
function bringsMore(
  index: TaskIndex,
  { wording, whole, isWithin, parts }: Candidate,
  left: ReadonlySet<number>,
): boolean {
  return (
    parts.some(({ pairs }) => shareOf(index, pairs, left) >= CARRIED) ||
    (isWithin && weigh(index, left, wording.pairSet) >= whole * CARRIED)
  );
}

/** What a sentence and a task have to do with each other. */
export function linkOf(index: TaskIndex, sentence: Wording, task: number): FoundLink {
  const wording = index.wordings[task] ?? sentence;
  const asked = runOf(index, sentence, wording);
  const carried = runOf(index, wording, sentence);
  const [askedBare, carriedBare] = [bareOf(asked.text), bareOf(carried.text)];
  const isShare = askedBare === carriedBare || isDealtOut(asked.clauses, carried.clauses);
  const common = { task, reportText: asked.text, taskText: carried.text, isChanged: !isShare };
  if (sentence.bare === wording.bare) return { ...common, kind: "equal", confidence: 1 };
  if (isShare) return { ...common, kind: "contained", confidence: 1 };
  const figures = figuresOf(askedBare);
  const sameFigures = figures.length > 0 && figures.join(" ") === figuresOf(carriedBare).join(" ");
  const kind = sameFigures ? "figures" : "alike";
  return { ...common, kind, confidence: likeness(askedBare, carriedBare) };
}

type Run = { readonly text: string; readonly clauses: readonly WordedClause[] };

/** The clauses of a text from the first to the last that another text has, with what stands between them. */
function runOf(index: TaskIndex, { text, clauses }: Wording, other: Wording): Run {
  const isShared = (clause: WordedClause): boolean => sharesClause(index, clause, other);
  const from = clauses.findIndex(isShared);
  if (from === -1) return { text, clauses };
  const run = clauses.slice(from, clauses.map(isShared).lastIndexOf(true) + 1);
  return { text: text.slice(run[0]?.start, run.at(-1)?.end).trim(), clauses: run };
}

/** Shared pairs of neighbouring characters of all pairs of two texts (Dice). */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/** Whether a text has a clause of another one, or a member of its enumeration. */
export function sharesClause(
  index: TaskIndex,
  { pairs, members }: WordedClause,
  { pairSet }: Wording,
): boolean {
  return [{ pairs }, ...members].some((part) => shareOf(index, part.pairs, pairSet) >= CARRIED);
}
