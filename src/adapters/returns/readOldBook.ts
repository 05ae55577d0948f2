import { read, type CellObject, type WorkBook } from "@e965/xlsx";
import { Failure } from "../../domain/failure";
import type { ReturnedBook, ReturnedSheet, SparseRow } from "../../layout/returnedBook";
import type { StoredValue } from "../../layout/workbookPatch";
import { CellBudget } from "../xlsx/cellBudget";
import { DAYS_TO_1904 } from "../xlsx/cellValue";
import { isDateCode } from "../xlsx/dateFormats";
import { RETURN_LIMITS } from "../xlsx/limits";
import { hasOleStream } from "../xlsx/openPackage";
import { OTHER_KINDS_LIMIT } from "./otherKinds";

/** Storages that hold macros, in .xls and in other OLE containers. */
const MACROS = ["_VBA_PROJECT_CUR", "_VBA_PROJECT"];

/** Error values by their number in the file. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

const VISIBILITY = ["visible", "hidden", "veryHidden"] as const;

/**
 * Reads a workbook of Excel 97 to 2003 (.xls), or one that WPS has saved in the same form (.et): the values of its cells
 * and its custom properties. Links to other workbooks are not told from other formulas. SheetJS has no limits of its own,
 * so small files only, and in a thread that can be ended.
 * @throws Failure `WORKBOOK_KIND_UNSUPPORTED` for another OLE container, such as .doc; `WORKBOOK_ENCRYPTED`,
 * `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT`
 */
export function readOldBook(bytes: Uint8Array, file: string): ReturnedBook {
  const book = openOldBook(bytes, file);
  const budget = new CellBudget(RETURN_LIMITS, file);
  const { Props, Custprops } = book;
  const savedAt = instantOf(Props?.ModifiedDate);
  return {
    sheets: book.SheetNames.map((name, index) => readSheet(book, name, index, budget)),
    custom: Object.fromEntries(Object.entries(Custprops ?? {}).filter(isSimple)),
    ...(savedAt !== undefined && { savedAt }),
    macros: MACROS.some((name) => hasOleStream(bytes, name)),
    links: false,
  };
}

/** The same as SheetJS has it, with what is merged and hidden. Throws as `readOldBook` does. */
export function openOldBook(bytes: Uint8Array, file: string): WorkBook {
  if (!hasOleStream(bytes, "Workbook") && !hasOleStream(bytes, "Book")) {
    throw new Failure("WORKBOOK_KIND_UNSUPPORTED", { file, kind: "oldOffice" });
  }
  if (bytes.length > OTHER_KINDS_LIMIT) {
    throw new Failure("WORKBOOK_LIMIT", { file, limit: "bytes", value: OTHER_KINDS_LIMIT });
  }
  return open(bytes, file);
}

function open(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      // Else hidden rows and columns are not told.
      cellStyles: true,
    });
  } catch (cause) {
    // SheetJS has no codes for its errors.
    if (cause instanceof Error && /password|encrypt/iu.test(cause.message)) {
      throw new Failure("WORKBOOK_ENCRYPTED", { file }, { cause });
    }
    throw new Failure("WORKBOOK_DAMAGED", { file, part: "Workbook" }, { cause });
  }
}

function readSheet(book: WorkBook, name: string, index: number, budget: CellBudget): ReturnedSheet {
  const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows: SparseRow[] = [];
  // Rows and cells that hold nothing are holes: `forEach` leaves them out.
  book.Sheets[name]?.["!data"]?.forEach((cells, row) => {
    const columns: number[] = [];
    const values: StoredValue[] = [];
    cells.forEach((cell, column) => {
      const value = oldCellValue(cell, from1904);
      if (value === null) return;
      budget.take(value);
      columns.push(column);
      values.push(value);
    });
    if (columns.length > 0) rows.push({ row, columns, values });
  });
  return { name, visibility: VISIBILITY[hidden], rows };
}

/** The value of a cell; a day is counted from 1900. */
export function oldCellValue({ t, v, z }: CellObject, from1904: boolean): StoredValue {
  switch (t) {
    case "s":
      return typeof v === "string" && v !== "" ? v : null;
    case "b":
      return v === true;
    case "e":
      return ERRORS[Number(v)] ?? ERROR_OF_NO_NAME;
    case "n":
      if (typeof v !== "number") return null;
      return from1904 && isDateCode(String(z ?? "")) ? v + DAYS_TO_1904 : v;
    case "d":
    case "z":
      return null; // Not asked for: dates are numbers, and cells without a value are left out.
  }
}

const ERROR_OF_NO_NAME = "#VALUE!";

type Property = [string, string | number | boolean];

/** The library puts a few of its own among the properties; they are never asked for. */
function isSimple(entry: [string, unknown]): entry is Property {
  return ["string", "number", "boolean"].includes(typeof entry[1]);
}

function instantOf(date: unknown): string | undefined {
  const time = date instanceof Date ? date.getTime() : typeof date === "string" ? Date.parse(date) : NaN;
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
