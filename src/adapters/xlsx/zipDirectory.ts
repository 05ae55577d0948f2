import { Failure } from "../../domain/failure";
import { LIMITS } from "./limits";

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

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const ENCRYPTED = 0x1;
/** Says that the true number stands in the zip64 field. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const METHODS: Readonly<Record<number, ZipEntry["method"]>> = { 0: "stored", 8: "deflated" };

/** Where the end record begins: the last one that reaches exactly to the end of the file, or the last one at all. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END.length - END.longestComment);
  for (let at = view.byteLength - END.length; at >= first; at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

/** The sizes and the offset of an entry, from its zip64 field where the header has no room for them. */
function readSizes(view: DataView, at: number, nameLength: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + CENTRAL.length + nameLength;
  const end = field + extraLength;
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_FIELD) {
      let next = field + 4;
      const take = (value: number): number => {
        if (value !== IN_ZIP64) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      size = take(size);
      packedSize = take(packedSize);
      offset = take(offset);
    }
    field += 4 + length;
  }
  return { size, packedSize, offset };
}

/** Part names of a package begin at its root and use `/`; case makes no difference. */
function normalise(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/**
 * The entries of an archive by lower-case name, from its central directory.
 * @throws Failure `WORKBOOK_DAMAGED` where the directory is missing, contradicts itself, names a part twice or
 * points outside the file; `WORKBOOK_LIMIT` for too many entries; `WORKBOOK_ENCRYPTED`.
 */
export function listEntries(bytes: Uint8Array, file: string): ReadonlyMap<string, ZipEntry> {
  const damaged = (cause?: unknown): Failure =>
    new Failure("WORKBOOK_DAMAGED", { file, part: "zip" }, { cause });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (end === undefined) throw damaged();
    const count = view.getUint16(end + 10, true);
    if (count > LIMITS.entries) {
      throw new Failure("WORKBOOK_LIMIT", { file, limit: "entries", value: LIMITS.entries });
    }
    const directorySize = view.getUint32(end + 12, true);
    // Bytes in front of the archive shift everything in it.
    const shift = end - directorySize - view.getUint32(end + 16, true);
    const entries = new Map<string, ZipEntry>();
    const decoder = new TextDecoder();
    let at = end - directorySize;
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL.signature) throw damaged();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const nameStart = at + CENTRAL.length;
      const name = normalise(decoder.decode(bytes.subarray(nameStart, nameStart + nameLength)));
      const { size, packedSize, offset } = readSizes(view, at, nameLength, extraLength);
      const local = offset + shift;
      if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Failure("WORKBOOK_ENCRYPTED", { file });
      if (view.getUint32(local, true) !== LOCAL.signature) throw damaged();
      const start =
        local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const method = METHODS[view.getUint16(at + 10, true)];
      if (method === undefined || start + packedSize > bytes.length || entries.has(name)) throw damaged();
      entries.set(name, {
        method,
        start,
        packedSize,
        size,
        checksum: view.getUint32(at + 16, true),
        record: at,
      });
      at = nameStart + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A number that lies outside the file: `DataView` refuses to read it.
    throw error instanceof Failure ? error : damaged(error);
  }
}
