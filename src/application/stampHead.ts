import { SHEETS } from "../layout/sheetNames";
import { holdsStampHead, readStampHead, type StampHead } from "../layout/stampReader";
import type { BlockRef, StoredGrid } from "../layout/workbookPatch";
import type { SheetInfo, WorkbookReader } from "./ports/workbookReader";

/** Rows that are read first; plan and notice take three of them unless the notice is long. */
const FIRST_ROWS = 12;

/** The block in which the head of the stamp stands, to be read together with whatever else is wanted. */
export function stampHeadBlock(sheets: readonly SheetInfo[]): readonly BlockRef[] {
  return stampBlock(sheets).map((block) => ({ ...block, rows: Math.min(block.rows, FIRST_ROWS) }));
}

/**
 * Whose workbook this is.
 * @param top what stands in `stampHeadBlock`; the whole stamp is read only where that is not enough
 * @throws Failure `WORKBOOK_NEWER`, `STAMP_DAMAGED`
 */
export async function openStampHead(
  reader: WorkbookReader,
  sheets: readonly SheetInfo[],
  top: StoredGrid | undefined = [],
  file: string,
): Promise<StampHead> {
  const blocks = stampBlock(sheets);
  const enough = blocks.every(({ rows }) => holdsStampHead(top, rows));
  const [whole] = enough ? [top] : await reader.read(blocks);
  return readStampHead(whole ?? [], file);
}

function stampBlock(sheets: readonly SheetInfo[]): readonly BlockRef[] {
  return sheets
    .filter(({ name, rows }) => name === SHEETS.stamp && rows > 0)
    .map(({ name, rows, columns }) => ({ sheet: name, row: 0, column: 0, rows, columns }));
}
