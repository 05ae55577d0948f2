import type { RecordedValue } from "../audit/recordedChange";

/** Keys of the columns that a unit fills in, in the order of 填报表. */
export const UNIT_FIELDS = [
  "measures",
  "deadline",
  "owner",
  "phone",
  "status",
  "completion",
  "progress",
  "problems",
  "requests",
  "nextSteps",
] as const;

export type UnitField = (typeof UNIT_FIELDS)[number];

/** What stands in the cells of one task that a unit fills in. */
export type UnitCells = Readonly<Record<UnitField, RecordedValue>>;

/** The cells of all fields. */
export function unitCells(value: (field: UnitField) => RecordedValue): UnitCells {
  return {
    measures: value("measures"),
    deadline: value("deadline"),
    owner: value("owner"),
    phone: value("phone"),
    status: value("status"),
    completion: value("completion"),
    progress: value("progress"),
    problems: value("problems"),
    requests: value("requests"),
    nextSteps: value("nextSteps"),
  };
}

/** What a unit has to say of every task: an empty cell never empties these. */
export const REQUIRED_FIELDS: ReadonlySet<UnitField> = new Set<UnitField>(["status", "progress"]);
