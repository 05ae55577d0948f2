import type { WorkbookLimit } from "../../domain/failure";
import type { Refusal } from "../../layout/returnedBook";
import { RETURN_LIMITS } from "../xlsx/limits";
import { ZIP_METHODS } from "../xlsx/zipDirectory";
import { readZipRecords, ZIP_FLAGS, type ZipRecord } from "../xlsx/zipRecords";
import { entryNames, entryTime } from "./entryNames";
import type { WaitingFile } from "./waitingFile";

/** Bounds for an archive of returned files. Each file in it has those of `RETURN_LIMITS` besides. */
export const ARCHIVE_LIMITS = {
  /** Bytes of the archive. */
  bytes: 200 * 1024 * 1024,
  entries: 2_000,
  /** Bytes of all files in it together, expanded. */
  expandedBytes: 500 * 1024 * 1024,
} as const;

/** Entries that make a package of an archive: of Office, of OpenDocument. */
const PACKAGE_PARTS: readonly string[] = ["[content_types].xml", "_rels/.rels", "mimetype"];

/** What no person has put there: folders, lock files of open workbooks, what Windows and macOS leave behind. */
const LEFT_BEHIND = /(^|\/)(~\$[^/]*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*|)$/iu;

/** True for a path that ends in `/` or names what is no document of anybody. */
export function isLeftBehind(path: string): boolean {
  return LEFT_BEHIND.test(path);
}

/**
 * The files in an archive, packed still, or the file itself where it is none. Only the archive's directory is read, so
 * this is quick whatever is in it. One level: an archive in an archive comes out as a file, which nobody reads. An entry
 * that cannot be read comes out with the reason, and never loses the others; nothing is left out but what
 * `isLeftBehind`. Never throws.
 */
export function expandFile(file: WaitingFile): readonly WaitingFile[] {
  const records = recordsOfArchive(file);
  if (records === undefined) return [file];
  const names = entryNames(records);
  const entries = records.flatMap((record, index) => {
    const name = names[index] ?? "";
    return isLeftBehind(name) ? [] : [toWaiting(file, `${file.name}/${name}`, record)];
  });
  const expanded = entries.reduce((sum, { packing }) => sum + (packing?.size ?? 0), 0);
  if (expanded > ARCHIVE_LIMITS.expandedBytes) {
    return [{ ...file, refusal: passed(file.name, "expandedBytes", ARCHIVE_LIMITS.expandedBytes) }];
  }
  return entries.length === 0 ? [file] : entries;
}

/** The records of an archive; `undefined` for any other file, and for an archive that cannot be opened. */
function recordsOfArchive({ name, bytes, packing }: WaitingFile): readonly ZipRecord[] | undefined {
  if (packing !== undefined || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const records = readZipRecords(bytes, name, ARCHIVE_LIMITS.entries);
    return records.some(isPackagePart) ? undefined : records;
  } catch {
    return undefined; // Whoever reads it as a workbook says what is wrong with it.
  }
}

function isPackagePart({ name }: ZipRecord): boolean {
  return name.length < 32 && PACKAGE_PARTS.includes(String.fromCharCode(...name).toLowerCase());
}

function toWaiting({ bytes }: WaitingFile, name: string, record: ZipRecord): WaitingFile {
  const { start, packedSize, size, checksum, flags } = record;
  const changedAt = entryTime(record);
  const method = ZIP_METHODS[record.method];
  const packed = start === undefined ? new Uint8Array() : bytes.subarray(start, start + packedSize);
  const waiting = { name, bytes: packed, ...(changedAt !== undefined && { changedAt }) };
  if (flags & ZIP_FLAGS.encrypted)
    return { ...waiting, refusal: { code: "WORKBOOK_ENCRYPTED", params: { file: name } } };
  if (size > RETURN_LIMITS.bytes) {
    return { ...waiting, refusal: passed(name, "bytes", RETURN_LIMITS.bytes) };
  }
  if (start === undefined || method === undefined) {
    return { ...waiting, refusal: { code: "WORKBOOK_DAMAGED", params: { file: name, part: "zip" } } };
  }
  return { ...waiting, packing: { size, checksum, deflated: method === "deflated" } };
}

function passed(file: string, limit: WorkbookLimit, value: number): Refusal {
  return { code: "WORKBOOK_LIMIT", params: { file, limit, value } };
}
