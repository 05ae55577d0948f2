import type { RecordedValue } from "../audit/recordedChange";

/** Characters without width that come along when a text is copied from a web page or a chat. */
const WITHOUT_WIDTH = /[\u200b-\u200d\u2060\ufeff]/gu;

/** What a cell says, to the character; empty for an empty cell. */
export function cellText(value: RecordedValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

/** What a cell says with full-width forms as their ordinary ones, without blanks around it: for reading, not for keeping. */
export function foldedText(value: RecordedValue): string {
  return cellText(value).normalize("NFKC").replace(WITHOUT_WIDTH, "").trim();
}

/** Anything but blanks, those without width among them. */
const SOMETHING = /[^\s\u200b-\u200d\u2060\ufeff]/u;

/** True for an empty cell and for one with nothing but blanks. */
export function isBlank(value: RecordedValue): boolean {
  return !SOMETHING.test(cellText(value));
}
