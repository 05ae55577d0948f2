import type { LongText, RecordedValue, WrittenValue } from "../domain/audit/recordedChange";
import { isNumber, isString, shape, type Guard } from "./guards";
import { sameValue, storedText } from "./sheetReader";
import { textDigest } from "./textDigest";
import type { StoredValue } from "./workbookPatch";

/** Longer texts are recorded by their digest, which takes about as much room as a text of this length. */
const LONGEST_KEPT = 64;

export const isLongText: Guard<LongText> = shape<LongText>({ length: isNumber, digest: isString }, {});

/** A value as the record of the change has it that writes it. */
export function asWritten(value: RecordedValue): WrittenValue {
  const text = storedText(value);
  return text.length > LONGEST_KEPT ? { length: text.length, digest: textDigest(text) } : value;
}

/** Whether a cell says what was written. */
export function stillSays(cell: StoredValue, written: WrittenValue): boolean {
  if (!isLongText(written)) return sameValue(cell, written);
  const text = storedText(cell);
  return text.length === written.length && textDigest(text) === written.digest;
}
