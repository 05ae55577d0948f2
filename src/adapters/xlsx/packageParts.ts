import { strFromU8 } from "fflate";
import type { WorkbookFrame } from "./workbookFrame";
import { ANY_ENGINE, type Deflate } from "./zipEngine";
import { newEntry, packPart, writeZip, type PackedPart } from "./zipWriting";

const encoder = new TextEncoder();

/** Parts that several workbooks of one kind may have alike are rarely longer than this. In characters. */
const SHARED_UP_TO = 4_096;

/** The parts of a package that this program has just made: read, changed as text, and written once. */
export class PackageParts {
  private readonly changed = new Map<string, string | Uint8Array>();

  constructor(
    private readonly frame: WorkbookFrame,
    private readonly deflate: Deflate = ANY_ENGINE.deflate,
  ) {}

  /** @throws Error where there is no such part. */
  text(path: string): string {
    const part = this.changed.get(path) ?? this.frame.parts[path];
    if (part === undefined) throw new Error(`hucre has written no part ${path}`);
    return typeof part === "string" ? part : strFromU8(part);
  }

  set(path: string, part: string | Uint8Array): void {
    this.changed.set(path, part);
  }

  /** @throws Error where there is no such part. */
  change(path: string, repair: (xml: string) => string): void {
    this.set(path, repair(this.text(path)));
  }

  /**
   * The parts in their first order, new ones after them. The same parts give the same bytes. What other workbooks with this
   * frame have alike is packed only once.
   */
  zip(): Uint8Array {
    const { parts, packed } = this.frame;
    const paths = new Set([...Object.keys(parts), ...this.changed.keys()]);
    return writeZip(
      Array.from(paths, (path) => {
        const part = this.changed.get(path);
        if (part === undefined) return newEntry(path, this.once(packed.parts, path, parts[path] ?? ""));
        const isShort = typeof part === "string" && part.length <= SHARED_UP_TO;
        return newEntry(path, isShort ? this.once(packed.texts, part, part) : this.pack(part));
      }),
    );
  }

  private once(known: Map<string, PackedPart>, key: string, part: string | Uint8Array): PackedPart {
    const before = known.get(key);
    if (before !== undefined) return before;
    const packed = this.pack(part);
    known.set(key, packed);
    return packed;
  }

  private pack(part: string | Uint8Array): PackedPart {
    return packPart(typeof part === "string" ? encoder.encode(part) : part, this.deflate);
  }
}
