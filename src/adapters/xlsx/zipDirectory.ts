import { Failure } from "../../domain/failure";
import { LIMITS } from "./limits";
import { ZIP_METHOD } from "./zipFormat";
import { readZipRecords, ZIP_FLAGS } from "./zipRecords";

export type ZipEntry = {
  readonly method: "stored" | "deflated";
  /** Where the packed bytes begin in the file. */
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where the entry's record in the central directory begins. */
  readonly record: number;
};

export const ZIP_METHODS: Readonly<Record<number, ZipEntry["method"]>> = {
  [ZIP_METHOD.stored]: "stored",
  [ZIP_METHOD.deflated]: "deflated",
};

/** Part names of a package begin at its root and use `/`; case makes no difference. */
function normalise(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/**
 * The parts of a package by lower-case name, from the archive's central directory.
 * @throws Failure `WORKBOOK_DAMAGED` where the directory is missing, contradicts itself, names a part twice or
 * points outside the file; `WORKBOOK_LIMIT` for more than `most` entries; `WORKBOOK_ENCRYPTED`.
 */
export function listEntries(
  bytes: Uint8Array,
  file: string,
  most: number = LIMITS.entries,
): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  for (const { name, flags, method: code, start, packedSize, size, checksum, record } of readZipRecords(
    bytes,
    file,
    most,
  )) {
    if (flags & ZIP_FLAGS.encrypted) throw new Failure("WORKBOOK_ENCRYPTED", { file });
    const path = normalise(decoder.decode(name));
    const method = ZIP_METHODS[code];
    if (method === undefined || start === undefined || entries.has(path)) {
      throw new Failure("WORKBOOK_DAMAGED", { file, part: "zip" });
    }
    entries.set(path, { method, start, packedSize, size, checksum, record });
  }
  return entries;
}
