import { Inflate } from "fflate";
import { Failure } from "../../domain/failure";
import type { Refusal } from "../../layout/returnedBook";
import { crc32 } from "../xlsx/crc32";

/** A file that waits to be read, packed still if it came in an archive. Plain data, so that it can be sent to a worker. */
export type WaitingFile = {
  /** With the archive that it came in. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changedAt?: string;
  /** How `bytes` are packed. `size` is that of the file, as the archive states it, and within the limit. */
  readonly packing?: { readonly size: number; readonly checksum: number; readonly deflated: boolean };
  /** Why it is not to be read at all. */
  readonly refusal?: Refusal;
  /** Digest of the file, where it is known already. */
  readonly sha256?: string;
  /** Passwords that are tried in turn where it is encrypted. They go no further than to whoever reads it. */
  readonly passwords?: readonly string[];
};

/** Packed bytes that are expanded at a time. */
const PIECE = 64 * 1024;

/** The bytes of the file itself. @throws Failure `WORKBOOK_DAMAGED` where they are not what the archive states. */
export function unpackFile({ name, bytes, packing }: WaitingFile): Uint8Array {
  if (packing === undefined) return bytes;
  const { size, checksum, deflated } = packing;
  const damaged = (cause?: unknown): Failure =>
    new Failure("WORKBOOK_DAMAGED", { file: name, part: "zip" }, { cause });
  const file = deflated ? inflate(bytes, size, damaged) : bytes;
  if (file.length !== size || crc32(file) !== checksum) throw damaged();
  return file;
}

/** Stops as soon as there is more than there should be. */
function inflate(packed: Uint8Array, size: number, damaged: (cause?: unknown) => Failure): Uint8Array {
  const file = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw damaged();
    file.set(piece, length);
    length += piece.length;
  });
  try {
    for (let start = 0; start < packed.length; start += PIECE) {
      stream.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
    }
  } catch (error) {
    throw error instanceof Failure ? error : damaged(error);
  }
  return file.subarray(0, length);
}
