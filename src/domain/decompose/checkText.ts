import { finding, type Finding } from "../finding";
import type { Place } from "../place";
import { INNER_QUOTES, MARK_PAIRS, OUTER_QUOTES, STRAY_PUNCTUATION } from "./vocabulary";

/** Characters of context on each side of an excerpt. */
const CONTEXT = 6;

/** Makes the place of a finding; most texts have none. */
type WhereTextIs = () => Place;

/** What is odd about the punctuation of a task. The text itself is never changed. */
export function checkText(text: string, where: WhereTextIs): readonly Finding[] {
  return [...strayPunctuation(text, where), ...unbalancedMarks(text, where), ...innerQuotes(text, where)];
}

function strayPunctuation(text: string, where: WhereTextIs): readonly Finding[] {
  return Array.from(text.matchAll(STRAY_PUNCTUATION), (match) =>
    finding("TASK_PUNCTUATION_STRAY", where(), {
      excerpt: excerptOf(text, match.index, match.index + match[0].length),
    }),
  );
}

/** Brackets and quotation marks that do not close, or close what is not open; one finding for each kind of mark. */
function unbalancedMarks(text: string, where: WhereTextIs): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [open, close] of MARK_PAIRS) {
    if (!text.includes(open) && !text.includes(close)) continue;
    let depth = 0;
    let unbalanced = false;
    for (const char of text) {
      if (char === open) depth++;
      else if (char === close) depth--;
      if (depth < 0) {
        unbalanced = true;
        depth = 0;
      }
    }
    if (unbalanced || depth > 0) {
      findings.push(finding("TASK_MARKS_UNBALANCED", where(), { mark: open + close }));
    }
  }
  return findings;
}

/** Inner quotation marks used where no outer ones are open: one finding for each task, with the first place. */
function innerQuotes(text: string, where: WhereTextIs): readonly Finding[] {
  let outer = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === OUTER_QUOTES[0]) outer++;
    else if (char === OUTER_QUOTES[1]) outer = Math.max(0, outer - 1);
    else if (char === INNER_QUOTES[0] && outer === 0) {
      const close = text.indexOf(INNER_QUOTES[1], at);
      const excerpt = close === -1 ? excerptOf(text, at, at + 1) : text.slice(at, close + 1);
      return [finding("TASK_QUOTES_INNER", where(), { excerpt })];
    }
  }
  return [];
}

function excerptOf(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - CONTEXT), to + CONTEXT);
}
