const encoder = new TextEncoder();

/** Characters that are gathered before they are encoded: few enough to be forgotten young, enough to be fast. */
const ENCODE_FROM = 32 * 1024;

/** Takes a long text in small pieces and keeps only its bytes, as UTF-8. */
export class TextSink {
  private readonly pieces: Uint8Array[] = [];
  private pending = "";

  write(text: string): void {
    this.pending += text;
    if (this.pending.length >= ENCODE_FROM) this.flush();
  }

  /** Everything written so far, between `head` and `tail`. */
  between(head: string, tail: string): Uint8Array {
    this.flush();
    const all = [encoder.encode(head), ...this.pieces, encoder.encode(tail)];
    const bytes = new Uint8Array(all.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of all) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  private flush(): void {
    this.pieces.push(encoder.encode(this.pending));
    this.pending = "";
  }
}
