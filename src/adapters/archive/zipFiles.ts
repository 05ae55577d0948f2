import { zipSync, type Zippable } from "fflate";
import { ENTRY_TIME } from "../xlsx/zipSettings";

/** A file by its name, without folder. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * One zip archive of files that are packed already, in their order. Names are UTF-8 and marked as such. The same files give
 * the same bytes.
 */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return zipSync(entries, { level: 0, mtime: ENTRY_TIME });
}
