import type { WorkbookSink } from "../../application/ports/workbookSink";
import { toHostFailure } from "./hostFailure";

/** Characters are made of this many bytes at a time: an argument list has an end. */
const CHUNK = 0x8000;

/** Hands a finished workbook to Excel, which opens it in a new window (ExcelApi 1.8). The user saves it under a name. */
export const newWorkbookSink: WorkbookSink = {
  kind: "newWorkbook",
  async save(_name, bytes) {
    try {
      await Excel.createWorkbook(toBase64(bytes));
    } catch (error) {
      throw toHostFailure(error);
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
