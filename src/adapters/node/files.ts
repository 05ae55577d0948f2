import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../../domain/failure";

/**
 * The bytes of a file.
 * @throws Failure `FILE_NOT_FOUND` or `FILE_UNREADABLE`.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * The bytes of a small file, before the call returns: where there are thousands, most of the time would be spent on waiting
 * for each step of reading one.
 * @throws Failure as `readBytes`
 */
export function readBytesAtOnce(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What stat and reading say of a file that cannot be read. */
export function unreadable(file: string, cause: unknown): Failure {
  const code = systemCode(cause) === "ENOENT" ? "FILE_NOT_FOUND" : "FILE_UNREADABLE";
  return new Failure(code, { file }, { cause });
}

/**
 * Writes a file in one step: a reader sees the old content or the new, never half of it, also when the program or the
 * machine stops in between. Without `overwrite` an existing file is left as it is; with it the new file has the old one's
 * permissions, and where the path is a link, the file that it leads to is written.
 * @throws Failure `FILE_EXISTS` or `FILE_NOT_WRITTEN`; no temporary file is left behind.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  const old = overwrite ? await existingFile(path) : undefined;
  const target = old?.path ?? path;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      if (old !== undefined) await file.chmod(old.mode);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (overwrite) await rename(temporary, target);
    else await linkNew(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(ignoreMissing);
    throw systemCode(error) === "EEXIST"
      ? new Failure("FILE_EXISTS", { file: path }, { cause: error })
      : new Failure("FILE_NOT_WRITTEN", { file: path }, { cause: error });
  }
}

/** Where a file really is, and its permissions; `undefined` where nothing can be found out, as for a new file. */
async function existingFile(path: string): Promise<{ path: string; mode: number } | undefined> {
  try {
    const real = await realpath(path);
    return { path: real, mode: (await stat(real)).mode };
  } catch {
    return undefined;
  }
}

/**
 * A hard link fails where the target exists, which a rename would silently replace. File systems without hard links
 * (FAT, some network shares) get a check and a rename.
 */
async function linkNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (systemCode(error) === "EEXIST" || (await exists(path))) {
      throw Object.assign(new Error(`exists: ${path}`, { cause: error }), { code: "EEXIST" });
    }
    await rename(temporary, path);
    return;
  }
  await unlink(temporary);
}

/** True where something has this path already. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw new Failure("FILE_UNREADABLE", { file: path }, { cause: error });
  }
}

/** True where the path is a folder that exists. */
export async function isFolder(path: string): Promise<boolean> {
  return (await exists(path)) && (await stat(path)).isDirectory();
}

function ignoreMissing(error: unknown): void {
  if (systemCode(error) !== "ENOENT") throw error;
}

/** The operating system's code of an error, `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  const isCoded = typeof error === "object" && error !== null && "code" in error;
  return isCoded && typeof error.code === "string" ? error.code : undefined;
}
