import { cellAddress } from "../../layout/address";
import { fillHeaders } from "./pageLayout";
import type { SheetCells } from "./sheetData";
import type { SheetModel } from "../../layout/sheetModel";
import { fillMerges, type RangeRooms } from "./rangeRooms";
import type { SheetFrame } from "./workbookFrame";

/** Rows of the default font are this much higher than the font; heights come in steps of a pixel. */
const LINE_SPACING = 1.3;
const POINTS_PER_PIXEL = 0.75;

function defaultRowHeight(fontSize: number): number {
  return Math.ceil((fontSize * LINE_SPACING) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

/**
 * Completes hucre's frame of a sheet with what it cannot say, and with what the frame has only room for:
 * the cells; their extent; which sheet is selected; the zoom that "back to normal" returns to; room for the outline's
 * buttons, without which Excel hides them; the row height of the default font; data bars whose length is proportional,
 * where Excel would begin at a tenth of the cell and end at nine tenths; ranges and merged blocks; and the texts of headers
 * and footers.
 */
export function completeSheet(
  { head, tail }: SheetFrame,
  sheet: SheetModel,
  cells: SheetCells,
  options: { readonly selected: boolean; readonly fontSize: number; readonly rooms: RangeRooms },
): string | Uint8Array {
  const { zoom } = sheet.head;
  const depth = Math.max(0, ...sheet.columns.map(({ outlineLevel }) => outlineLevel ?? 0));
  const extent = cells.rows === 0 ? "A1" : `A1:${cellAddress(cells.rows - 1, cells.columns - 1)}`;
  const view =
    `<sheetView${options.selected ? ' tabSelected="1"' : ""}` +
    (zoom === undefined ? "" : ` zoomScaleNormal="${zoom}"`);
  const repairedHead = head
    .replace(/<dimension [^>]*>/, "")
    .replace("<sheetViews>", `<dimension ref="${extent}"/><sheetViews>`)
    .replace("<sheetView ", `${view} `)
    .replace(
      /<sheetFormatPr [^>]*>/,
      `<sheetFormatPr defaultRowHeight="${defaultRowHeight(options.fontSize)}"` +
        (depth === 0 ? "/>" : ` outlineLevelCol="${depth}"/>`),
    );
  const bars = tail.replaceAll("<dataBar>", '<dataBar minLength="0" maxLength="100">');
  const repairedTail = fillHeaders(fillMerges(options.rooms.fill(bars), sheet), sheet.pageSetup);
  return cells.xml.between(`${repairedHead}<sheetData>`, `</sheetData>${repairedTail}`);
}
