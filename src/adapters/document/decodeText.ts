import { Failure } from "../../domain/failure";
import { guessUtf16, isTextControl, utf16Mark } from "./utf16";

/**
 * The text of a file, without byte order mark.
 *
 * Tried in this order: what a byte order mark states, UTF-16 without a mark, UTF-8, GB18030 (which includes GBK and
 * GB2312). Each is decoded strictly: bytes that the encoding does not know, or control characters that no text has,
 * rule it out, so nothing is ever replaced by `�`. A file that was cut off inside its last character loses only that one.
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
  const text = decode(bytes, encoding, false) ?? decodeCutOff(bytes, encoding);
  return text === undefined || hasStrayControl(text) ? undefined : text;
}

/** Only UTF-8 can be told with certainty from the bytes before the cut, and only where they are not all ASCII. */
function decodeCutOff(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding !== "utf-8") return undefined;
  const text = decode(bytes, encoding, true);
  return text !== undefined && /[^\0-\x7f]/.test(text) ? text : undefined;
}

/** With `cutOff`, an incomplete last character is left out instead of ruling the encoding out. */
function decode(bytes: Uint8Array, encoding: string, cutOff: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cutOff });
  } catch {
    return undefined; // how a fatal decoder says "not this encoding"
  }
}

function hasStrayControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !isTextControl(code)) return true;
  }
  return false;
}
