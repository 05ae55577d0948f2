import { MULTIPLIERS, UNITS } from "../decompose/indicatorFigureVocabulary";
import { COMMITMENT, FIGURE, WITHOUT_WEIGHT } from "./coverageVocabulary";
import { clausesOf, membersOf } from "./parts";

const SHORTEST_CORE = 2;

/** A member of an enumeration. */
export type WordedMember = {
  readonly text: string;
  /** Characters without marks and without the verb that it begins with. */
  readonly length: number;
  /** Pairs of neighbouring characters of these, each once. */
  readonly pairs: readonly number[];
};

export type WordedClause = WordedMember & {
  readonly start: number;
  readonly end: number;
  readonly members: readonly WordedMember[];
  readonly figures: readonly string[];
};

/**
 * A text prepared for comparing: what it says without marks, and its pairs of neighbouring characters. Verbs of doing make
 * no pairs: `加快建设`, `建成` and `推进` of one thing differ, but it is the thing that a task is known by.
 */
export type Wording = {
  readonly text: string;
  /** All clauses without marks and blanks, figures as they are. */
  readonly bare: string;
  readonly clauses: readonly WordedClause[];
  /** Each different pair once; figures with their units are masked in them, so that they make nothing alike. */
  readonly pairs: readonly number[];
  readonly pairSet: ReadonlySet<number>;
  /** Its figures with their units in ascending order of their letters. */
  readonly figures: readonly string[];
};

/** Full-width digits, letters and signs as their ASCII forms. */
export function folded(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．＋]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** What a text says without marks and blanks. */
export function bareOf(text: string): string {
  return folded(text).replace(WITHOUT_WEIGHT, "");
}

export function wordingOf(text: string): Wording {
  const clauses = clausesOf(text).map((clause): WordedClause => {
    const members = membersOf(text, clause).map((member): WordedMember => {
      const core = coreOf(bareOf(member.text));
      return { text: member.text, length: core.length, pairs: pairsOf(maskFigures(core)) };
    });
    return {
      ...clause,
      members,
      length: members.reduce((sum, { length }) => sum + length, 0),
      pairs: distinct(members.flatMap(({ pairs }) => pairs)),
      figures: figuresOf(bareOf(clause.text)),
    };
  });
  const pairs = distinct(clauses.flatMap((clause) => clause.pairs));
  const bare = bareOf(clauses.map((clause) => clause.text).join(""));
  return { text, bare, clauses, pairs, pairSet: new Set(pairs), figures: figuresOf(bare) };
}

/** What is left of a part without the verb that it begins with; all of it where that says nothing. */
function coreOf(bare: string): string {
  const verb = COMMITMENT.exec(bare)?.[0].length ?? 0;
  return bare.length - verb < SHORTEST_CORE ? bare : bare.slice(verb);
}

/** The figures of a text with their units, in ascending order of their letters. */
export function figuresOf(bare: string): readonly string[] {
  return figureSpans(bare)
    .map(({ start, end }) => bare.slice(start, end))
    .sort();
}

/** The pairs of neighbouring characters, each once. A single character pairs with nothing, so it stands for itself. */
export function pairsOf(bare: string): readonly number[] {
  const pairs: number[] = bare.length === 1 ? [bare.charCodeAt(0)] : [];
  for (let at = 0; at + 1 < bare.length; at++)
    pairs.push(bare.charCodeAt(at) * 0x1_0000 + bare.charCodeAt(at + 1));
  return distinct(pairs);
}

function maskFigures(bare: string): string {
  let masked = "";
  let last = 0;
  for (const { start, end } of figureSpans(bare)) {
    masked += `${bare.slice(last, start)}0`;
    last = end;
  }
  return masked + bare.slice(last);
}

function figureSpans(bare: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(bare.matchAll(FIGURE), ({ index, 0: digits }) => {
    let end = index + digits.length;
    while (end < bare.length && MULTIPLIERS.includes(bare.charAt(end))) end++;
    return { start: index, end: UNITS.startingAt(bare, end, bare.length)?.end ?? end };
  });
}

function distinct(pairs: readonly number[]): readonly number[] {
  return [...new Set(pairs)];
}
