import * as zlib from "node:zlib";
import { crc32 } from "../xlsx/crc32";
import { COMPRESSION } from "../xlsx/zipSettings";
import type { Deflate, ZipEngine } from "../xlsx/zipEngine";

/** Bits of the smallest and the largest distance that DEFLATE looks back. */
const WINDOW = { least: 9, most: 15 };
/** zlib's own setting for its tables of `WINDOW.most` bits. */
const MEMORY = 8;
/** Bytes of the buffers that zlib hands its output over in. */
const BUFFER = { least: 64, most: 64 * 1024 };

const between = (value: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.min(most, Math.max(least, value));

/**
 * Node's own zlib, several times as fast as what runs everywhere. It gets tables and buffers as large as the bytes need: with
 * those that it takes of itself, making them is most of the work for the small parts of a workbook, and the output is the same
 * but for a few bytes.
 */
const deflateByNode: Deflate = (bytes) => {
  const windowBits = between(Math.ceil(Math.log2(Math.max(1, bytes.length))), WINDOW);
  return zlib.deflateRawSync(bytes, {
    level: COMPRESSION,
    windowBits,
    memLevel: Math.min(MEMORY, windowBits - 6),
    chunkSize: between(bytes.length, BUFFER),
  });
};

/** Bytes that are gathered before they are packed. */
const PIECE = 1024 * 1024;
/** How far back packed bytes may refer, and so what has to be known of the piece before. */
const WINDOW_BYTES = 32 * 1024;

/**
 * Node's own zlib. It packs pieces only by waiting for them, so each is packed for itself, with the end of the one before as
 * its dictionary, and up to a whole byte: joined they are one stream.
 */
export const NODE_ENGINE: ZipEngine = {
  // Node 20 has had it since 20.15 only.
  checksum: "crc32" in zlib ? zlib.crc32 : crc32,
  deflate: deflateByNode,
  deflateInPieces: (take) => {
    const room = new Uint8Array(PIECE);
    let size = 0;
    let dictionary: Uint8Array | undefined;
    const pack = (isLast: boolean): void => {
      const finishFlush = isLast ? zlib.constants.Z_FINISH : zlib.constants.Z_SYNC_FLUSH;
      take(
        zlib.deflateRawSync(room.subarray(0, size), {
          level: COMPRESSION,
          finishFlush,
          ...(dictionary && { dictionary }),
        }),
      );
      dictionary = room.slice(PIECE - WINDOW_BYTES);
      size = 0;
    };
    return (bytes, isLast) => {
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + PIECE - size);
        room.set(part, size);
        size += part.length;
        at += part.length;
        if (size === PIECE) pack(false);
      }
      if (isLast) pack(true);
    };
  },
  inflate: (packed, size) =>
    zlib.inflateRawSync(packed, {
      maxOutputLength: size + 1,
      chunkSize: Math.max(BUFFER.least, size + 1),
    }),
  // All parts of a ledger but those of the very largest.
  inflatesUpTo: { packed: 16 * 1024 * 1024, expanded: 64 * 1024 * 1024 },
};
