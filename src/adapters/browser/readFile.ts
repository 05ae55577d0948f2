import type { SourceDocument } from "../../application/ports/noticeBuilder";
import type { ReceivedFile } from "../../application/ports/returnReader";
import { Failure } from "../../domain/failure";

/** Larger files are refused before they are read into memory; the document reader has its own, closer limit. */
const LARGEST = 200_000_000;

/**
 * The bytes of a file that the user chose, dropped or pasted.
 * @throws Failure `DOCUMENT_TOO_LARGE`; `FILE_UNREADABLE` for a folder, a file that is gone, or one without permission.
 */
export async function readFile(file: File): Promise<SourceDocument> {
  if (file.size > LARGEST) {
    throw new Failure("DOCUMENT_TOO_LARGE", { file: file.name, bytes: file.size, limit: LARGEST });
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (cause) {
    throw new Failure("FILE_UNREADABLE", { file: file.name }, { cause });
  }
}

/** A returned file that the user chose or dropped, by itself or with its folder. @throws Failure as `readFile` does */
export async function readReceivedFile(file: File): Promise<ReceivedFile> {
  const { name, bytes } = await readFile(file);
  const changedAt = `${new Date(file.lastModified).toISOString().slice(0, 19)}Z`;
  return { name: file.webkitRelativePath === "" ? name : file.webkitRelativePath, bytes, changedAt };
}
