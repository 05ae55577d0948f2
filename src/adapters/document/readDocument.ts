import type { DocumentBlock, DocumentContent } from "../../domain/decompose/documentBlock";
import { Failure } from "../../domain/failure";
import { hasOleStream, isEncryptedPackage } from "../xlsx/openPackage";
import { decodeText } from "./decodeText";
import { kindOfText } from "./documentKind";
import { DOCUMENT_LIMITS } from "./documentLimits";
import { readText } from "./text/readText";
import { sniffFile } from "./sniffFile";
import type { BookKind } from "./sheets/readSheets";

/** Only its name tells text in columns from other text. */
const IN_COLUMNS = /\.csv$/i;

/** Documents above this size are refused: the largest real notice has less than a hundredth of it. */
export const DOCUMENT_BYTES_LIMIT = DOCUMENT_LIMITS.bytes;

/**
 * What a document from outside says: a Word document, a workbook, a page or text. What it is is told by its bytes;
 * its name tells only .csv from other text. Readers of packages and pages are fetched when the first such document comes.
 *
 * @throws Failure `DOCUMENT_TOO_LARGE`, `DOCUMENT_EMPTY`, `DOCUMENT_KIND_UNSUPPORTED`, `DOCUMENT_ENCODING_UNKNOWN`,
 * `DOCUMENT_DAMAGED`, `DOCUMENT_ENCRYPTED`, `DOCUMENT_IS_OURS` or `DOCUMENT_LIMIT`.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  if (bytes.length > DOCUMENT_BYTES_LIMIT) {
    throw new Failure("DOCUMENT_TOO_LARGE", { file, bytes: bytes.length, limit: DOCUMENT_BYTES_LIMIT });
  }
  const content = await readAny(bytes, file);
  if (!content.blocks.some(hasText)) throw new Failure("DOCUMENT_EMPTY", { file });
  return content;
}

function hasText(block: DocumentBlock): boolean {
  if (block.kind === "paragraph") return block.text.trim() !== "";
  return block.rows.some(({ cells }) => cells.some(({ paragraphs }) => paragraphs.length > 0));
}

async function readAny(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  const kind = sniffFile(bytes);
  if (kind === "empty") throw new Failure("DOCUMENT_EMPTY", { file });
  if (kind === "text") {
    return IN_COLUMNS.test(file)
      ? readBook(bytes, file, "csv")
      : readWordsOrPage(decodeText(bytes, file), file);
  }
  if (kind === "word") {
    const { readWord } = await import(/* webpackChunkName: "word-documents" */ "./word/readWord");
    return readWord(bytes, file);
  }
  if (kind === "excel") return readBook(bytes, file, "excel");
  if (kind !== "oldOffice") throw new Failure("DOCUMENT_KIND_UNSUPPORTED", { file, kind });
  if (isEncryptedPackage(bytes)) throw new Failure("DOCUMENT_ENCRYPTED", { file });
  if (hasOleStream(bytes, "Workbook") || hasOleStream(bytes, "Book")) return readBook(bytes, file, "old");
  const isWord = hasOleStream(bytes, "WordDocument");
  throw new Failure("DOCUMENT_KIND_UNSUPPORTED", { file, kind: isWord ? "oldWord" : kind });
}

async function readBook(bytes: Uint8Array, file: string, kind: BookKind): Promise<DocumentContent> {
  const { readSheets } = await import(/* webpackChunkName: "sheets" */ "./sheets/readSheets");
  return readSheets(bytes, file, kind);
}

async function readWordsOrPage(text: string, file: string): Promise<DocumentContent> {
  const kind = kindOfText(text);
  if (kind === "words") return readText(text, file);
  if (kind !== "page") throw new Failure("DOCUMENT_KIND_UNSUPPORTED", { file, kind });
  const { readPage } = await import(/* webpackChunkName: "pages" */ "./html/readPage");
  return readPage(text, file);
}
