import { Failure } from "../../domain/failure";
import { LIMITS } from "./limits";
import { packBytes } from "./packedPart";
import type { PackedPart } from "./packedPart";
import { listEntries } from "./zipDirectory";
import type { ZipEntry } from "./zipDirectory";

/** What a part becomes: its bytes, as they are or packed already. */
export type NewPart = Uint8Array | PackedPart;

/** What becomes of each part, `null` for one that goes. Parts that are not named stay; new ones follow the others. */
export type PartChanges = ReadonlyMap<string, NewPart | null>;

const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const END = { signature: 0x06054b50, length: 22 };
/** Sizes follow the bytes of the entry instead of standing in its header. */
const SIZES_AFTER = 0x8;
const DEFLATED = 8;
const STORED = 0;

type Packed = {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly checksum: number;
  /** The entry's record in the directory that there was; a part that is new has none. */
  readonly record: number | undefined;
};

const encoder = new TextEncoder();

/** What the headers of a new entry say: version 2.0, names in UTF-8, and the time that all entries of ours have. */
const NEW = {
  version: 20,
  flags: 0x800,
  /** 1 January 1980, 0:00, as MS-DOS writes it. */
  time: 0x0021_0000,
};

/**
 * The archive with some parts changed. All others keep their packed bytes, their names, times and places; every entry
 * gets a plain header, without what only streaming writers and very large archives need.
 * @throws Failure `WORKBOOK_DAMAGED` where entries overlap; `WORKBOOK_LIMIT` where the result is too large to be read.
 */
export function rewriteZip(bytes: Uint8Array, file: string, changes: PartChanges): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byPath = new Map([...changes].map(([path, part]) => [path.toLowerCase(), part]));
  const packed: Packed[] = [];
  const present = new Set<string>();
  let kept = 0;
  for (const [path, entry] of listEntries(bytes, file)) {
    present.add(path);
    const change = byPath.get(path);
    if (change === null) continue;
    if (change === undefined) kept += entry.packedSize;
    // Entries that overlap could make a small file grow to any size.
    if (kept > bytes.length) throw new Failure("WORKBOOK_DAMAGED", { file, part: "zip" });
    packed.push(change === undefined ? keep(bytes, view, entry) : repack(bytes, view, entry, change));
  }
  for (const [path, part] of changes) {
    if (part !== null && !present.has(path.toLowerCase()))
      packed.push(pack(encoder.encode(path), part, undefined));
  }
  const size = packed.reduce(
    (sum, { name, data }) => sum + LOCAL.length + CENTRAL.length + 2 * name.length + data.length,
    END.length,
  );
  if (size > LIMITS.bytes) {
    throw new Failure("WORKBOOK_LIMIT", { file, limit: "bytes", value: LIMITS.bytes });
  }
  return write(packed, view, size);
}

function nameOf(bytes: Uint8Array, view: DataView, record: number): Uint8Array {
  const start = record + CENTRAL.length;
  return bytes.subarray(start, start + view.getUint16(record + 28, true));
}

function keep(bytes: Uint8Array, view: DataView, entry: ZipEntry): Packed {
  const { record, start, packedSize, size, checksum } = entry;
  const name = nameOf(bytes, view, record);
  const data = bytes.subarray(start, start + packedSize);
  return { name, data, method: entry.method === "stored" ? STORED : DEFLATED, size, checksum, record };
}

function repack(bytes: Uint8Array, view: DataView, { record }: ZipEntry, part: NewPart): Packed {
  return pack(nameOf(bytes, view, record), part, record);
}

function pack(name: Uint8Array, part: NewPart, record: number | undefined): Packed {
  const packed = part instanceof Uint8Array ? packBytes(part) : part;
  return { name, ...packed, method: DEFLATED, record };
}

function write(entries: readonly Packed[], before: DataView, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 0;

  /** The fields that both headers have, in the same order; version, flags and time as they were. */
  const common = (start: number, { name, data, method, size: expanded, checksum, record }: Packed): void => {
    const said = record === undefined ? NEW : headersOf(before, record);
    view.setUint16(start, said.version, true);
    view.setUint16(start + 2, said.flags & ~SIZES_AFTER, true);
    view.setUint16(start + 4, method, true);
    view.setUint32(start + 6, said.time, true);
    view.setUint32(start + 10, checksum, true);
    view.setUint32(start + 14, data.length, true);
    view.setUint32(start + 18, expanded, true);
    view.setUint16(start + 22, name.length, true);
  };

  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL.signature, true);
    common(at + 4, entry);
    out.set(entry.name, at + LOCAL.length);
    out.set(entry.data, at + LOCAL.length + entry.name.length);
    at += LOCAL.length + entry.name.length + entry.data.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL.signature, true);
    view.setUint16(
      at + 4,
      entry.record === undefined ? NEW.version : before.getUint16(entry.record + 4, true),
      true,
    );
    common(at + 6, entry);
    if (entry.record !== undefined) {
      // Internal and external attributes.
      view.setUint16(at + 36, before.getUint16(entry.record + 36, true), true);
      view.setUint32(at + 38, before.getUint32(entry.record + 38, true), true);
    }
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(entry.name, at + CENTRAL.length);
    at += CENTRAL.length + entry.name.length;
  });
  view.setUint32(at, END.signature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

function headersOf(before: DataView, record: number): typeof NEW {
  return {
    version: before.getUint16(record + 6, true),
    flags: before.getUint16(record + 8, true),
    time: before.getUint32(record + 12, true),
  };
}
