import type { WorkbookEdit } from "../../layout/workbookEdit";
import { editCells } from "./editCells";
import { putSheets } from "./putSheets";
import { ANY_ENGINE, type ZipEngine } from "./zipEngine";

/**
 * Carries an edit out on the bytes of an untrusted workbook: first its operations, then whole sheets that are put in.
 * Parts that neither changes keep their packed bytes. An edit without effect gives the same bytes.
 * @throws Failure as `editCells` and `putSheets` do. Then nothing is written.
 * @throws Error where the edit asks for what Excel cannot store: a fault of the layout.
 */
export async function editWorkbook(
  bytes: Uint8Array,
  edit: WorkbookEdit,
  file: string,
  engine: ZipEngine = ANY_ENGINE,
): Promise<Uint8Array> {
  const edited = editCells(bytes, edit, file, engine);
  return edit.sheets === undefined ? edited : putSheets(edited, edit.sheets, file, engine);
}
