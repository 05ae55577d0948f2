import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/adapters/xlsx/crc32";

/** An entry of an archive made by hand. Whatever is not given is as it should be. */
export type CraftedEntry = {
  readonly name: Uint8Array | string;
  readonly data?: Uint8Array | string;
  /** Packed bytes as they stand in the archive; else `data`, deflated. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly checksum?: number;
  readonly extra?: Uint8Array;
  /** Date and time of MS-DOS. */
  readonly dosTime?: number;
  /** Where the directory says that the entry begins, instead of where it does. */
  readonly offset?: number;
};

const DEFLATED = 8;

/** An archive as other programs and attackers make them. */
export function craftZip(entries: readonly CraftedEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const extra = Buffer.from(entry.extra ?? []);
    const data = Buffer.from(entry.data ?? "");
    const method = entry.method ?? DEFLATED;
    const packed = Buffer.from(entry.packed ?? (method === DEFLATED ? deflateRawSync(data) : data));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.dosTime ?? 0x21_0000, 6);
    common.writeUInt32LE(entry.checksum ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.size ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.offset ?? offset, 10);
    const head = [Buffer.from("PK\x03\x04", "latin1"), common, name, extra, packed];
    local.push(...head);
    central.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), common, tail, name, extra);
    offset += head.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}
