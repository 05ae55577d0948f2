import { Deflate as DeflateStream, deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { COMPRESSION } from "./zipSettings";

/**
 * Packs bytes as raw DEFLATE. Programs may differ in the bytes that they make of the same ones, but each makes the same of
 * them every time.
 */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Packs bytes that come one after the other; `isLast` ends them. */
export type DeflatePiece = (bytes: Uint8Array, isLast: boolean) => void;

/**
 * Expands raw DEFLATE in one step.
 * @param size bytes that there should be; more are not made than one above it
 * @throws whatever it likes where the bytes are damaged, or there are more
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** The CRC-32 of bytes; `before` is that of the bytes before these. */
export type Checksum = (bytes: Uint8Array, before?: number) => number;

/** How a program packs and expands the parts of archives. */
export type ZipEngine = {
  readonly checksum: Checksum;
  readonly deflate: Deflate;
  /** For long parts, packed while they are made. @param take gets what is packed, piece after piece */
  readonly deflateInPieces: (take: (packed: Uint8Array) => void) => DeflatePiece;
  readonly inflate: Inflate;
  /** Parts that are not larger are expanded in one step; all others in small pieces, which costs memory for none of them. */
  readonly inflatesUpTo: { readonly packed: number; readonly expanded: number };
};

/** Runs everywhere. */
export const ANY_ENGINE: ZipEngine = {
  checksum: crc32,
  deflate: (bytes) => deflateSync(bytes, { level: COMPRESSION }),
  deflateInPieces: (take) => {
    const stream = new DeflateStream({ level: COMPRESSION }, take);
    return (bytes, isLast) => {
      stream.push(bytes, isLast);
    };
  },
  // One byte more than there should be shows that there are too many.
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) }),
  // One step is twice as fast. Whatever such a part really holds, it costs a few milliseconds.
  inflatesUpTo: { packed: 64 * 1024, expanded: 1024 * 1024 },
};
