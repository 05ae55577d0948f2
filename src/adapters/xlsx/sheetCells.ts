import { Failure } from "../../domain/failure";
import type { CellBudget } from "./cellBudget";
import { readReference, readRowNumber } from "./cellReference";
import { decodeCell } from "./cellValue";
import type { CellDecoding } from "./cellValue";
import { EXCEL } from "../../layout/excelBounds";
import { SheetGrid } from "./sheetGrid";
import { readXml } from "./xmlStream";
import type { XmlHandlers } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

export type SheetSource = {
  readonly zip: ZipPackage;
  readonly path: string;
  readonly file: string;
  readonly decoding: CellDecoding;
  /** What has been read of this workbook, and may still be. */
  readonly budget: CellBudget;
};

/** Where the decoder is: the row and the column of the cell that is being read. */
export type SheetPosition = { row: number; column: number };

/**
 * Decodes the cells of a sheet in one pass. Values only: a formula gives the result that was stored with it, and
 * cells that have nothing but a format do not count. A row or cell without an address follows the one before it.
 * @throws Failure `WORKBOOK_DAMAGED` for an address outside a sheet or a shared text that is missing;
 * `WORKBOOK_LIMIT`.
 */
export function readSheetCells(source: SheetSource): SheetGrid {
  const grid = new SheetGrid();
  readXml(source.zip, source.path, source.file, cellHandlers(source, grid, { row: -1, column: -1 }));
  return grid;
}

/** What `readSheetCells` does while the XML of a sheet streams by; throws as it does. */
export function cellHandlers(
  { path, file, decoding, budget }: Omit<SheetSource, "zip">,
  grid: SheetGrid,
  position: SheetPosition,
): Required<XmlHandlers> {
  const damaged = (): Failure => new Failure("WORKBOOK_DAMAGED", { file, part: path });
  let inData = false;
  let type: string | undefined;
  let format = 0;
  let text = "";
  let wanted = false;
  let inline = false;
  let phonetic = false;

  const openRow = (address: string | undefined): void => {
    const row = address === undefined ? position.row + 1 : readRowNumber(address);
    if (row === undefined || row >= EXCEL.rows) throw damaged();
    position.row = row;
    position.column = -1;
  };
  const openCell = (address: string | undefined): void => {
    if (address === undefined) position.column++;
    else if (!readReference(address, position)) throw damaged();
    if (position.column >= EXCEL.columns || position.row < 0) throw damaged();
    text = "";
  };
  const closeCell = (): void => {
    const value = decodeCell(type, text, format, decoding);
    if (value === undefined) throw damaged();
    if (value === null) return;
    budget.take(value);
    grid.set(position.row, position.column, value);
  };

  return {
    open(name, attributes) {
      if (!inData) {
        inData = name === "sheetData";
        return;
      }
      if (name === "c") {
        openCell(attributes.get("r"));
        type = attributes.get("t");
        format = Number(attributes.get("s") ?? 0);
      } else if (name === "v") wanted = !inline;
      else if (name === "row") openRow(attributes.get("r"));
      else if (name === "is") inline = true;
      else if (name === "rPh") phonetic = true;
      else if (name === "t") wanted = inline && !phonetic;
    },
    text(piece) {
      if (wanted) text += piece;
    },
    close(name) {
      if (!inData) return;
      if (name === "v" || name === "t") wanted = false;
      else if (name === "c") closeCell();
      else if (name === "is") inline = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "sheetData") inData = false;
    },
  };
}
