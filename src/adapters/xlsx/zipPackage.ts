import { Inflate } from "fflate";
import { Failure } from "../../domain/failure";
import { LIMITS, RATIO_FROM } from "./limits";
import type { ReadingLimits } from "./limits";
import { ANY_ENGINE, type ZipEngine } from "./zipEngine";
import { listEntries } from "./zipDirectory";
import type { ZipEntry } from "./zipDirectory";

/** Compressed bytes that are expanded at a time. One such piece expands to 16 MB at the very most. */
const PIECE = 16 * 1024;
/** How many bytes at the most a byte of DEFLATE can stand for. */
const DEFLATE_RATIO = 1032;
/** Bytes of a part that was expanded in one step which are handed over at a time. */
const HANDED = 256 * 1024;

/**
 * The parts of an untrusted package. Nothing is expanded before it is asked for, and everything expanded counts
 * towards one budget, so that neither a bomb nor a false size in a header costs more than the limits allow.
 */
export class ZipPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private expanded = 0;

  /** @throws Failure `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT` (entries), `WORKBOOK_ENCRYPTED`. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly file: string,
    readonly limits: ReadingLimits = LIMITS,
    private readonly engine: ZipEngine = ANY_ENGINE,
  ) {
    this.entries = listEntries(bytes, file, limits.entries);
  }

  /** Names of parts are compared without regard to case. */
  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** The names of all parts in lower case. */
  paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  /**
   * Hands the part's bytes over in pieces. The pieces must not be relied on before the call returns: only then is
   * the checksum known to be right.
   * @throws Failure `WORKBOOK_DAMAGED` for a missing, truncated or altered part, `WORKBOOK_LIMIT`.
   */
  expand(path: string, take: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined) throw this.damaged(path);
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packedSize);
    let size = 0;
    let checksum = 0;
    const count = (piece: Uint8Array): void => {
      size += piece.length;
      this.expanded += piece.length;
      if (size > RATIO_FROM && size > packed.length * this.limits.expansionRatio) {
        throw this.limit("expansionRatio");
      }
      if (this.expanded > this.limits.expandedBytes) throw this.limit("expandedBytes");
      if (size > entry.size) throw this.damaged(path);
      checksum = this.engine.checksum(piece, checksum);
      take(piece);
    };
    const { inflatesUpTo } = this.engine;
    if (entry.method === "stored") count(packed);
    else if (packed.length <= inflatesUpTo.packed && entry.size <= inflatesUpTo.expanded) {
      const whole = this.inflate(packed, entry.size, path);
      for (let at = 0; at < whole.length; at += HANDED) count(whole.subarray(at, at + HANDED));
    } else {
      this.inflateInPieces(packed, path, count);
    }
    if (size !== entry.size || checksum !== entry.checksum) throw this.damaged(path);
  }

  /** The bytes of the part, all at once. Throws as `expand` does. */
  read(path: string): Uint8Array {
    const { size = 0, packedSize = 0 } = this.entries.get(path.toLowerCase()) ?? {};
    // A size that nothing so small can expand to is false, and found out by `expand`.
    const bytes = new Uint8Array(Math.min(size, packedSize * DEFLATE_RATIO));
    let length = 0;
    this.expand(path, (piece) => {
      bytes.set(piece, length);
      length += piece.length;
    });
    return bytes;
  }

  private inflate(packed: Uint8Array, size: number, path: string): Uint8Array {
    try {
      return this.engine.inflate(packed, size);
    } catch (error) {
      throw this.damaged(path, error);
    }
  }

  private inflateInPieces(packed: Uint8Array, path: string, take: (piece: Uint8Array) => void): void {
    const stream = new Inflate(take);
    try {
      for (let start = 0; start < packed.length; start += PIECE) {
        const end = Math.min(packed.length, start + PIECE);
        stream.push(packed.subarray(start, end), end === packed.length);
      }
    } catch (error) {
      throw error instanceof Failure ? error : this.damaged(path, error);
    }
  }

  private damaged(part: string, cause?: unknown): Failure {
    return new Failure("WORKBOOK_DAMAGED", { file: this.file, part }, { cause });
  }

  private limit(limit: "expansionRatio" | "expandedBytes"): Failure {
    return new Failure("WORKBOOK_LIMIT", { file: this.file, limit, value: this.limits[limit] });
  }
}
