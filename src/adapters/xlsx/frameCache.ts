import { tableHeaders } from "../../layout/modelChecks";
import type { SheetModel, WorkbookModel } from "../../layout/sheetModel";
import type { BlockRef, WorkbookPatch } from "../../layout/workbookPatch";
import { headersOf } from "./pageLayout";
import { RangeRooms } from "./rangeRooms";
import { writeFrame, type WorkbookFrame } from "./workbookFrame";

/**
 * Frames of workbooks. Workbooks that differ in their cells and in the extent of their tables alone have the same frame; it
 * is written once, and so is each of its parts packed. For as long as one set of workbooks is made.
 */
export class FrameCache {
  private readonly frames = new Map<string, Promise<WorkbookFrame>>();

  of(model: WorkbookModel, defaultFont: WorkbookPatch["defaultFont"]): Promise<WorkbookFrame> {
    const key = keyOf(model, defaultFont);
    const known = this.frames.get(key);
    if (known !== undefined) return known;
    const frame = writeFrame(model, defaultFont);
    this.frames.set(key, frame);
    return frame;
  }
}

/** Everything of the model that its frame depends on: all but what is put into it afterwards. */
function keyOf(model: WorkbookModel, defaultFont: WorkbookPatch["defaultFont"]): string {
  return JSON.stringify({
    ...model,
    defaultFont,
    sheets: model.sheets.map(keyOfSheet),
    styles: model.styles.all(),
    properties: Object.keys(model.properties.custom ?? {}).length > 0,
  });
}

function keyOfSheet(sheet: SheetModel): unknown {
  const { validations, rules, tables, merges, pageSetup } = sheet;
  const rooms = new RangeRooms(sheet);
  const inRoom = (each: { readonly at: BlockRef }): unknown => ({
    ...each,
    at: rooms.of(each.at),
  });
  return {
    ...sheet,
    ...WRITTEN_AFTERWARDS,
    merges: merges.length > 0,
    validations: validations.map(inRoom),
    rules: rules.map(inRoom),
    tables: tables.map((table) => [inRoom(table), tableHeaders(sheet, table.at)]),
    pageSetup: pageSetup && [
      { ...pageSetup, header: undefined, footer: undefined, evenFooter: undefined },
      Object.entries(headersOf(pageSetup)).map(([name, text]) => [name, text !== ""]),
    ],
  };
}

/** Rows, which are no part of a frame. */
const WRITTEN_AFTERWARDS = { values: undefined, styles: undefined, heights: undefined, growing: undefined };
