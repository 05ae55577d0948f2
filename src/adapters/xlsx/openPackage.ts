import { Failure } from "../../domain/failure";
import type { FileKind } from "../../domain/failure";
import { sniffFile } from "../document/sniffFile";
import { LIMITS } from "./limits";
import type { ReadingLimits } from "./limits";
import { readRelations } from "./packageRelations";
import type { Relation } from "./packageRelations";
import { findWorkbookParts } from "./workbookParts";
import type { WorkbookParts } from "./workbookParts";
import { ZipPackage } from "./zipPackage";
import type { ZipEngine } from "./zipEngine";

/** Names in the directory of an OLE container are UTF-16 and stand at the beginning of a record of this size. */
const OLE_RECORD = 128;

/** Whether an OLE container has a stream of this name. */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`).flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += OLE_RECORD) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Whether an OLE container is an encrypted file of the newer kind, and not an old .xls or .doc. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return hasOleStream(bytes, "EncryptedPackage");
}

export type WorkbookPackage = {
  readonly zip: ZipPackage;
  /** Relations of the package itself: to its workbook, to its properties. */
  readonly relations: readonly Relation[];
  readonly parts: WorkbookParts;
};

const HOLDS_PARTS: readonly FileKind[] = ["excel", "word", "zip"];

const CONTENT_TYPES = "[Content_Types].xml";
const WORD_DOCUMENT = "word/document.xml";

/** What a package without a workbook in XML is. An archive may hold packages whose parts look like its own. */
function kindOf(zip: ZipPackage, seen: FileKind): FileKind {
  if (zip.has("xl/workbook.bin")) return "binaryWorkbook";
  if (zip.has(WORD_DOCUMENT)) return "word";
  return seen === "excel" && zip.has(CONTENT_TYPES) ? "unknown" : "zip";
}

/**
 * Opens the package of an untrusted workbook, whatever the file is called, and finds its parts.
 * @throws Failure `WORKBOOK_KIND_UNSUPPORTED`, `WORKBOOK_ENCRYPTED`, `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT`.
 */
export function openPackage(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits = LIMITS,
  engine?: ZipEngine,
): WorkbookPackage {
  if (bytes.length > limits.bytes) {
    throw new Failure("WORKBOOK_LIMIT", { file, limit: "bytes", value: limits.bytes });
  }
  const kind = sniffFile(bytes);
  if (kind === "oldOffice" && isEncryptedPackage(bytes)) throw new Failure("WORKBOOK_ENCRYPTED", { file });
  if (!HOLDS_PARTS.includes(kind)) throw new Failure("WORKBOOK_KIND_UNSUPPORTED", { file, kind });
  const zip = new ZipPackage(bytes, file, limits, engine);
  const relations = zip.has(WORD_DOCUMENT) ? [] : readRelations(zip, "", file);
  const parts = findWorkbookParts(zip, relations, file);
  if (parts === undefined) {
    throw new Failure("WORKBOOK_KIND_UNSUPPORTED", { file, kind: kindOf(zip, kind) });
  }
  return { zip, relations, parts };
}
