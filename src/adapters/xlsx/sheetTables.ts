import { parseRange } from "./cellRange";
import type { CellRange } from "./cellRange";
import { readRelations } from "./packageRelations";
import { readEditable } from "./xmlEdits";
import { readXmlText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** An Excel table of a sheet; `range` grows and shrinks while an edit is planned. */
export type SheetTable = {
  readonly path: string;
  readonly text: string;
  range: CellRange;
  /** Its range in the file. */
  readonly before: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** The formulas of calculated columns that mean the same in every row, by column of the sheet. */
  readonly formulas: ReadonlyMap<number, string>;
};

/** First and last row of data. */
export function dataRows({ range, headerRows, totalsRows }: SheetTable): { first: number; last: number } {
  return { first: range.firstRow + headerRows, last: range.lastRow - totalsRows };
}

/**
 * Whether the formula means the same in another row without being adjusted: it names no row that is relative. Names of
 * tables and their columns, absolute rows and whole columns are no such names.
 */
export function meansTheSameInEveryRow(formula: string): boolean {
  let rest = formula.replace(/"(?:[^"]|"")*"/g, '""');
  // Special characters in names of columns are escaped by an apostrophe; sheets are quoted by it.
  if (/'[[\]#@']/.test(rest)) return false;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*\]/g, "");
  }
  rest = rest.replace(/'[^']*'!/g, "!");
  const relativeCell = /(?<![\p{L}\p{N}_.])\$?[A-Z]{1,3}\d{1,7}(?![\p{L}\p{N}_.(])/iu;
  const relativeRows = /(?<![\p{L}\p{N}_.$])\d+:|:\d/u;
  return !relativeCell.test(rest) && !relativeRows.test(rest);
}

/** The tables of a sheet. Throws as `readXml` does. */
export function readSheetTables(zip: ZipPackage, sheet: string, file: string): readonly SheetTable[] {
  return readRelations(zip, sheet, file)
    .filter(({ type, target }) => type === "table" && zip.has(target))
    .flatMap(({ target }) => readTable(zip, target, file) ?? []);
}

function readTable(zip: ZipPackage, path: string, file: string): SheetTable | undefined {
  const text = readEditable(zip, path, file);
  const formulas = new Map<number, string>();
  let range: CellRange | undefined;
  let headerRows = 1;
  let totalsRows = 0;
  let column = -1;
  let formula: string | undefined;
  readXmlText(text, path, file, {
    open(name, attributes) {
      if (name === "table") {
        range = parseRange(attributes.get("ref") ?? "");
        headerRows = Number(attributes.get("headerRowCount") ?? 1);
        totalsRows = Number(attributes.get("totalsRowCount") ?? 0);
      } else if (name === "tableColumn") column++;
      else if (name === "calculatedColumnFormula" && !/^(1|true)$/.test(attributes.get("array") ?? ""))
        formula = "";
    },
    text(piece) {
      if (formula !== undefined) formula += piece;
    },
    close(name) {
      if (name !== "calculatedColumnFormula" || formula === undefined) return;
      if (range !== undefined && formula !== "" && meansTheSameInEveryRow(formula)) {
        formulas.set(range.firstColumn + column, formula);
      }
      formula = undefined;
    },
  });
  return range === undefined
    ? undefined
    : { path, text, range, before: range, headerRows, totalsRows, formulas };
}
