import { deflateRawSync } from "node:zlib";
import { COMPRESSION } from "../xlsx/zipSettings";
import type { Deflate } from "../xlsx/zipWriting";

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
export const deflateByNode: Deflate = (bytes) => {
  const windowBits = between(Math.ceil(Math.log2(Math.max(1, bytes.length))), WINDOW);
  return deflateRawSync(bytes, {
    level: COMPRESSION,
    windowBits,
    memLevel: Math.min(MEMORY, windowBits - 6),
    chunkSize: between(bytes.length, BUFFER),
  });
};
