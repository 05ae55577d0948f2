import type { RecordedValue } from "../../../domain/audit/recordedChange";
import { cellText } from "../../../domain/merge/cellText";
import { percentText } from "../../../domain/merge/percentText";
import type { ReviewedCell } from "../../../application/merge/reviewReturns";
import type { UnitField } from "../../../domain/merge/unitFields";
import { dateOfSerial, isSerialDay } from "../../../domain/serialDay";

/** A value as a person reads it in the workbook: days as dates, shares as percents; empty for an empty cell. */
export function shownValue(field: UnitField, value: RecordedValue): string {
  if (typeof value === "number" && field === "completion") return percentText(value);
  if (typeof value === "number" && field === "deadline" && isSerialDay(value)) return dateOfSerial(value);
  return cellText(value);
}

/** A returned cell before and after, as far as the unit's return decides it. */
export function beforeAndAfter(cell: ReviewedCell): {
  readonly before: RecordedValue;
  readonly after: RecordedValue;
} {
  const { kind, ours, theirs, decision } = cell;
  const before = ours;
  if (decision?.kind === "edit") return { before, after: decision.value };
  const takes = kind === "taken" || kind === "agreed" || (kind === "conflict" && decision?.kind === "theirs");
  return { before, after: takes ? theirs : ours };
}
