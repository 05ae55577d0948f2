import { strFromU8, zipSync } from "fflate";
import type { Frame } from "./frameCache";
import { rewriteZip } from "./zipRewrite";
import { COMPRESSION, ENTRY_TIME } from "./zipSettings";

const encoder = new TextEncoder();

/** The parts of a package that this program has just made: read, changed as text, and written once. */
export class PackageParts {
  private readonly changed = new Map<string, Uint8Array>();

  constructor(private readonly frame: Frame) {}

  /** @throws Error where there is no such part. */
  text(path: string): string {
    const part = this.changed.get(path) ?? this.frame.parts[path];
    if (part === undefined) throw new Error(`hucre has written no part ${path}`);
    return strFromU8(part);
  }

  set(path: string, part: string | Uint8Array): void {
    this.changed.set(path, typeof part === "string" ? encoder.encode(part) : part);
  }

  /** @throws Error where there is no such part. */
  change(path: string, repair: (xml: string) => string | Uint8Array): void {
    this.set(path, repair(this.text(path)));
  }

  /** The parts in their first order. The same parts give the same bytes, whether or not the frame is packed already. */
  zip(): Uint8Array {
    const { parts, archive } = this.frame;
    if (archive !== undefined && [...this.changed.keys()].every((path) => parts[path] !== undefined)) {
      return rewriteZip(archive, "", this.changed);
    }
    const all = { ...parts, ...Object.fromEntries(this.changed) };
    return zipSync(all, { level: COMPRESSION, mtime: ENTRY_TIME });
  }
}
