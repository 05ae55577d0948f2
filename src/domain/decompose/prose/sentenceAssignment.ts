import { unitKind } from "../../rosters/unitKind";
import { isCollective, ownPrefix } from "../../rosters/unitNames";
import { parseUnitList } from "../unitList";
import {
  clausesOf,
  isUnit,
  readAssignment,
  roleOf,
  type AssignmentReading,
  type WrittenAssignment,
} from "./assignment";
import {
  ASSIGNING_SENTENCE,
  SENTENCE_BREAK,
  TASK_VERBS,
  TOGETHER_WITH,
  UNITS_FIRST,
} from "./proseVocabulary";
import { trimMarks } from "./trimMarks";

const NONE: AssignmentReading = { kind: "none" };
const UNCLEAR: AssignmentReading = { kind: "unclear" };

/** Longer sentences tell more than who does something. */
const LONGEST_SENTENCE = 400;

/**
 * What a sentence of a paragraph assigns, as a part of its text: clauses that end with what their units do (`由X牵头，Y、Z
 * 配合，做好……。`), or a unit together with others before a verb (`X会同Y制定……。`). Every name must have a prefix or name a
 * class of units: without brackets or labels nothing else shows where it begins. Unclear where two sentences assign.
 */
export function readSentence(paragraph: string): AssignmentReading {
  const readings = sentencesOf(paragraph).map(readOne);
  const read = readings.filter(({ kind }) => kind === "read");
  const [only, ...others] = read;
  if (only !== undefined) return others.length === 0 ? only : UNCLEAR;
  return ASSIGNING_SENTENCE.test(paragraph) ? UNCLEAR : NONE;
}

function sentencesOf(paragraph: string): readonly string[] {
  return paragraph
    .split(SENTENCE_BREAK)
    .map((sentence) => trimMarks(sentence))
    .filter((sentence) => sentence !== "" && sentence.length <= LONGEST_SENTENCE);
}

function readOne(sentence: string): AssignmentReading {
  const clauses = clausesOf(sentence);
  const isRole = clauses.map(({ text }) => roleOf(text) !== undefined);
  const first = clauses.findIndex(
    ({ text }, index) => isRole[index] === true && (index === 0 || UNITS_FIRST.test(text)),
  );
  if (first === -1) return readTogether(sentence);
  const after = isRole.slice(first).indexOf(false);
  const end = after === -1 ? clauses.length : first + after;
  if (isRole.slice(end).includes(true)) return NONE;
  const reading = readAssignment(sentence.slice(clauses[first]?.from, clauses[end - 1]?.to));
  return reading.kind === "read" && isCertain(reading.assignment) ? reading : NONE;
}

/** `县教育局会同县卫健局建立……`: the second list ends where a verb begins that no name has. */
function readTogether(sentence: string): AssignmentReading {
  const together = sentence.indexOf(TOGETHER_WITH);
  const verb = together === -1 ? null : TASK_VERBS.exec(sentence.slice(together + TOGETHER_WITH.length));
  if (verb === null) return NONE;
  const end = together + TOGETHER_WITH.length + verb.index;
  const supportingUnits = sentence.slice(together + TOGETHER_WITH.length, end);
  const leadUnits = sentence.slice(0, together).replace(UNITS_FIRST, "");
  const assignment: WrittenAssignment = {
    leaders: [],
    leadUnits: [leadUnits],
    responsible: [],
    supportingUnits: [supportingUnits],
    deadline: [],
    owner: [],
  };
  return isCertain(assignment) ? { kind: "read", assignment } : NONE;
}

function isCertain({ leaders, leadUnits, responsible, supportingUnits }: WrittenAssignment): boolean {
  const lists = [...leadUnits, ...responsible, ...supportingUnits].map((text) => parseUnitList([text]).units);
  return (
    leaders.length === 0 &&
    lists.length > 0 &&
    lists.every((units) => units.length > 0 && units.every(({ name }) => isCertainUnit(name)))
  );
}

/** A name of the shortest that a unit of some level has, `县教育局`; a longer one may begin with other words. */
function isCertainUnit(name: string): boolean {
  return isUnit(name) && (isCollective(name) || (ownPrefix(name) !== "" && unitKind(name) !== "other"));
}
