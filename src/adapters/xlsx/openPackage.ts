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

/** Names in the directory of an OLE container are UTF-16 and stand at the beginning of a record of this size. */
const OLE_RECORD = 128;
const ENCRYPTED_PACKAGE = Array.from("EncryptedPackage").flatMap((c) => [c.charCodeAt(0), 0]);

/** Whether an OLE container is an encrypted file of the newer kind, and not an old .xls or .doc. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = 0; at + ENCRYPTED_PACKAGE.length <= bytes.length; at += OLE_RECORD) {
    if (ENCRYPTED_PACKAGE.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

export type WorkbookPackage = {
  readonly zip: ZipPackage;
  /** Relations of the package itself: to its workbook, to its properties. */
  readonly relations: readonly Relation[];
  readonly parts: WorkbookParts;
};

const HOLDS_PARTS: readonly FileKind[] = ["excel", "word", "zip"];

/**
 * Opens the package of an untrusted workbook, whatever the file is called, and finds its parts.
 * @throws Failure `WORKBOOK_KIND_UNSUPPORTED`, `WORKBOOK_ENCRYPTED`, `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT`.
 */
export function openPackage(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits = LIMITS,
): WorkbookPackage {
  if (bytes.length > limits.bytes) {
    throw new Failure("WORKBOOK_LIMIT", { file, limit: "bytes", value: limits.bytes });
  }
  const kind = sniffFile(bytes);
  if (kind === "oldOffice" && isEncrypted(bytes)) throw new Failure("WORKBOOK_ENCRYPTED", { file });
  if (!HOLDS_PARTS.includes(kind)) throw new Failure("WORKBOOK_KIND_UNSUPPORTED", { file, kind });
  const zip = new ZipPackage(bytes, file, limits);
  const relations = kind === "word" ? [] : readRelations(zip, "", file);
  const parts = findWorkbookParts(zip, relations, file);
  if (parts === undefined) {
    // An .xlsb has the folders of a workbook, but nothing in it is XML.
    throw new Failure("WORKBOOK_KIND_UNSUPPORTED", { file, kind: kind === "excel" ? "unknown" : kind });
  }
  return { zip, relations, parts };
}
