import type { Demand, Notice } from "../decomposition";
import { finding, type Finding } from "../finding";
import type { ParagraphBlock } from "./documentBlock";
import { joinParagraphs } from "./paragraphs";
import {
  ANNEX_LINE,
  ANNEX_REFERENCE,
  ANNEX_TITLE_END,
  BRACKETED_LINE,
  COLON_END,
  DATE_LINE,
  DOCUMENT_NUMBER,
  FULL_STOP,
  ISSUER_IN_TITLE,
  ISSUER_LINE,
  NUMBERED_HEADING,
  TITLE_END,
} from "./vocabulary";

/** The letter around the tables, without the year, which the tables' headings help to find. */
export type Letter = Omit<Notice, "year">;

/** A title has at most this many lines. */
const TITLE_LINES = 6;

/** The letterhead and the document number stand within these lines. */
const LETTERHEAD_LINES = 10;

/** A demand's heading is no longer than this; a longer paragraph is heading and text in one. */
const LONGEST_HEADING = 40;

/**
 * Reads the letter from the paragraphs `before` the first table and `after` the last one. Whatever the document does
 * not say is empty; that the title or the issuer is missing is a finding, and so is a text that has no place.
 */
export function readNotice(
  before: readonly ParagraphBlock[],
  after: readonly ParagraphBlock[],
): { readonly letter: Letter; readonly findings: readonly Finding[] } {
  const { body, annexTitle, unplaced } = separateAnnex(toLines(before));
  const closing = readSignature(toLines(after));
  const { title, addressees, rest } = readHead(body);
  const { text, issuer: signature } = readSignature(rest);
  const { preamble, demands } = readDemands(text);
  const issuer =
    signature ??
    closing.issuer ??
    ISSUER_IN_TITLE.exec(title)?.[1] ??
    body.find((line) => ISSUER_LINE.test(line)) ??
    "";
  const findings: Finding[] = [];
  const where = before[0] === undefined ? {} : { line: before[0].line };
  if (title === "") findings.push(finding("NOTICE_TITLE_MISSING", where, {}));
  if (issuer === "") findings.push(finding("NOTICE_ISSUER_MISSING", where, {}));
  findings.push(...unplacedTexts(before, unplaced), ...unplacedTexts(after, closing.text));
  return { letter: { title, addressees, preamble, demands, issuer, annexTitle }, findings };
}

/** Texts that belong to no part of a notice; nothing is left out without a word. */
function unplacedTexts(paragraphs: readonly ParagraphBlock[], texts: readonly string[]): readonly Finding[] {
  const unplaced = new Set(texts);
  return paragraphs
    .filter(({ text }) => unplaced.has(text.trim()))
    .map(({ text, line }) => finding("NOTICE_TEXT_UNPLACED", { line }, { text: text.trim() }));
}

function toLines(paragraphs: readonly ParagraphBlock[]): readonly string[] {
  return paragraphs.map(({ text }) => text.trim()).filter((line) => line !== "");
}

/** The annex begins at its own line, at its title as the letter quotes it, or at a last line that reads like a title. */
function separateAnnex(lines: readonly string[]): {
  readonly body: readonly string[];
  readonly annexTitle: string;
  /** Lines of the annex that are not its title. */
  readonly unplaced: readonly string[];
} {
  const quoted = lines.map((line) => ANNEX_REFERENCE.exec(line)?.[1]).find((title) => title !== undefined);
  const start = lines.findIndex((line) => ANNEX_LINE.test(line));
  if (start !== -1) {
    const annex = lines.slice(start + 1);
    const titleEnd = annex.slice(0, TITLE_LINES).findIndex((line) => ANNEX_TITLE_END.test(line)) + 1;
    const own = joinParagraphs(annex.slice(0, titleEnd));
    return {
      body: lines.slice(0, start),
      annexTitle: own === "" ? (quoted ?? "") : own,
      unplaced: annex.slice(titleEnd),
    };
  }
  if (quoted !== undefined) {
    const own = lines.indexOf(quoted);
    return own === -1
      ? { body: lines, annexTitle: quoted, unplaced: [] }
      : { body: lines.slice(0, own), annexTitle: quoted, unplaced: lines.slice(own + 1) };
  }
  const last = lines.at(-1) ?? "";
  return ANNEX_TITLE_END.test(last)
    ? { body: lines.slice(0, -1), annexTitle: last, unplaced: [] }
    : { body: lines, annexTitle: "", unplaced: [] };
}

/** Title and addressees. The letterhead above the document number belongs to neither. */
function readHead(lines: readonly string[]): {
  readonly title: string;
  readonly addressees: string;
  readonly rest: readonly string[];
} {
  const numberAt = lines.slice(0, LETTERHEAD_LINES).findIndex((line) => DOCUMENT_NUMBER.test(line));
  const body = lines.slice(numberAt + 1);
  const head = body.slice(0, TITLE_LINES + 1);
  const colon = head.findIndex((line) => COLON_END.test(line));
  if (colon > 0) {
    return {
      title: joinParagraphs(head.slice(0, colon)),
      addressees: (head[colon] ?? "").replace(COLON_END, ""),
      rest: body.slice(colon + 1),
    };
  }
  const titleEnd = head.findIndex((line) => TITLE_END.test(line));
  return {
    title: joinParagraphs(head.slice(0, titleEnd + 1)),
    addressees: "",
    rest: body.slice(titleEnd + 1),
  };
}

/** What stands below the text: the annex reference, the issuer, the date, a remark in brackets. */
function readSignature(lines: readonly string[]): {
  readonly text: readonly string[];
  readonly issuer: string | undefined;
} {
  let end = lines.length;
  let issuer: string | undefined;
  for (let line = lines[end - 1]; line !== undefined; line = lines[end - 1]) {
    if (issuer === undefined && ISSUER_LINE.test(line)) issuer = line;
    else if (!DATE_LINE.test(line) && !ANNEX_REFERENCE.test(line) && !BRACKETED_LINE.test(line)) break;
    end--;
  }
  return { text: lines.slice(0, end), issuer };
}

function readDemands(lines: readonly string[]): {
  readonly preamble: string;
  readonly demands: readonly Demand[];
} {
  const preamble: string[] = [];
  const demands: { readonly heading: string; readonly paragraphs: string[] }[] = [];
  for (const line of lines) {
    const current = demands.at(-1);
    if (NUMBERED_HEADING.test(line)) demands.push(splitHeading(line));
    else if (current === undefined) preamble.push(line);
    else current.paragraphs.push(line);
  }
  return { preamble: preamble.join("\n"), demands };
}

function splitHeading(line: string): { readonly heading: string; readonly paragraphs: string[] } {
  const stop = line.indexOf(FULL_STOP);
  if (stop === -1 || stop > LONGEST_HEADING) return { heading: line, paragraphs: [] };
  const text = line.slice(stop + 1).trim();
  return { heading: line.slice(0, stop), paragraphs: text === "" ? [] : [text] };
}
