import { joinBytes } from "../bytes";

const encoder = new TextEncoder();

/** Characters that are gathered before they are encoded: few enough to be forgotten young, enough to be fast. */
const ENCODE_FROM = 32 * 1024;

/** Takes a text in small pieces and keeps only the bytes of a long one, as UTF-8. */
export class TextSink {
  private readonly pieces: Uint8Array[] = [];
  private pending = "";

  write(text: string): void {
    this.pending += text;
    if (this.pending.length >= ENCODE_FROM) this.flush();
  }

  /** Everything written so far, between `head` and `tail`: as a text where it is short. */
  between(head: string, tail: string): string | Uint8Array {
    if (this.pieces.length === 0) return head + this.pending + tail;
    this.flush();
    return joinBytes([encoder.encode(head), ...this.pieces, encoder.encode(tail)]);
  }

  /** Everything written so far. */
  toBytes(): Uint8Array {
    this.flush();
    return joinBytes(this.pieces);
  }

  private flush(): void {
    this.pieces.push(encoder.encode(this.pending));
    this.pending = "";
  }
}
