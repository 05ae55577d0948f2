import { decodeWorkbook, SHEETS_TO_DECODE, type DecodedWorkbook } from "../layout/decode";
import type { StoredGrid } from "../layout/workbookPatch";
import type { WorkbookReader } from "./ports/workbookReader";

/**
 * Reads a standard decomposition workbook back, in two round trips.
 * @throws Failure `WORKBOOK_NOT_OURS`, `WORKBOOK_NEWER`, `SHEET_MISSING`, `COLUMN_MISSING`, `STAMP_DAMAGED`.
 */
export async function inspectWorkbook(reader: WorkbookReader, file: string): Promise<DecodedWorkbook> {
  const wanted = new Set<string>(SHEETS_TO_DECODE);
  const present = (await reader.listSheets()).filter((sheet) => wanted.has(sheet.name));
  const grids = await reader.read(
    present.map(({ name, rows, columns }) => ({ sheet: name, row: 0, column: 0, rows, columns })),
  );
  const sheets = new Map<string, StoredGrid>();
  present.forEach((sheet, index) => {
    const grid = grids[index];
    if (grid) sheets.set(sheet.name, grid);
  });
  return decodeWorkbook(sheets, file);
}
