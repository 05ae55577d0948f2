import {
  CLAUSE_BREAKS,
  CLOSING_QUOTES,
  DASH,
  ITEM_NUMBER,
  LIST_BREAKS,
  LONGEST_ITEM_NUMBER,
  SENTENCE_BREAKS,
} from "./indicatorFigureVocabulary";

/** A run of characters, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** A text prepared for reading. Positions are those of the source everywhere. */
export type Reading = {
  /** The source as written. */
  readonly text: string;
  /** The source with full-width digits, letters and signs as their ASCII forms, character for character. */
  readonly folded: string;
  /** More than 0 where the character stands between quotation marks or title marks. */
  readonly quoted: Uint16Array;
};

export function readingOf(text: string): Reading {
  const folded = text.replace(/[０-９Ａ-Ｚａ-ｚ％＋．－／～﹪]/g, (char) =>
    char === "﹪" ? "%" : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  return { text, folded, quoted: quotationDepth(text) };
}

/** How many quotations each character stands in. A quotation ends with its sentence at the latest; one that never closes is none. */
function quotationDepth(text: string): Uint16Array {
  const steps = new Int32Array(text.length + 1);
  let open: { readonly at: number; readonly closer: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const top = open.at(-1);
    if (SENTENCE_BREAKS.includes(char)) open = [];
    else if (char === top?.closer) {
      steps[top.at] = (steps[top.at] ?? 0) + 1;
      steps[at + 1] = (steps[at + 1] ?? 0) - 1;
      open.pop();
    } else {
      const closer = CLOSING_QUOTES.get(char);
      if (closer !== undefined) open.push({ at, closer });
    }
  }
  const depth = new Uint16Array(text.length);
  let current = 0;
  for (let at = 0; at < text.length; at++) {
    current += steps[at] ?? 0;
    depth[at] = Math.min(current, 0xffff);
  }
  return depth;
}

/** The sentences of a text, without their final marks and without the number that an item begins with (`1、`, `（2）`). */
export function sentencesOf(reading: Reading): readonly Span[] {
  const sentences = split({ start: 0, end: reading.text.length }, (at) =>
    SENTENCE_BREAKS.includes(reading.text.charAt(at)),
  );
  return sentences.map(({ start, end }) => {
    const numbering = ITEM_NUMBER.exec(
      reading.folded.slice(start, Math.min(end, start + LONGEST_ITEM_NUMBER)),
    );
    return { start: start + (numbering?.[0].length ?? 0), end };
  });
}

/**
 * The clauses of a sentence: what stands between commas, colons and dashes, and each bracket that holds a digit
 * (`（其中高校毕业生5000人）`). Brackets without one belong to the name around them (`社区（农村）体育场地`).
 */
export function clausesOf(reading: Reading, sentence: Span): readonly Span[] {
  const brackets = bracketsWithDigits(reading, sentence);
  return split(
    sentence,
    (at) => brackets.has(at) || (reading.quoted[at] === 0 && isClauseBreak(reading, at)),
  );
}

function isClauseBreak(reading: Reading, at: number): boolean {
  const char = reading.text.charAt(at);
  if (char === DASH) return reading.text.charAt(at - 1) === DASH || reading.text.charAt(at + 1) === DASH;
  if (char === ",") return !(isDigit(reading.folded, at - 1) && isDigit(reading.folded, at + 1));
  return CLAUSE_BREAKS.includes(char);
}

function bracketsWithDigits(reading: Reading, sentence: Span): ReadonlySet<number> {
  const found = new Set<number>();
  let opened = -1;
  let digits = false;
  for (let at = sentence.start; at < sentence.end; at++) {
    const char = reading.text.charAt(at);
    if (char === "（" || char === "(") {
      opened = at;
      digits = false;
    } else if ((char === "）" || char === ")") && opened >= 0) {
      if (digits) found.add(opened).add(at);
      opened = -1;
    } else if (isDigit(reading.folded, at)) digits = true;
  }
  return found;
}

function split(whole: Span, isBreak: (at: number) => boolean): readonly Span[] {
  const spans: Span[] = [];
  let start = whole.start;
  for (let at = whole.start; at <= whole.end; at++) {
    if (at < whole.end && !isBreak(at)) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

/** The members of a list joined by `、`, quotations kept whole. */
export function listMembers(reading: Reading, list: Span): readonly Span[] {
  return split(list, (at) => isListBreak(reading, at));
}

/** The first list mark between two places. */
export function firstListBreak(reading: Reading, start: number, ceiling: number): number | null {
  for (let at = start; at < ceiling; at++) if (isListBreak(reading, at)) return at;
  return null;
}

export function isListBreak(reading: Reading, at: number): boolean {
  return reading.quoted[at] === 0 && LIST_BREAKS.includes(reading.text.charAt(at));
}

/** The span without white space at either end. */
export function trimmed(reading: Reading, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(reading.text, start)) start++;
  while (end > start && isSpace(reading.text, end - 1)) end--;
  return { start, end };
}

export function textOf(reading: Reading, span: Span): string {
  return reading.text.slice(span.start, span.end);
}

/** Whether one of the characters stands at a place; nothing stands before or after the text. */
export function standsAt(text: string, at: number, chars: string): boolean {
  return at >= 0 && at < text.length && chars.includes(text.charAt(at));
}

export function isDigit(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char >= "0" && char <= "9";
}

export function isLatin(text: string, at: number): boolean {
  return /^[A-Za-z]$/.test(text.charAt(at));
}

export function isSpace(text: string, at: number): boolean {
  return /^\s$/u.test(text.charAt(at));
}
