export type Utf16Form = "utf-16le" | "utf-16be";

/** Bytes that are looked at: enough to tell, cheap on large files. */
const SAMPLE = 65_536;

/** The byte order that a byte order mark states. */
export function utf16Mark(bytes: Uint8Array): Utf16Form | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * The byte order of UTF-16 text without a mark, or `undefined` where the bytes are no such text.
 *
 * Text has line ends, TABs, blanks and digits, so one of the two readings holds printable ASCII and no control
 * characters. NUL bytes alone say little: `一` (U+4E00) has one too, on the other side.
 */
export function guessUtf16(bytes: Uint8Array): Utf16Form | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const little = countAscii(bytes, 0);
  const big = countAscii(bytes, 1);
  if (little > 0 && little > big) return "utf-16le";
  if (big > 0 && big > little) return "utf-16be";
  return undefined;
}

/** Printable ASCII characters in the sample, or 0 where the reading gives a control character. */
function countAscii(bytes: Uint8Array, lowByte: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE);
  let count = 0;
  for (let at = 0; at + 1 < end; at += 2) {
    const low = bytes[at + lowByte] ?? 0;
    const high = bytes[at + 1 - lowByte] ?? 0;
    if (high !== 0) continue;
    if (low < 0x20 && !isTextControl(low)) return 0;
    if (low < 0x7f) count++;
  }
  return count;
}

/** TAB, line feed, vertical tab, form feed and carriage return occur in text; other control characters do not. */
export function isTextControl(code: number): boolean {
  return code >= 0x09 && code <= 0x0d;
}
