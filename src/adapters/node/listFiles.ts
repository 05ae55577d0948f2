import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { Failure } from "../../domain/failure";
import { isLeftBehind } from "../archive/expandFile";

/** A file on disk and the name that it is called by. */
export type FoundFile = { readonly name: string; readonly path: string };

/** Bounds for folders: whoever names a whole disk is told so. */
const MOST_FILES = 20_000;
const DEEPEST = 16;

/**
 * The files that paths mean: each path itself, or all files below it where it is a folder. A file is called by its name
 * without folder, or as its path was given where two would be called the same; a file in a folder by the folder's name and
 * its place in it: `回收/区财政局.xlsx`. Lock files and what systems leave behind are left out, links are not followed.
 * What does not exist is listed too: reading it says so.
 * @throws Failure `WORKBOOK_LIMIT` for too many files, `FILE_UNREADABLE` for a folder
 */
export async function listFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const single: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) await listFolder(path, basename(resolve(path)), 0, found);
    else single.push(path);
  }
  const uses = new Map<string, number>();
  for (const path of single) uses.set(basename(path), (uses.get(basename(path)) ?? 0) + 1);
  for (const path of single) {
    const name = uses.get(basename(path)) === 1 ? basename(path) : path.split(sep).join("/");
    found.push({ name, path });
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // Reading it as a file says what is wrong.
  }
}

async function listFolder(path: string, name: string, depth: number, found: FoundFile[]): Promise<void> {
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (cause) {
    throw new Failure("FILE_UNREADABLE", { file: path }, { cause });
  }
  for (const entry of entries) {
    const inner = { name: `${name}/${entry.name}`, path: join(path, entry.name) };
    if (entry.isDirectory() && depth < DEEPEST && !isLeftBehind(`${entry.name}/x`)) {
      await listFolder(inner.path, inner.name, depth + 1, found);
    } else if (entry.isFile() && !isLeftBehind(entry.name)) found.push(inner);
    if (found.length > MOST_FILES) {
      throw new Failure("WORKBOOK_LIMIT", { file: path, limit: "entries", value: MOST_FILES });
    }
  }
}
