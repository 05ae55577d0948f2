import {
  CLAUSE_ENDS,
  HOLDING_PAIRS,
  MEMBER_BREAKS,
  SENTENCE_ENDS,
  SENTENCE_LEADS,
} from "./coverageVocabulary";

/** Longest quotation or bracket that is kept whole, in characters. */
const LONGEST_HELD = 100;

/** A clause (between commas) of a text, or a member of the enumeration in one. */
export type Part = {
  readonly start: number;
  /** End exclusive, without the mark that ends it. */
  readonly end: number;
  readonly text: string;
};

/** The clauses of a text, numbers and `一是` before its sentences left out. Quotations and brackets are kept whole. */
export function clausesOf(text: string): readonly Part[] {
  const clauses = split(text, 0, text.length, CLAUSE_ENDS + SENTENCE_ENDS);
  return clauses.map((clause) => {
    const lead = SENTENCE_LEADS.exec(clause.text)?.[0].length ?? 0;
    return lead < clause.text.length ? part(text, clause.start + lead, clause.end) : clause;
  });
}

/** The members of the enumeration in a clause; the clause itself where it has none. */
export function membersOf(text: string, { start, end }: Part): readonly Part[] {
  return split(text, start, end, MEMBER_BREAKS);
}

function split(text: string, from: number, to: number, marks: string): readonly Part[] {
  const parts: Part[] = [];
  let closer: string | undefined;
  let start = from;
  for (let at = from; at <= to; at++) {
    const char = text.charAt(at);
    if (at < to && closer !== undefined) {
      if (char === closer) closer = undefined;
      continue;
    }
    if (at < to && !marks.includes(char)) {
      const closing = HOLDING_PAIRS.get(char);
      if (closing !== undefined && text.slice(at, Math.min(to, at + LONGEST_HELD)).includes(closing))
        closer = closing;
      continue;
    }
    if (isThousands(text, at)) continue;
    if (text.slice(start, at).trim() !== "") parts.push(part(text, start, at));
    start = at + 1;
  }
  return parts;
}

/** `1,000` is one figure. */
function isThousands(text: string, at: number): boolean {
  return text.charAt(at) === "," && /^\d,\d$/.test(text.slice(at - 1, at + 2));
}

function part(text: string, start: number, end: number): Part {
  return { start, end, text: text.slice(start, end).trim() };
}
