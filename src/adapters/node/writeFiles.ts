import { mkdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../domain/failure";
import { sameContent } from "../archive/sameContent";
import type { NamedFile } from "../archive/zipFiles";
import { exists, isFolder, readBytes, writeAtomically } from "./files";

/** Files as they were written. */
export type FilesWritten = {
  /** Paths, those that were there already with the same content not among them. */
  readonly written: readonly string[];
  /** Puts everything back as it was before: for work that fails later on. */
  readonly takeBack: () => Promise<void>;
};

type Target = { readonly path: string; readonly bytes: Uint8Array; readonly old: Uint8Array | undefined };

/**
 * Writes files into a folder, which is made where it is missing. Nothing is written before it is known that no other file is
 * in the way; after an error the folder is as it was.
 * @throws Failure `FILE_EXISTS` for a file of other content without `overwrite`, or where the folder's path is a file;
 * `FILE_UNREADABLE`; `FILE_NOT_WRITTEN`
 */
export async function writeFiles(
  folder: string,
  files: readonly NamedFile[],
  overwrite: boolean,
): Promise<FilesWritten> {
  if ((await exists(folder)) && !(await isFolder(folder))) throw new Failure("FILE_EXISTS", { file: folder });
  const targets: Target[] = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    const old = (await exists(path)) ? await readBytes(path) : undefined;
    if (old !== undefined && sameContent(old, bytes)) continue;
    if (old !== undefined && !overwrite) throw new Failure("FILE_EXISTS", { file: path });
    targets.push({ path, bytes, old });
  }
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new Failure("FILE_NOT_WRITTEN", { file: folder }, { cause });
  }
  const done: Target[] = [];
  const takeBack = async (): Promise<void> => {
    for (const { path, old } of done) {
      if (old === undefined) await unlink(path);
      else await writeAtomically(path, old, true);
    }
  };
  try {
    for (const target of targets) {
      await writeAtomically(target.path, target.bytes, overwrite);
      done.push(target);
    }
  } catch (error) {
    await takeBack();
    throw error;
  }
  return { written: done.map(({ path }) => path), takeBack };
}
