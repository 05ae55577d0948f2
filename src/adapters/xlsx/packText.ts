import { joinBytes } from "../bytes";
import { ZIP_METHOD } from "./zipFormat";
import { ANY_ENGINE, type ZipEngine } from "./zipEngine";
import type { PackedPart } from "./zipWriting";

/** Characters that are gathered before they are encoded. Larger texts are encoded in pieces of this size. */
const PIECE = 16 * 1024;

const encoder = new TextEncoder();

/**
 * Packs a long text while it is written: neither the text nor its bytes are ever in memory as a whole.
 * @param write hands the text over in pieces, none of which ends inside a surrogate pair
 */
export function packText(
  write: (take: (piece: string) => void) => void,
  engine: ZipEngine = ANY_ENGINE,
): PackedPart {
  const pieces: Uint8Array[] = [];
  const pack = engine.deflateInPieces((piece) => pieces.push(piece));
  const buffer = new Uint8Array(3 * PIECE);
  let size = 0;
  let checksum = 0;
  let pending = "";
  const flush = (): void => {
    let rest = pending;
    pending = "";
    while (rest.length > 0) {
      const { read, written } = encoder.encodeInto(rest, buffer);
      const bytes = buffer.subarray(0, written);
      size += written;
      checksum = engine.checksum(bytes, checksum);
      pack(bytes, false);
      rest = rest.slice(read);
    }
  };
  write((piece) => {
    pending += piece;
    if (pending.length >= PIECE) flush();
  });
  flush();
  pack(new Uint8Array(0), true);
  return { data: joinBytes(pieces), method: ZIP_METHOD.deflated, size, checksum };
}
