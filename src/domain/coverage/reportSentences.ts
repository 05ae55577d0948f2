import type { DocumentBlock } from "../decompose/documentBlock";
import { extractIndicators } from "../decompose/indicators";
import type { Period, ReportSentence } from "./coverage";
import {
  ADDRESS,
  CLOSERS,
  GUIDANCE_HEADING,
  GUIDANCE_START,
  HEADING_FORMS,
  PAST_SENTENCE,
  PLAN_HEADING,
  PLAN_START,
  REVIEW_HEADING,
  REVIEW_START,
  SENTENCE_ENDS,
  WEAK_END,
  YEARS,
  YEAR_START,
} from "./coverageVocabulary";

/** Longest heading, and longest sentence that opens a paragraph as its heading, in characters. */
const LONGEST_HEADING = 40;
const LONGEST_LEAD_IN = 14;

/** Level of a heading without a number. */
const UNNUMBERED = HEADING_FORMS.length + 1;

/** A heading that is in force, and what it says of the sentences below. */
type Heading = {
  readonly level: number;
  readonly text: string;
  readonly period: Period | undefined;
  readonly isGuidance: boolean;
};

/** A line of the report, divided. */
type Line = {
  readonly line: number;
  readonly sentences: readonly string[];
  /** The first sentence is a heading of this level. */
  readonly headingLevel: number | undefined;
};

/**
 * The sentences of a report in its order. What is past is told from what is to be done by headings, else by how
 * paragraphs begin; what comes before any such sign counts as to be done, so that no target is lost.
 * @param year the plan's year; 0 where it is not known
 */
export function reportSentences(blocks: readonly DocumentBlock[], year: number): readonly ReportSentence[] {
  const sentences: ReportSentence[] = [];
  let headings: readonly Heading[] = [];
  /** What the last paragraph that said so was about. */
  let told: Period = "plan";
  for (const { line, sentences: texts, headingLevel } of linesOf(blocks)) {
    const [head] = texts;
    if (head === undefined) continue;
    if (headingLevel !== undefined) headings = under(headings, headingLevel, head, year);
    const body = headingLevel === undefined ? texts : texts.slice(1);
    const inForce = headings.at(-1);
    const opening = inForce?.period === undefined ? periodOfOpening(body[0] ?? "", year) : undefined;
    told = opening ?? told;
    const period = inForce?.period ?? told;
    const common = {
      line,
      section: headings.map(({ text }) => text),
      isGuidance: inForce?.isGuidance === true,
    };
    if (headingLevel !== undefined)
      sentences.push({
        ...common,
        text: head,
        period,
        section: common.section.slice(0, -1),
        role: "heading",
      });
    const hasLeadIn = headingLevel === undefined && body.length > 1 && isLeadIn(body[0] ?? "");
    let [isPast, isGuidance] = [false, false];
    body.forEach((text, index) => {
      const carriesOn = WEAK_END.test(body[index - 1] ?? "");
      isPast = tellsOfPast(text, year) || (isPast && carriesOn);
      isGuidance = common.isGuidance || GUIDANCE_START.test(text) || (isGuidance && carriesOn);
      sentences.push({
        ...common,
        text,
        isGuidance,
        period: isPast ? "review" : period,
        role: hasLeadIn && index === 0 ? "leadIn" : "sentence",
      });
    });
  }
  return sentences;
}

/** The paragraphs of the report, those in cells of tables included. */
function linesOf(blocks: readonly DocumentBlock[]): readonly Line[] {
  const lines = blocks
    .flatMap((block) =>
      block.kind === "paragraph"
        ? [{ text: block.text, line: block.line }]
        : block.rows.flatMap(({ cells }) =>
            cells.flatMap((cell) => cell.paragraphs.map((text) => ({ text, line: cell.line }))),
          ),
    )
    .map(({ text, line }) => {
      const sentences = splitSentences(text);
      return { line, sentences, headingLevel: headingLevelOf(sentences) };
    })
    .filter(({ sentences }) => sentences.length > 0);
  // A heading with nothing below it is an item of a list that is written without full stops.
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const { headingLevel = 0, sentences } = line;
    const isBare =
      sentences.length === 1 && (next === undefined || (next.headingLevel ?? Infinity) <= headingLevel);
    return headingLevel > 0 && isBare ? { ...line, headingLevel: undefined } : line;
  });
}

/** The sentences of a paragraph with their final marks, blanks around them removed. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!SENTENCE_ENDS.includes(text.charAt(at))) continue;
    // Further marks and a closing quotation mark belong to the sentence.
    while (at + 1 < text.length && (SENTENCE_ENDS + CLOSERS).includes(text.charAt(at + 1))) at++;
    sentences.push(text.slice(start, at + 1));
    start = at + 1;
  }
  sentences.push(text.slice(start));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

function headingLevelOf(sentences: readonly string[]): number | undefined {
  const [first] = sentences;
  if (first === undefined || first.length > LONGEST_HEADING) return undefined;
  const form = HEADING_FORMS.findIndex((heading) => heading.test(first));
  const isEnded = SENTENCE_ENDS.includes(first.charAt(first.length - 1));
  // A numbered sentence that stands alone with its full stop is an item, not a heading.
  if (isEnded && (form === -1 || sentences.length === 1)) return undefined;
  return hasFigures(first) ? undefined : form === -1 ? UNNUMBERED : form + 1;
}

function hasFigures(text: string): boolean {
  const { indicators, unread } = extractIndicators(text);
  return indicators.some(({ value }) => value !== null) || unread.length > 0;
}

function isLeadIn(text: string): boolean {
  return text.length <= LONGEST_LEAD_IN && !WEAK_END.test(text) && !ADDRESS.test(text) && !hasFigures(text);
}

function under(headings: readonly Heading[], level: number, text: string, year: number): readonly Heading[] {
  const period = periodOfHeading(text, year);
  // A heading without number that says what it is about is as high as any.
  const height = level === UNNUMBERED && period !== undefined ? 1 : level;
  const above = headings.filter((heading) => heading.level < height);
  const parent = above.at(-1);
  return [
    ...above,
    {
      level: height,
      text,
      period: period ?? parent?.period,
      isGuidance: GUIDANCE_HEADING.test(text),
    },
  ];
}

function periodOfHeading(text: string, year: number): Period | undefined {
  const isReview = REVIEW_HEADING.test(text);
  const isPlan = PLAN_HEADING.test(text);
  if (isReview !== isPlan) return isReview ? "review" : "plan";
  const years = Array.from(text.matchAll(YEARS), (match) => Number(match[1]));
  if (isReview || years.length === 0 || year === 0) return undefined;
  return years.every((stated) => stated < year) ? "review" : "plan";
}

/** What a paragraph is about that begins like this, where it says so. */
function periodOfOpening(text: string, year: number): Period | undefined {
  if (REVIEW_START.test(text)) return "review";
  if (PLAN_START.test(text)) return "plan";
  const stated = YEAR_START.exec(text)?.[1];
  if (stated === undefined || year === 0) return undefined;
  return Number(stated) < year ? "review" : "plan";
}

/** Whether a sentence tells of the past wherever it stands. */
function tellsOfPast(text: string, year: number): boolean {
  const stated = YEAR_START.exec(text)?.[1];
  return PAST_SENTENCE.test(text) || (stated !== undefined && Number(stated) < year);
}
