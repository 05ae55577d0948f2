import { unitKind } from "../../rosters/unitKind";
import { isCollective } from "../../rosters/unitNames";
import { CLOSING, OPENING, SAME_CLASS } from "../../rosters/vocabulary";
import { readNoticeDeadline } from "../noticeDeadline";
import { TIME_FIRST } from "../noticeDeadlineVocabulary";
import { removePadding } from "../paragraphs";
import { splitEntries } from "../unitEntries";
import { parseUnitList } from "../unitList";
import { NO_VALUE } from "../vocabulary";
import {
  CLAUSE_MARKS,
  CLAUSE_START,
  COLON,
  fieldOfLabel,
  GENERIC,
  HARD_MARKS,
  LABEL,
  LEADER_CLAUSE,
  LEAD_MARK,
  LEADS,
  LIST_MARK,
  SHARE_ALONE,
  SHARES,
  SUPPORT_MARK,
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
  const isOfUnits = field === "leadUnits" || field === "responsible" || field === "supportingUnits";
  const clauses = clausesOf(value);
  const roles = clauses.map(({ text }) => roleOf(text)?.field);
  if (isOfUnits && LEAD_MARK.test(value)) return field === "supportingUnits" ? UNCLEAR : readMarks(value);
  if (isOfUnits && (roles[0] ?? "responsible") !== "responsible") return readVerbs(value);
  if (isOfUnits && clauses[0]?.text.includes(TOGETHER_WITH) === true) return readVerbs(value);
  const next = clauses.findIndex(
    ({ isHard }, index) => index > 0 && isHard && roles.slice(index).some(isRole),
  );
  const telling = roles.findIndex((role) => role === "leadUnits" || role === "supportingUnits");
  if (telling === -1 && (next === -1 || field === "deadline"))
    return ofOneField(field, value, isOfUnits ? clauses : []);
  // Without a semicolon only a single clause before the verb's own is certainly another list.
  const from = next === -1 ? clauses[telling === 1 ? 1 : clauses.length]?.from : clauses[next]?.from;
  if (from === undefined) return UNCLEAR;
  const head = readValue(field, trimMarks(value.slice(0, from)));
  const tail = readVerbs(value.slice(from));
  return head.kind === "read" && tail.kind === "read"
    ? { kind: "read", assignment: joinAssignments(head.assignment, tail.assignment) }
    : UNCLEAR;
}

function isRole(role: Role["field"] | undefined): boolean {
  return role !== undefined;
}

/** A value of one field, with the deadlines that follow it. */
function ofOneField(field: AssignmentField, value: string, clauses: readonly Clause[]): AssignmentReading {
  let end = value.length;
  const deadlines: string[] = [];
  for (const { text, from } of [...clauses].reverse()) {
    if (!isDeadline(text)) break;
    deadlines.unshift(text.trim());
    end = from;
  }
  const names = trimMarks(value.slice(0, end));
  const isForeign = clauses.some(({ text, from, isHard }) => isHard && from < end && !namesUnits(text));
  if (isForeign) return UNCLEAR;
  const assignment = given(field, names);
  return {
    kind: "read",
    assignment: deadlines.length === 0 ? assignment : { ...assignment, deadline: deadlines },
  };
}

function namesUnits(text: string): boolean {
  return parseUnitList([text]).units.some(({ name }) => isUnit(name));
}

/** `区发展改革委（牵头）、区财政局`: those that are marked lead. */
function readMarks(value: string): AssignmentReading {
  const entries = splitEntries(value).map(({ text }) => text);
  const bare = entries.map((text) => text.replace(LEAD_MARK, "").replace(SUPPORT_MARK, ""));
  const { units } = parseUnitList([bare.join(SAME_CLASS)]);
  if (units.length !== entries.length || !units.every(({ name }) => isUnit(name))) return UNCLEAR;
  const marked = (isLead: boolean): readonly string[] =>
    units.filter((_, index) => LEAD_MARK.test(entries[index] ?? "") === isLead).map(({ name }) => name);
  return {
    kind: "read",
    assignment: { ...NO_ASSIGNMENT, leadUnits: marked(true), supportingUnits: marked(false) },
  };
}

/** A part of a text between marks. */
export type Clause = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What stands before it ends more than a list. */
  readonly isHard: boolean;
};

/** The text's clauses; marks within brackets divide nothing. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let from = 0;
  let isHard = false;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (OPENING.includes(char) && char !== "") depth++;
    else if (CLOSING.includes(char) && char !== "") depth--;
    else if (
      at === text.length ||
      (depth <= 0 && (CLAUSE_MARKS.includes(char) || endsRole(text, from, at)))
    ) {
      if (at > from) clauses.push({ text: text.slice(from, at), from, to: at, isHard });
      isHard = (isHard && at === from) || HARD_MARKS.includes(char);
      from = at + 1;
    }
  }
  return clauses;
}

/** What the units of a clause do, and the length of the words that say so. */
export type Role = {
  readonly field: "leadUnits" | "responsible" | "supportingUnits";
  readonly length: number;
};

/** Words of a role and a few before them. */
const ROLE_REACH = 16;

/** `区教委牵头、区财政局配合`: behind a role even a mark within lists begins another clause. */
function endsRole(text: string, from: number, at: number): boolean {
  if (!LIST_MARK.test(text.charAt(at))) return false;
  const before = text.slice(Math.max(from, at - ROLE_REACH), at);
  return LEADS.test(before) || SUPPORTS.test(before);
}

/** What the units of a clause do, and the length of the words that say so. */
export function roleOf(clause: string): Role | undefined {
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

/**
 * The clauses of a text one by one. Units may stand in several of them before the verb, but a list does not go on behind a
 * semicolon; and units before those that support may lead as well as support.
 */
function readVerbs(text: string): AssignmentReading {
  if (LEAD_MARK.test(text)) return readMarks(text);
  let assignment = NO_ASSIGNMENT;
  let start: number | undefined;
  let isAssigning = false;
  let isUnclear = false;
  let isNobody = false;
  for (const { text: clause, from, to, isHard } of clausesOf(text)) {
    const role = roleOf(clause);
    if (start !== undefined && isHard) isNobody = true;
    if (role === undefined) {
      if (isDeadline(clause)) assignment = joinAssignments(assignment, given("deadline", clause.trim()));
      else start ??= from;
      continue;
    }
    const mayLead =
      start !== undefined && role.field === "supportingUnits" && assignment.leadUnits.length === 0;
    const whole = text.slice(start ?? from, to).trimEnd();
    start = undefined;
    if (SHARE_ALONE.test(clause.trim()) && isAssigning) continue;
    const units = whole.slice(0, -role.length).trim().replace(CLAUSE_START, "").trim();
    const read = readUnits(units, role.field);
    if (read.kind === "read" && !mayLead) {
      assignment = joinAssignments(assignment, read.assignment);
      isAssigning = true;
    } else {
      isUnclear ||= read.kind !== "none";
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
  if (together === 0) return readUnits(text.slice(TOGETHER_WITH.length), "supportingUnits");
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

/** A deadline, or a clause that begins with a time: no unit does. */
function isDeadline(clause: string): boolean {
  const { kind } = readNoticeDeadline(clause, ANY_YEAR);
  return (kind !== "none" && kind !== "unclear") || TIME_FIRST.test(removePadding(clause));
}
