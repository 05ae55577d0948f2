import { joinBytes } from "../bytes";

/**
 * Bytes that are decoded at a time. V8 gives longer strings memory of their own, which takes three times as long as
 * decoding them.
 */
const PIECE = 32 * 1024;

/** A character has three bytes at the most after its first. */
const MOST_FOLLOWING = 3;

/** The byte order mark of UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

/** XML is UTF-8 unless a mark, or a first `<` of two bytes, says UTF-16. */
function encodingOf(first: Uint8Array): string {
  const [a, b] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  return "utf-8";
}

/** The text of a whole part, without its byte order mark. @throws TypeError for bytes that the encoding does not know */
export function textOfPart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

/** The bytes of a part's text without their byte order mark; `undefined` where they are not UTF-8. */
export function utf8Of(bytes: Uint8Array): Uint8Array | undefined {
  if (encodingOf(bytes) !== "utf-8") return undefined;
  return MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes;
}

/** Decodes the text of a part, whose bytes come in pieces of any size, without its byte order mark. */
export class PartText {
  private decoder: TextDecoder | undefined;
  /** Bytes of a character that is not complete yet. */
  private rest = new Uint8Array(0);

  constructor(private readonly take: (text: string) => void) {}

  /** @throws TypeError for bytes that the encoding does not know */
  write(piece: Uint8Array): void {
    if (piece.length === 0) return;
    if (this.decoder === undefined) {
      const encoding = encodingOf(piece);
      this.decoder = new TextDecoder(encoding, { fatal: true });
    }
    if (this.decoder.encoding === "utf-8") this.writeUtf8(piece, this.decoder);
    else this.take(this.decoder.decode(piece, { stream: true }));
  }

  /** @throws TypeError for an incomplete last character */
  end(): void {
    if (this.decoder?.encoding !== "utf-8") this.take(this.decoder?.decode() ?? "");
    else if (this.rest.length > 0) this.decoder.decode(this.rest);
  }

  /** Whole characters at a time: decoding with `stream` is several times slower. */
  private writeUtf8(piece: Uint8Array, first: TextDecoder): void {
    let decoder = first;
    const bytes = this.rest.length === 0 ? piece : joinBytes([this.rest, piece]);
    let start = 0;
    while (bytes.length - start > 0) {
      const end = endOfCharacters(bytes, start);
      if (end === start) break;
      this.take(decoder.decode(bytes.subarray(start, end)));
      // What looks like a byte order mark is one at the beginning only.
      decoder = this.decoder = CHARACTERS;
      start = end;
    }
    this.rest = bytes.slice(start);
  }
}

/** Reads whole characters that stand anywhere in a text. @throws TypeError for bytes that are none */
export const CHARACTERS = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * UTF-8 bytes without a byte order mark as pieces of text, none of which ends inside a character.
 * @throws TypeError for bytes that are no characters
 */
export function* characterPieces(
  bytes: Uint8Array,
): Iterable<{ readonly start: number; readonly text: string }> {
  for (let start = 0; start < bytes.length;) {
    const whole = endOfCharacters(bytes, start);
    const end = whole === start ? bytes.length : whole;
    yield { start, text: CHARACTERS.decode(bytes.subarray(start, end)) };
    start = end;
  }
}

/** The end of the last whole character in the next `PIECE` bytes. Bytes that are no characters are left to the decoder. */
function endOfCharacters(bytes: Uint8Array, start: number): number {
  const end = Math.min(bytes.length, start + PIECE);
  for (let at = end - 1; at >= Math.max(start, end - 1 - MOST_FOLLOWING); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return at + lengthOf(byte) > end ? at : end;
  }
  return end;
}

/** Bytes of a character, by its first one. */
function lengthOf(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}
