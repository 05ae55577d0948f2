import type { Finding } from "../../../src/domain/finding";
import type { FindingCode } from "../../../src/domain/findingCodes";
import type { Task } from "../../../src/domain/task";

/** What of a document can be read wrongly. `row`: that it is there at all, and its text. */
export const ASPECTS = [
  "row",
  "category",
  "leaders",
  "leadUnits",
  "supportingUnits",
  "deadline",
  "kept",
] as const;

export type Aspect = (typeof ASPECTS)[number];

/** Something that was read otherwise than a person reads it. */
export type Difference = {
  readonly aspect: Aspect;
  /** The task as read; `undefined` for a row that is not there. */
  readonly task: Task | undefined;
  /** The text of the row. */
  readonly text: string;
  /** Nothing was read where something stands. */
  readonly isEmpty: boolean;
  readonly says: string;
};

type Announcements = Partial<Record<FindingCode, readonly Aspect[]>>;

const NAMES: readonly Aspect[] = ["leaders", "leadUnits", "supportingUnits"];

/** Findings that tell the user that something of their own row may be wrong. */
const ABOUT_ROW: Announcements = {
  NOTICE_ROW_SHORT: ASPECTS,
  NOTICE_ROW_LONG: ASPECTS,
  NOTICE_ROW_CUT_OFF: ASPECTS,
  TASK_TEXT_MISSING: ["row"],
  LEADER_NAME_UNUSUAL: ["leaders"],
  NOTICE_OFFICES_LISTED: ["leaders"],
  UNIT_LIST_OPEN: ["leadUnits", "supportingUnits"],
  UNIT_SUFFIX_SHARED: ["leadUnits", "supportingUnits"],
  TASK_DEADLINE_UNREAD: ["deadline"],
};

/** The same, where nothing was read. */
const ABOUT_EMPTY_ROW: Announcements = {
  TASK_LEADER_MISSING: ["leaders"],
  TASK_LEAD_UNIT_MISSING: ["leadUnits"],
};

/** Findings that tell the user that the rows of their table, or those below their line, may be read wrongly. */
const ABOUT_TABLE: Announcements = {
  NOTICE_HEADER_CONTRADICTED: ASPECTS,
  NOTICE_TEXT_SPANS_ROWS: ["row", "category"],
};

/** Findings that quote the row that they are about, or part of it. */
const ABOUT_QUOTED: Announcements = {
  NOTICE_ASSIGNMENT_UNCLEAR: [...NAMES, "deadline"],
  NOTICE_PARAGRAPH_UNASSIGNED: ["row"],
  NOTICE_TEXT_UNPLACED: ["row"],
  NOTICE_PART_LEFT_OUT: ["row"],
  NOTICE_TABLE_UNREAD: ["row"],
};

/** Findings that tell the user that rows of the document, as many as they say, are not taken over. */
const ABOUT_LOST_ROWS: Announcements = {
  NOTICE_TABLE_UNREAD: ["row"],
  NOTICE_PROSE_LEFT_OUT: ["row"],
  NOTICE_CELLS_UNCLEAR: ["row"],
  NOTICE_TEXT_SPANS_ROWS: ["row"],
};

/** Findings that tell the user that a column is missing or may hold something else than it was read as. */
const ABOUT_COLUMN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "NOTICE_COLUMN_LIKELY",
  "NOTICE_COLUMN_UNSURE",
  "NOTICE_COLUMN_DOUBTFUL",
]);

/** Whether a finding points at this difference. Whatever is not listed here points at nothing. */
export function announces(found: Finding, { aspect, task, text, isEmpty }: Difference): boolean {
  const says = (announcements: Announcements): boolean =>
    announcements[found.code]?.includes(aspect) === true;
  if (says(ABOUT_QUOTED) && quotes(found, text)) return true;
  if (task === undefined) return says(ABOUT_LOST_ROWS);
  const { where } = found;
  if (where.table !== undefined && where.table !== task.place.table) return false;
  if (ABOUT_COLUMN.has(found.code)) return "column" in found.params && found.params.column === aspect;
  if (isEmpty && found.code === "NOTICE_COLUMN_MISSING") return found.params.column === aspect;
  if (isEmpty && found.code === "NOTICE_CATEGORY_MISSING") return aspect === "category";
  if (says(ABOUT_TABLE)) return true;
  return where.taskId === task.id && (says(ABOUT_ROW) || (isEmpty && says(ABOUT_EMPTY_ROW)));
}

/** Characters of a text by which a quotation of it is known. */
const QUOTED = 12;

function quotes(found: Finding, text: string): boolean {
  const start = text.slice(0, QUOTED);
  return Object.values(found.params).some((value) => typeof value === "string" && value.includes(start));
}
