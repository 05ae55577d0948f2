import { columnLetters } from "../../layout/address";
import type { CellInput, FormulaCell } from "../../layout/workbookPatch";
import { Failure } from "../../domain/failure";
import type { CellTexts } from "./cellTexts";
import { EXCEL } from "../../layout/excelBounds";
import type { SheetModel } from "../../layout/sheetModel";
import type { StyleTable } from "../../layout/styleTable";
import { looksLikeFormula, toXmlText } from "./textSafety";
import { TextSink } from "./textSink";

/** What the cells of all sheets share. */
export type CellContext = {
  readonly texts: CellTexts;
  readonly styles: StyleTable;
  /** Index of the cell format of a style; `quoted` for the one that keeps text that begins like a formula. */
  readonly formatOf: (style: number, quoted: boolean) => number;
};

export type SheetCells = {
  /** The rows, without the `sheetData` element around them. */
  readonly xml: TextSink;
  /** Rows and columns from A1 that hold a cell. */
  readonly rows: number;
  readonly columns: number;
  readonly formulas: number;
};

/** Where a cell is. */
export type CellPlace = { readonly sheet: string; readonly cell: string };

/** @throws Failure `CELL_TEXT_TOO_LONG`. */
export function checkText(text: string, place: CellPlace): string {
  if (text.length <= EXCEL.cellText) return text;
  throw new Failure("CELL_TEXT_TOO_LONG", { ...place, length: text.length, limit: EXCEL.cellText });
}

/** @throws Error where the number is not finite: a fault of the layout. */
export function checkNumber(value: number, { cell }: CellPlace): string {
  if (Number.isFinite(value)) return String(value);
  throw new Error(`${cell}: ${value} is no number that a cell can hold`);
}

function formulaXml(open: string, { formula, result }: FormulaCell, where: CellPlace): string {
  const text = formula.replace(/^=/, "");
  if (text === "" || text.length > EXCEL.formula) {
    throw new Error(`${where.cell}: not a formula: ${formula}`);
  }
  const code = `<f>${toXmlText(text)}</f>`;
  if (typeof result === "number") return `${open}>${code}<v>${checkNumber(result, where)}</v></c>`;
  if (typeof result === "boolean") return `${open} t="b">${code}<v>${result ? 1 : 0}</v></c>`;
  return `${open} t="str">${code}<v>${toXmlText(checkText(result, where))}</v></c>`;
}

function cellXml(value: CellInput, style: number, where: CellPlace, context: CellContext): string {
  const address = where.cell;
  if (value === null || value === "") {
    return style === 0 ? "" : `<c r="${address}" s="${context.formatOf(style, false)}"/>`;
  }
  const quoted = typeof value === "string" && looksLikeFormula(value) && !context.styles.isText(style);
  const format = context.formatOf(style, quoted);
  const open = format === 0 ? `<c r="${address}"` : `<c r="${address}" s="${format}"`;
  if (typeof value === "string") {
    const { type, content } = context.texts.cell(checkText(value, where));
    return `${open} t="${type}">${content}</c>`;
  }
  if (typeof value === "number") return `${open}><v>${checkNumber(value, where)}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  return formulaXml(open, value, where);
}

/** A height above Excel's own bound is cut to it: with a higher one Excel calls the file damaged. */
function heightAttributes(height: number | undefined, grows: boolean): string {
  if (height === undefined) return "";
  return ` ht="${Math.min(height, EXCEL.rowHeight)}"${grows ? "" : ' customHeight="1"'}`;
}

/**
 * Writes the rows of a sheet. `""` is an empty cell, as it is for Excel. Text stays text: one that Excel would take
 * for a formula on the next edit gets the format that Excel itself gives after a leading apostrophe.
 * @throws Failure `CELL_TEXT_TOO_LONG` for a text above 32,767 characters; Error for a number that is not finite.
 */
export function writeSheetData(sheet: SheetModel, context: CellContext): SheetCells {
  const { values, styles, heights, growing } = sheet;
  const count = Math.max(values.length, styles.length, heights.length);
  if (count > EXCEL.rows) throw new Error(`${sheet.name}: ${count} rows`);
  const xml = new TextSink();
  let rows = 0;
  let columns = 0;
  let formulas = 0;

  for (let r = 0; r < count; r++) {
    const rowValues = values[r];
    const rowStyles = styles[r];
    const number = String(r + 1);
    let cells = "";
    const width = Math.max(rowValues?.length ?? 0, rowStyles?.length ?? 0);
    for (let c = 0; c < width; c++) {
      const value = rowValues?.[c] ?? null;
      const cell = cellXml(
        value,
        rowStyles?.[c] ?? 0,
        { sheet: sheet.name, cell: letters(c) + number },
        context,
      );
      if (cell === "") continue;
      cells += cell;
      if (c >= columns) columns = c + 1;
      if (typeof value === "object" && value !== null) formulas++;
    }
    const height = heightAttributes(heights[r], growing.has(r));
    if (cells !== "") rows = r + 1;
    if (cells !== "") xml.write(`<row r="${number}"${height}>${cells}</row>`);
    else if (height !== "") xml.write(`<row r="${number}"${height}/>`);
  }
  return { xml, rows, columns, formulas };
}

const known: string[] = [];

function letters(column: number): string {
  return (known[column] ??= columnLetters(column));
}
