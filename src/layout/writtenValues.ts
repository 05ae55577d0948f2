import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { LongText, RecordedValue, WrittenValue } from "../domain/audit/recordedChange";
import { isNumber, isString, shape, type Guard } from "./guards";
import { storedText } from "./sheetReader";
import type { StoredValue } from "./workbookPatch";

/** Longer texts are recorded by their digest, which takes about as much room as a text of this length. */
const LONGEST_KEPT = 64;

/** Bytes of SHA-256 that are kept: no two texts that people write have the same 16. */
const DIGEST_BYTES = 16;

export const isLongText: Guard<LongText> = shape<LongText>({ length: isNumber, digest: isString }, {});

/** A value as the record of the change has it that writes it. */
export function asWritten(value: RecordedValue): WrittenValue {
  const text = storedText(value);
  return text.length > LONGEST_KEPT ? { length: text.length, digest: digestOf(text) } : value;
}

/** Whether a cell says what was written: text by its characters, an empty text is nothing. */
export function stillSays(cell: StoredValue, written: WrittenValue): boolean {
  const text = storedText(cell);
  return isLongText(written)
    ? text.length === written.length && digestOf(text) === written.digest
    : text === storedText(written);
}

function digestOf(text: string): string {
  const bytes = sha256(utf8ToBytes(text)).subarray(0, DIGEST_BYTES);
  // Not put together piece by piece: V8 would keep the pieces of each of tens of thousands.
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
