import type { RecordedValue } from "../audit/recordedChange";
import { cellText } from "./cellText";

/**
 * How a cell stands between what was issued (base), the ledger now (ours) and what came back (theirs):
 * `same` nobody changed it · `kept` only the ledger did · `taken` only the unit did · `agreed` both did, alike ·
 * `conflict` both did, differently.
 */
export type ThreeWay = "same" | "kept" | "taken" | "agreed" | "conflict";

export function threeWay(base: RecordedValue, ours: RecordedValue, theirs: RecordedValue): ThreeWay {
  if (sameCell(base, theirs)) return sameCell(base, ours) ? "same" : "kept";
  if (sameCell(ours, theirs)) return "agreed";
  return sameCell(base, ours) ? "taken" : "conflict";
}

/** Whether two cells say the same: blanks around the text, kinds of line break and an empty text make no difference. */
export function sameCell(a: RecordedValue, b: RecordedValue): boolean {
  return a === b || cellWords(a) === cellWords(b);
}

function cellWords(value: RecordedValue): string {
  const text = cellText(value).trim();
  return text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
}
