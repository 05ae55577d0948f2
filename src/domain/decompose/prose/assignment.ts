import { unitKind } from "../../rosters/unitKind";
import { isCollective } from "../../rosters/unitNames";
import { CLOSING, OPENING, SAME_CLASS } from "../../rosters/vocabulary";
import { readNoticeDeadline } from "../noticeDeadline";
import { removePadding } from "../paragraphs";
import { splitEntries } from "../unitEntries";
import { parseUnitList } from "../unitList";
import {
  CLAUSE_MARKS,
  CLAUSE_START,
  COLON,
  fieldOfLabel,
  GENERIC,
  LABEL,
  LEADER_CLAUSE,
  LEAD_MARK,
  LEADS,
  NO_VALUE,
  SHARE_ALONE,
  SHARES,
  SUPPORTS,
  TOGETHER_WITH,
  VERB_FIRST,
  type AssignmentField,
} from "./proseVocabulary";
import { trimMarks } from "./trimMarks";

/** Who a task is given to and until when, in the source's words: one string for each time that it is said. */
export type WrittenAssignment = Readonly<Record<AssignmentField, readonly string[]>>;

/**
 * `none`: the text gives nothing to anybody. `unclear`: it seems to, but its parts cannot be told apart for certain.
 */
export type AssignmentReading =
  | { readonly kind: "none" }
  | { readonly kind: "unclear" }
  | { readonly kind: "read"; readonly assignment: WrittenAssignment };

export const NO_ASSIGNMENT: WrittenAssignment = {
  leaders: [],
  leadUnits: [],
  responsible: [],
  supportingUnits: [],
  deadline: [],
  owner: [],
};

const NONE: AssignmentReading = { kind: "none" };
const UNCLEAR: AssignmentReading = { kind: "unclear" };

/** Longer texts are no assignment. */
const LONGEST_ASSIGNMENT = 2_000;

/** Completes a deadline without a year, only to see whether it is one. */
const ANY_YEAR = 2_000;

/**
 * Reads what stands in the brackets behind a task, in label lines or in a sentence: parts with labels (`牵头单位：X；配合单位：
 * A、B`) or with verbs (`X牵头，Y、Z按职责分工负责`). Labels are believed; with verbs every name must be that of a unit.
 */
export function readAssignment(text: string): AssignmentReading {
  if (text.length > LONGEST_ASSIGNMENT) return NONE;
  const labels = [...text.matchAll(LABEL)];
  return labels.length === 0 ? readVerbs(text) : readLabels(text, labels);
}

/** Both assignments in one. */
export function joinAssignments(first: WrittenAssignment, second: WrittenAssignment): WrittenAssignment {
  return {
    leaders: [...first.leaders, ...second.leaders],
    leadUnits: [...first.leadUnits, ...second.leadUnits],
    responsible: [...first.responsible, ...second.responsible],
    supportingUnits: [...first.supportingUnits, ...second.supportingUnits],
    deadline: [...first.deadline, ...second.deadline],
    owner: [...first.owner, ...second.owner],
  };
}

function given(field: AssignmentField, value: string): WrittenAssignment {
  return value === "" ? NO_ASSIGNMENT : { ...NO_ASSIGNMENT, [field]: [value] };
}

function readLabels(text: string, labels: readonly RegExpMatchArray[]): AssignmentReading {
  const before = trimMarks(text.slice(0, labels[0]?.index));
  let assignment = NO_ASSIGNMENT;
  if (before !== "") {
    const read = readVerbs(before);
    if (read.kind !== "read") return UNCLEAR;
    assignment = read.assignment;
  }
  for (const [index, match] of labels.entries()) {
    const field = fieldOfLabel(match.groups?.["label"] ?? "");
    const start = (match.index ?? 0) + match[0].length;
    const value = trimMarks(text.slice(start, labels[index + 1]?.index));
    if (field === undefined || COLON.test(value)) return UNCLEAR;
    if (value === "" || NO_VALUE.test(value)) continue;
    const read = readValue(field, value);
    if (read.kind !== "read") return UNCLEAR;
    assignment = joinAssignments(assignment, read.assignment);
  }
  return { kind: "read", assignment };
}

/** What stands behind one label. Units may be told with verbs or marks what they do, and a deadline may follow them. */
function readValue(field: AssignmentField, value: string): AssignmentReading {
  if (field !== "leadUnits" && field !== "responsible" && field !== "supportingUnits") {
    return { kind: "read", assignment: given(field, value) };
  }
  if (LEAD_MARK.test(value)) return field === "supportingUnits" ? UNCLEAR : readMarks(value);
  const clauses = clausesOf(value);
  const isAllRoles = clauses.some(({ text }) => roleOf(text) !== undefined && !SHARES.test(text));
  if (isAllRoles || value.includes(TOGETHER_WITH)) return readVerbs(value);
  let end = value.length;
  const deadlines: string[] = [];
  for (const { text, from } of [...clauses].reverse()) {
    if (!isDeadline(text)) break;
    deadlines.unshift(text.trim());
    end = from;
  }
  const units = trimMarks(value.slice(0, end));
  const assignment = { ...given(field, units), deadline: deadlines };
  return { kind: "read", assignment };
}

/** `区发展改革委（牵头）、区财政局`: those that are marked lead. */
function readMarks(value: string): AssignmentReading {
  const entries = splitEntries(value);
  const { units } = parseUnitList([entries.map(({ text }) => text.replace(LEAD_MARK, "")).join(SAME_CLASS)]);
  if (units.length !== entries.length) return UNCLEAR;
  const marked = (isLead: boolean): readonly string[] =>
    units.filter((_, index) => LEAD_MARK.test(entries[index]?.text ?? "") === isLead).map(({ name }) => name);
  return {
    kind: "read",
    assignment: { ...NO_ASSIGNMENT, leadUnits: marked(true), supportingUnits: marked(false) },
  };
}

type Clause = { readonly text: string; readonly from: number; readonly to: number };

/** The text's clauses; marks within brackets divide nothing. */
function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (OPENING.includes(char) && char !== "") depth++;
    else if (CLOSING.includes(char) && char !== "") depth--;
    else if (at === text.length || (depth <= 0 && CLAUSE_MARKS.includes(char))) {
      if (at > from) clauses.push({ text: text.slice(from, at), from, to: at });
      from = at + 1;
    }
  }
  return clauses;
}

type Role = { readonly field: "leadUnits" | "responsible" | "supportingUnits"; readonly length: number };

/** What the units of a clause do, and the length of the words that say so. */
function roleOf(clause: string): Role | undefined {
  for (const [field, end] of [
    ["leadUnits", LEADS],
    ["supportingUnits", SUPPORTS],
    ["responsible", SHARES],
  ] as const) {
    const words = end.exec(clause.trimEnd())?.[0];
    if (words !== undefined) return { field, length: words.length };
  }
  return undefined;
}

/** The clauses of a text one by one; units may stand in several of them before the verb. */
function readVerbs(text: string): AssignmentReading {
  let assignment = NO_ASSIGNMENT;
  let start: number | undefined;
  let isAssigning = false;
  let isUnclear = false;
  let isNobody = false;
  for (const { text: clause, from, to } of clausesOf(text)) {
    const role = roleOf(clause);
    if (role === undefined) {
      if (isDeadline(clause)) assignment = joinAssignments(assignment, given("deadline", clause.trim()));
      else start ??= from;
      continue;
    }
    const whole = text.slice(start ?? from, to).trimEnd();
    start = undefined;
    if (SHARE_ALONE.test(clause.trim()) && isAssigning) continue;
    const units = whole.slice(0, -role.length).trim().replace(CLAUSE_START, "").trim();
    const read = readUnits(units, role.field);
    if (read.kind === "read") {
      assignment = joinAssignments(assignment, read.assignment);
      isAssigning = true;
    } else {
      isUnclear ||= read.kind === "unclear";
      isNobody = true;
    }
  }
  if (isAssigning && (start !== undefined || isUnclear || isNobody)) return UNCLEAR;
  if (isAssigning) return { kind: "read", assignment };
  if (isUnclear) return UNCLEAR;
  const hasDeadline = assignment.deadline.length > 0 && start === undefined;
  return hasDeadline ? { kind: "read", assignment } : NONE;
}

/** The units or the leader before a verb. */
function readUnits(text: string, field: Role["field"]): AssignmentReading {
  const together = text.indexOf(TOGETHER_WITH);
  if (together > 0) {
    const first = readUnits(text.slice(0, together), "leadUnits");
    const second = readUnits(text.slice(together + TOGETHER_WITH.length), "supportingUnits");
    if (first.kind === "none") return second.kind === "none" ? NONE : UNCLEAR;
    return first.kind === "read" && second.kind === "read"
      ? { kind: "read", assignment: joinAssignments(first.assignment, second.assignment) }
      : UNCLEAR;
  }
  if (field === "leadUnits" && LEADER_CLAUSE.test(removePadding(text))) {
    return { kind: "read", assignment: given("leaders", text) };
  }
  const { units } = parseUnitList([text]);
  const certain = units.filter(({ name, text: written }) => isUnit(name) || isUnit(removePadding(written)));
  if (certain.length === 0) return NONE;
  return certain.length === units.length ? { kind: "read", assignment: given(field, text) } : UNCLEAR;
}

/** True for what is certainly the name of a unit, or of several. */
export function isUnit(name: string): boolean {
  return !GENERIC.test(name) && !VERB_FIRST.test(name) && (isCollective(name) || unitKind(name) !== "other");
}

function isDeadline(clause: string): boolean {
  const { kind } = readNoticeDeadline(clause, ANY_YEAR);
  return kind !== "none" && kind !== "unclear";
}
