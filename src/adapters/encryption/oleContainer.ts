import { Failure } from "../../domain/failure";

/** What a damaged container is called. */
const CONTAINER = "OLE";

const HEADER = { sectorShift: 0x1e, directory: 0x30, miniFrom: 0x38, miniTable: 0x3c, tableChain: 0x44 };
const TABLE_LIST = { at: 0x4c, entries: 109 };
const RECORD = { size: 128, nameLength: 0x40, type: 0x42, start: 0x74, length: 0x78 };
const STREAM = 2;
const ROOT = 5;
/** Sector numbers from here on mean that there is no next one. */
const LAST_SECTOR = 0xfffffff0;
const MINI_SHIFT = 6;

type Record = {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly length: number;
};

/** Finds the sector after one. */
type Table = (sector: number) => number;

/**
 * Streams of an OLE container (MS-CFB), by their name wherever they stand. Nothing is believed: a chain of sectors is
 * followed no further than the stream is long, and no stream is longer than the file.
 */
export class OleContainer {
  private readonly view: DataView;
  private readonly shift: number;
  private readonly tableSectors: readonly number[];
  private readonly records: readonly Record[];

  /** @throws Failure `WORKBOOK_DAMAGED` */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly file: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.shift = this.at(HEADER.sectorShift) & 0xffff;
    if (this.shift !== 9 && this.shift !== 12) throw this.damaged(CONTAINER);
    this.tableSectors = this.findTableSectors();
    this.records = this.readDirectory();
  }

  /** @returns `undefined` where there is no such stream. @throws Failure `WORKBOOK_DAMAGED` where it is not whole */
  stream(name: string): Uint8Array | undefined {
    const record = this.records.find((each) => each.type === STREAM && each.name === name);
    if (record === undefined) return undefined;
    if (record.length >= this.at(HEADER.miniFrom)) return this.readSectors(record, name);
    const root = this.records.find(({ type }) => type === ROOT);
    if (root === undefined) throw this.damaged(name);
    const miniTable = this.tableIn(this.chain(this.at(HEADER.miniTable), Infinity));
    return collect(this.readSectors(root, name), 0, MINI_SHIFT, record, miniTable, () => this.damaged(name));
  }

  /** A number of four bytes. @throws Failure `WORKBOOK_DAMAGED` beyond the end */
  private at(offset: number): number {
    if (offset + 4 > this.bytes.length) throw this.damaged(CONTAINER);
    return this.view.getUint32(offset, true);
  }

  private offsetOf(sector: number): number {
    return (sector + 1) * 2 ** this.shift;
  }

  /** The sectors that hold the table of all chains: the first ones in the header, the others in a chain of lists. */
  private findTableSectors(): readonly number[] {
    const sectors: number[] = [];
    const most = this.bytes.length / 2 ** this.shift;
    const take = (offset: number, entries: number): void => {
      for (let index = 0; index < entries; index++) {
        const sector = this.at(offset + index * 4);
        if (sector < LAST_SECTOR) sectors.push(sector);
      }
      if (sectors.length > most) throw this.damaged(CONTAINER);
    };
    take(TABLE_LIST.at, TABLE_LIST.entries);
    const entries = 2 ** this.shift / 4 - 1;
    let list = this.at(HEADER.tableChain);
    for (let count = 0; list < LAST_SECTOR; count++) {
      if (count > most) throw this.damaged(CONTAINER);
      take(this.offsetOf(list), entries);
      list = this.at(this.offsetOf(list) + entries * 4);
    }
    return sectors;
  }

  private readonly next: Table = (sector) => this.tableIn(this.tableSectors)(sector);

  private tableIn(sectors: readonly number[]): Table {
    const perSector = 2 ** this.shift / 4;
    return (sector) => {
      const holder = sectors[Math.floor(sector / perSector)];
      if (holder === undefined) throw this.damaged(CONTAINER);
      return this.at(this.offsetOf(holder) + (sector % perSector) * 4);
    };
  }

  /** The sectors of a chain, as many as are asked for or as there can be. */
  private chain(start: number, wanted: number): readonly number[] {
    const most = this.bytes.length / 2 ** this.shift;
    const sectors: number[] = [];
    for (let sector = start; sector < LAST_SECTOR && sectors.length < wanted; sector = this.next(sector)) {
      if (sectors.length > most) throw this.damaged(CONTAINER);
      sectors.push(sector);
    }
    return sectors;
  }

  private readDirectory(): readonly Record[] {
    const perSector = 2 ** this.shift / RECORD.size;
    return this.chain(this.at(HEADER.directory), Infinity).flatMap((sector) =>
      Array.from({ length: perSector }, (_, index) => {
        const offset = this.offsetOf(sector) + index * RECORD.size;
        const letters = Math.min(32, (this.at(offset + RECORD.nameLength) & 0xffff) / 2) - 1;
        const name = Array.from({ length: Math.max(0, letters) }, (_, letter) =>
          String.fromCharCode(this.at(offset + letter * 2) & 0xffff),
        ).join("");
        // The upper half of the length is garbage in containers of the older version, and no file here is that long.
        const [start, length] = [this.at(offset + RECORD.start), this.at(offset + RECORD.length)];
        return { name, type: this.at(offset + RECORD.type) & 0xff, start, length };
      }),
    );
  }

  private readSectors(record: Record, name: string): Uint8Array {
    return collect(this.bytes, this.offsetOf(0), this.shift, record, this.next, () => this.damaged(name));
  }

  private damaged(part: string): Failure {
    return new Failure("WORKBOOK_DAMAGED", { file: this.file, part });
  }
}

/** The bytes of a stream, sector by sector. */
function collect(
  from: Uint8Array,
  first: number,
  shift: number,
  { start, length }: Record,
  next: Table,
  damaged: () => Failure,
): Uint8Array {
  if (length > from.length) throw damaged();
  const stream = new Uint8Array(length);
  const size = 2 ** shift;
  let sector = start;
  for (let done = 0; done < length; done += size) {
    const offset = first + sector * size;
    const piece = from.subarray(offset, offset + Math.min(size, length - done));
    if (piece.length < Math.min(size, length - done)) throw damaged();
    stream.set(piece, done);
    if (done + size < length) sector = next(sector);
  }
  return stream;
}
