import { inflateRawSync } from "node:zlib";
import type { Inflate } from "../xlsx/zipPackage";

/** Bytes of the buffers that zlib hands its output over in; it refuses smaller ones. */
const LEAST_BUFFER = 64;

/** Node's own zlib, several times as fast as what runs everywhere. */
export const inflateByNode: Inflate = (packed, size) =>
  inflateRawSync(packed, {
    maxOutputLength: size + 1,
    chunkSize: Math.max(LEAST_BUFFER, size + 1),
  });
