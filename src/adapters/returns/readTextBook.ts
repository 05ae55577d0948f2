import Papa from "papaparse";
import { Failure } from "../../domain/failure";
import { EXCEL } from "../../layout/excelBounds";
import type { ReturnedBook, SparseRow } from "../../layout/returnedBook";
import { decodeText } from "../document/decodeText";
import { CellBudget } from "../xlsx/cellBudget";
import { RETURN_LIMITS } from "../xlsx/limits";
import { OTHER_KINDS_LIMIT } from "./otherKinds";

/** What begins like this is a web page or XML that was called .xls, not a table. */
const MARKUP = /^\s*</u;

/**
 * Reads text in columns (.csv, .tsv), in UTF-8, UTF-16 or GB18030, as a workbook with one sheet. Every cell is text: what
 * looks like a number or a date is left to whoever knows the column.
 * @throws Failure `WORKBOOK_KIND_UNSUPPORTED` for text without columns, `DOCUMENT_ENCODING_UNKNOWN`, `WORKBOOK_LIMIT`
 */
export function readTextBook(bytes: Uint8Array, file: string): ReturnedBook {
  if (bytes.length > OTHER_KINDS_LIMIT) {
    throw new Failure("WORKBOOK_LIMIT", { file, limit: "bytes", value: OTHER_KINDS_LIMIT });
  }
  // Blank lines at the end would count against the divider that is guessed.
  const text = decodeText(bytes, file).trimEnd();
  const rows = MARKUP.test(text) ? [] : readRows(text, file);
  if (!rows.some(({ columns }) => columns.length > 1)) {
    throw new Failure("WORKBOOK_KIND_UNSUPPORTED", { file, kind: "text" });
  }
  return {
    sheets: [{ name: sheetName(file), visibility: "visible", rows }],
    custom: {},
    macros: false,
    links: false,
  };
}

function readRows(text: string, file: string): readonly SparseRow[] {
  const budget = new CellBudget(RETURN_LIMITS, file);
  const rows: SparseRow[] = [];
  let row = -1;
  Papa.parse<readonly string[]>(text, {
    step: ({ data }) => {
      row++;
      const columns: number[] = [];
      const values: string[] = [];
      data.forEach((value, column) => {
        if (value === "") return;
        if (row >= EXCEL.rows || column >= EXCEL.columns) {
          throw new Failure("WORKBOOK_LIMIT", { file, limit: "cells", value: RETURN_LIMITS.cells });
        }
        budget.take(value);
        columns.push(column);
        values.push(value);
      });
      if (columns.length > 0) rows.push({ row, columns, values });
    },
  });
  return rows;
}

/** The name of the file, without folder and extension. */
function sheetName(file: string): string {
  const base = file.slice(file.lastIndexOf("/") + 1);
  return base.replace(/\.[^.]*$/u, "");
}
