import type { Finding } from "../../../src/domain/finding";
import type { FindingCode } from "../../../src/domain/findingCodes";

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

/** Findings that tell the user that something of their own row may be wrong. */
const ABOUT_ROW: Partial<Record<FindingCode, readonly Aspect[]>> = {
  NOTICE_ROW_SHORT: ASPECTS,
  NOTICE_ROW_LONG: ASPECTS,
  NOTICE_ROW_CUT_OFF: ASPECTS,
  TASK_TEXT_MISSING: ["row"],
  TASK_LEADER_MISSING: ["leaders"],
  TASK_LEAD_UNIT_MISSING: ["leadUnits"],
  LEADER_NAME_UNUSUAL: ["leaders"],
  UNIT_LIST_OPEN: ["leadUnits", "supportingUnits"],
  UNIT_SUFFIX_SHARED: ["leadUnits", "supportingUnits"],
  TASK_DEADLINE_UNREAD: ["deadline"],
};

/** Findings that tell the user that something of the whole document or of a table is missing or not certain. */
const ABOUT_DOCUMENT: Partial<Record<FindingCode, readonly Aspect[]>> = {
  NOTICE_TABLE_UNREAD: ["row"],
  NOTICE_CATEGORY_MISSING: ["category"],
};

/** Findings that tell the user that a column is missing or may hold something else than it was read as. */
const ABOUT_COLUMN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "NOTICE_COLUMN_MISSING",
  "NOTICE_COLUMN_LIKELY",
  "NOTICE_COLUMN_UNSURE",
  "NOTICE_COLUMN_DOUBTFUL",
]);

/** Whether a finding points at this aspect of the task, or of a row that is not there (`taskId` undefined). */
export function announces(found: Finding, aspect: Aspect, taskId: string | undefined, text: string): boolean {
  if (ABOUT_DOCUMENT[found.code]?.includes(aspect) === true) return true;
  if (ABOUT_COLUMN.has(found.code)) return "column" in found.params && found.params.column === aspect;
  if (taskId === undefined) return aspect === "row" && quotes(found, text);
  return found.where.taskId === taskId && ABOUT_ROW[found.code]?.includes(aspect) === true;
}

/** A text that is no task but is handed to the user within a finding is not lost. */
function quotes(found: Finding, text: string): boolean {
  const start = text.slice(0, 12);
  return Object.values(found.params).some((value) => typeof value === "string" && value.includes(start));
}
