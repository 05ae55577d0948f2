import { crc32 } from "../xlsx/crc32";
import { ZIP_METHOD } from "../xlsx/zipFormat";
import { newEntry, writeZip } from "../xlsx/zipWriting";

/** A file by its name, without folder. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * One zip archive of files that are packed already, in their order. Names are UTF-8 and marked as such. The same files give
 * the same bytes.
 */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  return writeZip(
    files.map(({ name, bytes }) =>
      newEntry(name, {
        data: bytes,
        method: ZIP_METHOD.stored,
        size: bytes.length,
        checksum: crc32(bytes),
      }),
    ),
  );
}
