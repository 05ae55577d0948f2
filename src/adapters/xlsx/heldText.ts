import { characterPieces, CHARACTERS } from "./partText";

/** A text of which parts are taken: a string, or one that is held as bytes. */
export type EditableText = string | HeldText;

type Decoded = { readonly index: number; readonly text: string };

/**
 * A long text that is held as its UTF-8 bytes: XML takes half the memory of a string so. Positions count characters as
 * those of a string do. Whatever is read one part after the other is decoded once.
 */
export class HeldText {
  /** Where each piece begins, in bytes and in characters. */
  private readonly bytesAt: number[] = [];
  private readonly charactersAt: number[] = [];
  readonly length: number;
  /** A tag may begin in the piece before the one in which it ends. */
  private last: Decoded | undefined;
  private before: Decoded | undefined;

  /** @throws TypeError for bytes that are not UTF-8 */
  constructor(private readonly bytes: Uint8Array) {
    let length = 0;
    for (const { start, text } of characterPieces(bytes)) {
      this.bytesAt.push(start);
      this.charactersAt.push(length);
      length += text.length;
    }
    this.length = length;
  }

  /** As that of a string. */
  slice(start: number, end = this.length): string {
    let text = "";
    this.copy(start, end, (piece) => {
      text += piece;
    });
    return text;
  }

  /** Hands over what stands from `start` to before `end`, piece by piece. */
  copy(start: number, end: number, take: (piece: string) => void): void {
    for (let index = this.pieceAt(start); index < this.bytesAt.length; index++) {
      const first = this.charactersAt[index] ?? 0;
      if (first >= end) return;
      const piece = this.decode(index);
      take(piece.slice(Math.max(0, start - first), end - first));
    }
  }

  /** As that of a string. */
  lastIndexOf(character: string, position: number): number {
    for (let index = this.pieceAt(position); index >= 0; index--) {
      const first = this.charactersAt[index] ?? 0;
      const at = this.decode(index).lastIndexOf(character, position - first);
      if (at !== -1) return first + at;
    }
    return -1;
  }

  /** All of it, piece by piece. */
  *pieces(): Iterable<string> {
    for (let index = 0; index < this.bytesAt.length; index++) yield this.decode(index);
  }

  /** The piece in which a character stands; the last one for whatever stands behind it. */
  private pieceAt(position: number): number {
    let low = 0;
    let high = this.charactersAt.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.charactersAt[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private decode(index: number): string {
    if (this.last?.index === index) return this.last.text;
    if (this.before?.index === index) return this.before.text;
    const text = CHARACTERS.decode(this.bytes.subarray(this.bytesAt[index], this.bytesAt[index + 1]));
    this.before = this.last;
    this.last = { index, text };
    return text;
  }
}
