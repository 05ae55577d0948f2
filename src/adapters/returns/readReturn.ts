import { toFailure } from "../../domain/failure";
import type { Refusal, ReturnedBook, ReturnedFile } from "../../layout/returnedBook";
import { unpackFile, type WaitingFile } from "../archive/waitingFile";
import { sniffFile } from "../document/sniffFile";
import { isEncryptedPackage } from "../xlsx/openPackage";
import { readReturnedBook } from "../xlsx/readReturnedBook";
import type { ZipEngine } from "../xlsx/zipEngine";

/** SHA-256 of bytes as lower-case hexadecimal. */
export type Digest = (bytes: Uint8Array) => string;

/**
 * Reads a file that a unit has sent back, whatever its kind, or says why not. Never rejects: what is wrong with the file
 * becomes its refusal. The digest is that of the packed bytes where they cannot be unpacked.
 * @param engine the machine's own, if it has one
 */
export async function readReturn(
  file: WaitingFile,
  digest: Digest,
  engine?: ZipEngine,
): Promise<ReturnedFile> {
  let bytes = file.bytes;
  try {
    if (file.refusal !== undefined) return refusedFile(file, file.sha256 ?? digest(bytes), file.refusal);
    bytes = unpackFile(file);
    return { ...about(file, digest(bytes)), content: { book: await readBook(bytes, file, engine) } };
  } catch (error) {
    return refusedFile(file, digest(bytes), toRefusal(error));
  }
}

/** A file that is not read. */
export function refusedFile(
  file: Pick<WaitingFile, "name" | "changedAt">,
  sha256: string,
  refusal: Refusal,
): ReturnedFile {
  return { ...about(file, sha256), content: { refusal } };
}

export function toRefusal(error: unknown): Refusal {
  const { code, params } = toFailure(error);
  return { code, params };
}

function about(
  { name, changedAt }: Pick<WaitingFile, "name" | "changedAt">,
  sha256: string,
): Omit<ReturnedFile, "content"> {
  return { name, sha256, ...(changedAt !== undefined && { changedAt }) };
}

/** The readers of other kinds are fetched when the first such file comes: most returns are .xlsx. */
async function readBook(
  bytes: Uint8Array,
  { name, passwords = [] }: WaitingFile,
  engine: ZipEngine | undefined,
): Promise<ReturnedBook> {
  const kind = sniffFile(bytes);
  if (kind === "oldOffice" && isEncryptedPackage(bytes)) {
    const { decryptWorkbook } = await import(
      /* webpackChunkName: "encrypted-books" */ "../encryption/decryptWorkbook"
    );
    return readReturnedBook(decryptWorkbook(bytes, passwords, name), name, engine);
  }
  if (kind === "oldOffice") {
    const { readOldBook } = await import(/* webpackChunkName: "old-books" */ "./readOldBook");
    return readOldBook(bytes, name);
  }
  if (kind === "text") {
    const { readTextBook } = await import(/* webpackChunkName: "text-books" */ "./readTextBook");
    return readTextBook(bytes, name);
  }
  return readReturnedBook(bytes, name, engine);
}
