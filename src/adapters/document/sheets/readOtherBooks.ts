import { openOldBook, oldCellValue } from "../../returns/readOldBook";
import { readTextBook } from "../../returns/readTextBook";
import { CellBudget } from "../../xlsx/cellBudget";
import { DOCUMENT_LIMITS } from "../documentLimits";
import { GENERAL, type SourceBook, type SourceCell, type SourceSheet } from "./sourceSheet";

/**
 * Reads a workbook of Excel 97 to 2003 (.xls), or one that WPS has saved in the same form (.et).
 * @throws Failure as `readOldBook` does
 */
export function readOldSource(bytes: Uint8Array, file: string): SourceBook {
  const book = openOldBook(bytes, file);
  const budget = new CellBudget(DOCUMENT_LIMITS, file);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index): SourceSheet => {
    const sheet = book.Sheets[name] ?? {};
    const cells: SourceCell[] = [];
    // Rows and cells that hold nothing are holes: `forEach` leaves them out.
    sheet["!data"]?.forEach((row, at) => {
      row.forEach((cell, column) => {
        const value = oldCellValue(cell, from1904);
        if (value === null) return;
        budget.take(value);
        cells.push({ row: at, column, value, format: String(cell.z ?? GENERAL), isError: cell.t === "e" });
      });
    });
    const hiddenRows: (readonly [number, number])[] = [];
    sheet["!rows"]?.forEach((row, at) => {
      if (row.hidden === true) hiddenRows.push([at, at]);
    });
    const hiddenColumns: (readonly [number, number])[] = [];
    sheet["!cols"]?.forEach((column, at) => {
      if (column.hidden === true) hiddenColumns.push([at, at]);
    });
    return {
      name,
      isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      cells,
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
        firstRow: s.r,
        firstColumn: s.c,
        lastRow: e.r,
        lastColumn: e.c,
      })),
      hiddenRows,
      hiddenColumns,
    };
  });
  return { sheets, custom: { ...book.Custprops } };
}

/** Reads text in columns (.csv). @throws Failure as `readTextBook` does */
export function readTextSource(bytes: Uint8Array, file: string): SourceBook {
  const { sheets, custom } = readTextBook(bytes, file);
  return {
    custom,
    sheets: sheets.map(({ name, rows }) => ({
      name,
      isHidden: false,
      cells: rows.flatMap(({ row, columns, values }) =>
        columns.map((column, index) => ({
          row,
          column,
          value: values[index] ?? null,
          format: GENERAL,
          isError: false,
        })),
      ),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    })),
  };
}
