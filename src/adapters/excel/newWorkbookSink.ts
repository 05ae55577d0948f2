import type { WorkbookSink } from "../../application/ports/workbookSink";
import { Failure } from "../../domain/failure";

/** Characters are made of this many bytes at a time: an argument list has an end. */
const CHUNK = 0x8000;

/** Hands a finished workbook to Excel, which opens it in a new window (ExcelApi 1.8). The user saves it under a name. */
export const newWorkbookSink: WorkbookSink = {
  kind: "newWorkbook",
  async save(_name, bytes) {
    try {
      await Excel.createWorkbook(toBase64(bytes));
    } catch (error) {
      throw new Failure("HOST_FAILED", { officeCode: officeCodeOf(error) }, { cause: error });
    }
  },
};

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** Office's own error code, `GeneralException`; the class name of other errors. */
function officeCodeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : "unknown";
}
