import { crc32 } from "./crc32";
import { CENTRAL, END, LOCAL, ZIP_METHOD } from "./zipFormat";
import type { Deflate } from "./zipEngine";

/** The content of an entry, as an archive holds it. */
export type PackedPart = {
  readonly data: Uint8Array;
  readonly method: number;
  /** Bytes of the part itself. */
  readonly size: number;
  readonly checksum: number;
};

/** What the headers of an entry say besides. */
export type EntryHeaders = {
  /** Version of the format that the writer keeps to, and its system. */
  readonly madeBy: number;
  readonly version: number;
  readonly flags: number;
  /** Date and time as MS-DOS writes them. */
  readonly time: number;
  readonly internal: number;
  readonly external: number;
};

/** An entry of an archive that is to be written. */
export type PackedEntry = {
  readonly name: Uint8Array;
  readonly headers: EntryHeaders;
  readonly part: PackedPart;
};

/** Version 2.0, names in UTF-8, and 1 January 1980, 0:00, the time that all entries of ours have. */
const NEW: EntryHeaders = {
  madeBy: 20,
  version: 20,
  flags: 0x800,
  time: 0x0021_0000,
  internal: 0,
  external: 0,
};

const encoder = new TextEncoder();

export function packPart(bytes: Uint8Array, deflate: Deflate): PackedPart {
  return {
    data: deflate(bytes),
    method: ZIP_METHOD.deflated,
    size: bytes.length,
    checksum: crc32(bytes),
  };
}

export function newEntry(path: string, part: PackedPart): PackedEntry {
  return { name: encoder.encode(path), headers: NEW, part };
}

/** Bytes of the archive that `writeZip` makes. */
export function zipSize(entries: readonly PackedEntry[]): number {
  return entries.reduce(
    (sum, { name, part }) => sum + LOCAL.length + CENTRAL.length + 2 * name.length + part.data.length,
    END.length,
  );
}

/** An archive with these entries, in their order, each with a plain header. The same entries give the same bytes. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const out = new Uint8Array(zipSize(entries));
  const view = new DataView(out.buffer);
  let at = 0;

  /** The fields that both headers have, in the same order. */
  const common = (start: number, { name, headers, part }: PackedEntry): void => {
    view.setUint16(start, headers.version, true);
    view.setUint16(start + 2, headers.flags, true);
    view.setUint16(start + 4, part.method, true);
    view.setUint32(start + 6, headers.time, true);
    view.setUint32(start + 10, part.checksum, true);
    view.setUint32(start + 14, part.data.length, true);
    view.setUint32(start + 18, part.size, true);
    view.setUint16(start + 22, name.length, true);
  };

  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL.signature, true);
    common(at + 4, entry);
    out.set(entry.name, at + LOCAL.length);
    out.set(entry.part.data, at + LOCAL.length + entry.name.length);
    at += LOCAL.length + entry.name.length + entry.part.data.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL.signature, true);
    view.setUint16(at + 4, entry.headers.madeBy, true);
    common(at + 6, entry);
    view.setUint16(at + 36, entry.headers.internal, true);
    view.setUint32(at + 38, entry.headers.external, true);
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
