import { Failure } from "../../domain/failure";
import { LIMITS } from "./limits";
import { listEntries } from "./zipDirectory";
import type { ZipEntry } from "./zipDirectory";
import { CENTRAL, ZIP_METHOD } from "./zipFormat";
import { ANY_ENGINE, type Deflate } from "./zipEngine";
import {
  newEntry,
  packPart,
  writeZip,
  zipSize,
  type EntryHeaders,
  type PackedEntry,
  type PackedPart,
} from "./zipWriting";

/** What a part becomes: its bytes, as they are or packed already. */
export type NewPart = Uint8Array | PackedPart;

/** What becomes of each part, `null` for one that goes. Parts that are not named stay; new ones follow the others. */
export type PartChanges = ReadonlyMap<string, NewPart | null>;

/** Sizes follow the bytes of the entry instead of standing in its header. */
const SIZES_AFTER = 0x8;

/**
 * The archive with some parts changed. All others keep their packed bytes, their names, times and places; every entry
 * gets a plain header, without what only streaming writers and very large archives need.
 * @throws Failure `WORKBOOK_DAMAGED` where entries overlap; `WORKBOOK_LIMIT` where the result is too large to be read.
 */
export function rewriteZip(
  bytes: Uint8Array,
  file: string,
  changes: PartChanges,
  deflate: Deflate = ANY_ENGINE.deflate,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byPath = new Map([...changes].map(([path, part]) => [path.toLowerCase(), part]));
  const entries: PackedEntry[] = [];
  const present = new Set<string>();
  let kept = 0;
  for (const [path, entry] of listEntries(bytes, file)) {
    present.add(path);
    const change = byPath.get(path);
    if (change === null) continue;
    if (change === undefined) kept += entry.packedSize;
    // Entries that overlap could make a small file grow to any size.
    if (kept > bytes.length) throw new Failure("WORKBOOK_DAMAGED", { file, part: "zip" });
    const as = { name: nameOf(bytes, view, entry.record), headers: headersOf(view, entry.record) };
    entries.push({
      ...as,
      part: change === undefined ? packedBytes(bytes, entry) : packed(change, deflate),
    });
  }
  for (const [path, part] of changes) {
    if (part !== null && !present.has(path.toLowerCase())) {
      entries.push(newEntry(path, packed(part, deflate)));
    }
  }
  if (zipSize(entries) > LIMITS.bytes) {
    throw new Failure("WORKBOOK_LIMIT", { file, limit: "bytes", value: LIMITS.bytes });
  }
  return writeZip(entries);
}

function nameOf(bytes: Uint8Array, view: DataView, record: number): Uint8Array {
  const start = record + CENTRAL.length;
  return bytes.subarray(start, start + view.getUint16(record + 28, true));
}

function packed(part: NewPart, deflate: Deflate): PackedPart {
  return part instanceof Uint8Array ? packPart(part, deflate) : part;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): PackedPart {
  const { start, packedSize, size, checksum, method } = entry;
  return { data: bytes.subarray(start, start + packedSize), method: ZIP_METHOD[method], size, checksum };
}

/** Version, flags, time and attributes as they were. */
function headersOf(view: DataView, record: number): EntryHeaders {
  return {
    madeBy: view.getUint16(record + 4, true),
    version: view.getUint16(record + 6, true),
    flags: view.getUint16(record + 8, true) & ~SIZES_AFTER,
    time: view.getUint32(record + 12, true),
    internal: view.getUint16(record + 36, true),
    external: view.getUint32(record + 38, true),
  };
}
