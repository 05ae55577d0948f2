import { Failure } from "../../domain/failure";
import { guessUtf16, isTextControl, utf16Mark } from "./utf16";

/**
 * The text of a file, without byte order mark.
 *
 * Tried in this order: what a byte order mark states, UTF-16 without a mark, UTF-8, GB18030 (which includes GBK and
 * GB2312). Each is decoded strictly: bytes that the encoding does not know, or control characters that no text has,
 * rule it out, so nothing is ever replaced by `�`.
 *
 * @throws Failure `DOCUMENT_ENCODING_UNKNOWN` where none fits.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const marked = utf16Mark(bytes);
  const guessed = marked ?? guessUtf16(bytes);
  const encodings =
    marked !== undefined
      ? [marked]
      : guessed !== undefined
        ? [guessed, "utf-8", "gb18030"]
        : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return text;
  }
  throw new Failure("DOCUMENT_ENCODING_UNKNOWN", { file });
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return undefined; // how a fatal decoder says "not this encoding"
  }
  return hasStrayControl(text) ? undefined : text;
}

function hasStrayControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !isTextControl(code)) return true;
  }
  return false;
}
