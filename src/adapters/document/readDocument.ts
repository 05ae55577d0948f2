import type { DocumentContent } from "../../domain/decompose/documentBlock";
import { Failure } from "../../domain/failure";
import { decodeText } from "./decodeText";
import { readPlainText } from "./plainText";
import { sniffFile } from "./sniffFile";

/** Documents above this size are refused: the largest real notice has less than a thousandth of it. */
export const DOCUMENT_BYTES_LIMIT = 50 * 1024 * 1024;

/**
 * The blocks of a document from outside, in reading order; `file` is its name, for messages only.
 *
 * @throws Failure `DOCUMENT_TOO_LARGE`, `DOCUMENT_EMPTY`, `DOCUMENT_KIND_UNSUPPORTED` or `DOCUMENT_ENCODING_UNKNOWN`.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  if (bytes.length > DOCUMENT_BYTES_LIMIT) {
    throw new Failure("DOCUMENT_TOO_LARGE", { file, bytes: bytes.length, limit: DOCUMENT_BYTES_LIMIT });
  }
  const kind = sniffFile(bytes);
  if (kind === "empty") throw new Failure("DOCUMENT_EMPTY", { file });
  if (kind !== "text") throw new Failure("DOCUMENT_KIND_UNSUPPORTED", { file, kind });
  const text = decodeText(bytes, file);
  if (text.trim() === "") throw new Failure("DOCUMENT_EMPTY", { file });
  return { blocks: readPlainText(text), counts: "lines", findings: [] };
}
