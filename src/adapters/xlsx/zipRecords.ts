import { Failure } from "../../domain/failure";
import { CENTRAL, END, LOCAL } from "./zipFormat";

/** An entry as the central directory of an archive states it. */
export type ZipRecord = {
  /** The name's bytes, in whatever encoding. */
  readonly name: Uint8Array;
  /** General purpose flags, see `ZIP_FLAGS`. */
  readonly flags: number;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  /** Where the packed bytes begin; `undefined` where the entry's own header is damaged or its bytes leave the file. */
  readonly start: number | undefined;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where the entry's record in the central directory begins. */
  readonly record: number;
  /** Date and time as MS-DOS writes them: local time of whoever packed, in steps of two seconds. */
  readonly dosTime: number;
  /** Extra fields: identifier, length, data, one after the other. */
  readonly extra: Uint8Array;
};

export const ZIP_FLAGS = { encrypted: 0x1, utf8: 0x800 } as const;

const LONGEST_COMMENT = 0xffff;
/** Says that the true number stands in the zip64 field. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;

/** Where the end record begins: the last one that reaches exactly to the end of the file, or the last one at all. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END.length - LONGEST_COMMENT);
  for (let at = view.byteLength - END.length; at >= first; at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

/** The data of an extra field, or `undefined` where there is none of this identifier. */
export function findExtraField(extra: Uint8Array, identifier: number): DataView | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = Math.min(view.getUint16(at + 2, true), extra.length - at - 4);
    if (view.getUint16(at, true) === identifier) {
      return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    }
    at += 4 + length;
  }
  return undefined;
}

/** The sizes and the offset of an entry, from its zip64 field where the header has no room for them. */
function readSizes(view: DataView, at: number, extra: Uint8Array) {
  const header = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const field = extra.length === 0 ? undefined : findExtraField(extra, ZIP64_FIELD);
  if (field === undefined) return header;
  let next = 0;
  const take = (value: number): number => {
    if (value !== IN_ZIP64) return value;
    next += 8;
    return Number(field.getBigUint64(next - 8, true));
  };
  return { size: take(header.size), packedSize: take(header.packedSize), offset: take(header.offset) };
}

/** Where the packed bytes begin that an entry's own header, at `local`, announces. */
function startOf(view: DataView, local: number, packedSize: number): number | undefined {
  if (!(local + LOCAL.length <= view.byteLength) || view.getUint32(local, true) !== LOCAL.signature)
    return undefined;
  const start = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + packedSize <= view.byteLength ? start : undefined;
}

/** Whether two entries share bytes of the file: a small file could then expand to any size. */
function overlap(records: readonly ZipRecord[]): boolean {
  const placed = records
    .flatMap(({ start, packedSize }) => (start === undefined ? [] : [{ start, end: start + packedSize }]))
    .sort((a, b) => a.start - b.start);
  return placed.some(({ end }, index) => {
    const next = placed[index + 1];
    return next !== undefined && end + LOCAL.length > next.start;
  });
}

/**
 * What the central directory of an archive says, in its order. Names may be there twice.
 * @throws Failure `WORKBOOK_DAMAGED` where the directory is missing or contradicts itself, or where entries overlap;
 * `WORKBOOK_LIMIT` for more than `most` entries.
 */
export function readZipRecords(bytes: Uint8Array, file: string, most: number): readonly ZipRecord[] {
  const damaged = (cause?: unknown): Failure =>
    new Failure("WORKBOOK_DAMAGED", { file, part: "zip" }, { cause });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (end === undefined) throw damaged();
    const count = view.getUint16(end + 10, true);
    if (count > most) throw new Failure("WORKBOOK_LIMIT", { file, limit: "entries", value: most });
    const directorySize = view.getUint32(end + 12, true);
    // Bytes in front of the archive shift everything in it.
    const shift = end - directorySize - view.getUint32(end + 16, true);
    const records: ZipRecord[] = [];
    let at = end - directorySize;
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL.signature) throw damaged();
      const name = at + CENTRAL.length;
      const extra = name + view.getUint16(at + 28, true);
      const comment = extra + view.getUint16(at + 30, true);
      const extraFields = bytes.subarray(extra, comment);
      const { size, packedSize, offset } = readSizes(view, at, extraFields);
      records.push({
        name: bytes.subarray(name, extra),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        start: startOf(view, offset + shift, packedSize),
        packedSize,
        size,
        checksum: view.getUint32(at + 16, true),
        record: at,
        dosTime: view.getUint32(at + 12, true),
        extra: extraFields,
      });
      at = comment + view.getUint16(at + 32, true);
    }
    if (overlap(records)) throw damaged();
    return records;
  } catch (error) {
    // A number that lies outside the file: `DataView` refuses to read it.
    throw error instanceof Failure ? error : damaged(error);
  }
}
