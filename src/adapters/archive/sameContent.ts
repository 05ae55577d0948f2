import { sameBytes } from "../bytes";
import { readZipRecords, type ZipRecord } from "../xlsx/zipRecords";
import { ZIP_METHOD } from "../xlsx/zipFormat";
import { ARCHIVE_LIMITS } from "./expandFile";

/**
 * Whether two files are the same, however their entries are packed where they are archives: other programs, and other
 * releases of Node, pack the same to other bytes. Entries are compared by name, size and checksum; those that are stored, as the
 * workbooks of an issue are in their archive, entry by entry in turn.
 */
export function sameContent(a: Uint8Array, b: Uint8Array): boolean {
  if (sameBytes(a, b)) return true;
  const [ofA, ofB] = [recordsOf(a), recordsOf(b)];
  if (ofA === undefined || ofA.length !== ofB?.length) return false;
  return ofA.every((record, index) => {
    const other = ofB[index];
    if (other === undefined || !sameBytes(record.name, other.name)) return false;
    if (record.size === other.size && record.checksum === other.checksum) return true;
    const [stored, otherStored] = [storedBytes(a, record), storedBytes(b, other)];
    return stored !== undefined && otherStored !== undefined && sameContent(stored, otherStored);
  });
}

function recordsOf(bytes: Uint8Array): readonly ZipRecord[] | undefined {
  try {
    return readZipRecords(bytes, "", ARCHIVE_LIMITS.entries);
  } catch {
    return undefined; // no archive
  }
}

function storedBytes(bytes: Uint8Array, { method, start, packedSize }: ZipRecord): Uint8Array | undefined {
  const isStored = start !== undefined && method === ZIP_METHOD.stored;
  return isStored ? bytes.subarray(start, start + packedSize) : undefined;
}
