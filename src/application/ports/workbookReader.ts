import type { BlockRef, StoredGrid } from "../../layout/workbookPatch";

export type { StoredGrid, StoredValue } from "../../layout/workbookPatch";

export type SheetInfo = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Size of the used range from A1, in rows and columns; 0 and 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
};

/**
 * Reads an open workbook in blocks. Deliberately block-sized: one `read` is one round trip, so that no caller can
 * sync in a loop. Implemented on xlsx bytes and, inside Excel, on Office.js.
 */
export interface WorkbookReader {
  /** All sheets in tab order. */
  listSheets(): Promise<readonly SheetInfo[]>;
  /** The values of several blocks in one round trip; `undefined` for a sheet that does not exist. */
  read(blocks: readonly BlockRef[]): Promise<readonly (StoredGrid | undefined)[]>;
  /** All values of the named sheets from A1, by name; a sheet that does not exist is left out. Two round trips. */
  readSheets(names: readonly string[]): Promise<ReadonlyMap<string, StoredGrid>>;
}
