import { isCollective, ownPrefix } from "../../rosters/unitNames";
import { parseUnitList } from "../unitList";
import {
  isUnit,
  joinAssignments,
  NO_ASSIGNMENT,
  readAssignment,
  type AssignmentReading,
  type WrittenAssignment,
} from "./assignment";
import { ASSIGNMENT_CLOSING, ASSIGNMENT_OPENING, LABEL, SENTENCE_BREAK } from "./proseVocabulary";
import { trimMarks } from "./trimMarks";

/** A stretch of a paragraph up to an assignment: the source's words without it, and what it says. */
export type AssignedPiece = { readonly text: string; readonly assignment: WrittenAssignment };

/** A paragraph taken apart. Nothing of its text is in neither place. */
export type TakenApart = {
  readonly pieces: readonly AssignedPiece[];
  /** What stands behind the last assignment; the whole paragraph where there is none. */
  readonly rest: string;
  /** Something in it seems to assign but cannot be read for certain. It is still in the text. */
  readonly unclear: boolean;
};

type Bracket = { readonly from: number; readonly to: number; readonly content: string };

/**
 * The assignments that a paragraph gives in brackets at the end of its sentences (`……。（X牵头，Y配合）`), or with labels at
 * its own end (`……。牵头单位：X；配合单位：Y`). A paragraph may have several, each for the sentences before it. With `bare`
 * a list of units alone in brackets at its end is one too (`……。（X、Y）`).
 */
export function takeApart(paragraph: string, bare = false): TakenApart {
  const pieces: AssignedPiece[] = [];
  let unclear = false;
  let start = 0;
  for (const { from, to, content } of bracketsOf(paragraph)) {
    const isList = bare && trimMarks(paragraph.slice(to)) === "" && isListOfUnits(content);
    const reading = isList ? givenTo(content) : readAssignment(content);
    if (reading.kind === "unclear") unclear = true;
    if (reading.kind !== "read") continue;
    const text = paragraph.slice(start, from);
    const follows = trimMarks(text) === "" && pieces.length > 0;
    if (!namesSomebody(reading.assignment) && !follows && !labelled(content)) continue;
    const end = endOfSentence(paragraph, from, to);
    const isBeforeItsText = text.trim() === "" && pieces.length === 0 && paragraph.slice(to).trim() !== "";
    if (end === undefined || isBeforeItsText) {
      unclear = true;
      continue;
    }
    const last = pieces.at(-1);
    if (follows && last !== undefined) {
      pieces[pieces.length - 1] = {
        ...last,
        assignment: joinAssignments(last.assignment, reading.assignment),
      };
    } else {
      const mark = SENTENCE_BREAK.test(text.trimEnd().slice(-1)) ? "" : paragraph.slice(to, end);
      pieces.push({ text: (text + mark).trim(), assignment: reading.assignment });
    }
    start = end;
  }
  const rest = paragraph.slice(start).trim();
  return withLabels({ pieces, rest, unclear });
}

/** True for a paragraph that ends with a list of units in brackets, without a word of what they do. */
export function endsWithUnits(paragraph: string): boolean {
  return takeApart(paragraph).pieces.length === 0 && takeApart(paragraph, true).pieces.length > 0;
}

/** Names of units and nothing else, each with a prefix or for a class of units. */
function isListOfUnits(content: string): boolean {
  const { units } = parseUnitList([content]);
  return (
    units.length > 0 &&
    units.every(({ name }) => isUnit(name) && (isCollective(name) || ownPrefix(name) !== "")) &&
    readAssignment(content).kind === "none"
  );
}

function givenTo(content: string): AssignmentReading {
  return { kind: "read", assignment: { ...NO_ASSIGNMENT, responsible: [content] } };
}

/** Takes the labels at the end of what is left. */
function withLabels({ pieces, rest, unclear }: TakenApart): TakenApart {
  const brackets = bracketsOf(rest);
  const label = [...rest.matchAll(LABEL)].find(({ index }) =>
    brackets.every(({ from, to }) => index < from || index >= to),
  );
  if (label === undefined) return { pieces, rest, unclear };
  const text = rest.slice(0, label.index).trim();
  const reading = readAssignment(rest.slice(label.index));
  const opensClause =
    text === "" || SENTENCE_BREAK.test(text.slice(-1)) || /\s$/u.test(rest.slice(0, label.index));
  if (reading.kind !== "read" || !opensClause) return { pieces, rest, unclear: true };
  const last = pieces.at(-1);
  if (text === "" && last !== undefined) {
    const assignment = joinAssignments(last.assignment, reading.assignment);
    return { pieces: [...pieces.slice(0, -1), { ...last, assignment }], rest: "", unclear };
  }
  return { pieces: [...pieces, { text, assignment: reading.assignment }], rest: "", unclear };
}

/** A bare deadline in brackets is a remark, unless it stands with an assignment. */
function namesSomebody(assignment: WrittenAssignment): boolean {
  const { leaders, leadUnits, responsible, supportingUnits } = assignment;
  return [leaders, leadUnits, responsible, supportingUnits].some((names) => names.length > 0);
}

function labelled(content: string): boolean {
  return content.search(LABEL) !== -1;
}

/** Where the sentence ends that the bracket closes, its mark included; `undefined` for a bracket within a sentence. */
function endOfSentence(paragraph: string, from: number, to: number): number | undefined {
  const before = paragraph.slice(0, from).trimEnd().slice(-1);
  const next = paragraph.charAt(to);
  if (next !== "" && SENTENCE_BREAK.test(next)) return to + 1;
  const isLast = paragraph.slice(to).trim() === "";
  const nextOpens = ASSIGNMENT_OPENING.includes(paragraph.slice(to).trimStart().slice(0, 1));
  return isLast || nextOpens || before === "" || SENTENCE_BREAK.test(before) ? to : undefined;
}

/** The outermost brackets of a text that close again. */
function bracketsOf(text: string): readonly Bracket[] {
  const brackets: Bracket[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (ASSIGNMENT_OPENING.includes(char)) {
      if (depth === 0) from = at;
      depth++;
    } else if (depth > 0 && ASSIGNMENT_CLOSING.includes(char)) {
      depth--;
      if (depth === 0) brackets.push({ from, to: at + 1, content: text.slice(from + 1, at) });
    }
  }
  return brackets;
}
