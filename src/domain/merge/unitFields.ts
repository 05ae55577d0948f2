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
