import type { RecordedValue } from "../../../domain/audit/recordedChange";
import { shownIn } from "../../../application/changes/locateCells";
import type { ReviewedCell } from "../../../application/merge/reviewReturns";
import type { UnitField } from "../../../domain/merge/unitFields";

/** A value of the ledger as a person reads it. */
export function shownValue(field: UnitField, value: RecordedValue): string {
  return shownIn({ list: "ledger", column: field }, value);
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
