import { CellBudget } from "../../xlsx/cellBudget";
import { readDecoding } from "../../xlsx/cellDecoding";
import { parseRange, type CellRange } from "../../xlsx/cellRange";
import { readProperties } from "../../xlsx/documentProperties";
import { openPackage } from "../../xlsx/openPackage";
import { cellHandlers, type SheetSource } from "../../xlsx/sheetCells";
import { SheetGrid } from "../../xlsx/sheetGrid";
import { readXml, type XmlAttributes } from "../../xlsx/xmlStream";
import type { ZipPackage } from "../../xlsx/zipPackage";
import type { StoredValue } from "../../../layout/workbookPatch";
import { DOCUMENT_LIMITS } from "../documentLimits";
import { BUILT_IN_FORMATS } from "./sheetVocabulary";
import { GENERAL, type SourceBook, type SourceCell, type SourceSheet } from "./sourceSheet";

/**
 * Reads a workbook as a document: values with their formats, merged cells, and what is hidden. Formulas give the result
 * that was stored with them.
 * @throws Failure `WORKBOOK_KIND_UNSUPPORTED`, `WORKBOOK_ENCRYPTED`, `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT`
 */
export function readXlsxBook(bytes: Uint8Array, file: string): SourceBook {
  const { zip, relations, parts } = openPackage(bytes, file, DOCUMENT_LIMITS);
  const decoding = readDecoding(zip, parts, file);
  const formats = parts.styles === undefined ? [] : readFormats(zip, parts.styles, file);
  const budget = new CellBudget(zip.limits, file);
  const { properties } = readProperties(zip, relations, file);
  return {
    custom: properties.custom ?? {},
    sheets: parts.sheets.map(({ name, visibility, path }) => ({
      name,
      isHidden: visibility !== "visible",
      ...(path === undefined ? EMPTY : readSheet({ zip, path, file, decoding, budget }, formats)),
    })),
  };
}

const EMPTY: Omit<SourceSheet, "name" | "isHidden"> = {
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

/** Keeps with each value how its cell shows it. */
class CellCollector extends SheetGrid {
  readonly found: SourceCell[] = [];
  format = GENERAL;
  isError = false;

  override set(row: number, column: number, value: StoredValue): void {
    this.found.push({ row, column, value, format: this.format, isError: this.isError });
  }
}

function readSheet(source: SheetSource, formats: readonly string[]): Omit<SourceSheet, "name" | "isHidden"> {
  const collector = new CellCollector();
  const position = { row: -1, column: -1 };
  const cells = cellHandlers(source, collector, position);
  const merges: CellRange[] = [];
  const hiddenRows: (readonly [number, number])[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  readXml(source.zip, source.path, source.file, {
    open(name, attributes, end) {
      cells.open(name, attributes, end);
      if (name === "c") {
        collector.format = formats[Number(attributes.get("s") ?? 0)] ?? GENERAL;
        collector.isError = attributes.get("t") === "e";
      } else if (name === "row") {
        if (isHidden(attributes, "ht")) hiddenRows.push([position.row, position.row]);
      } else if (name === "col") {
        const first = Number(attributes.get("min"));
        const last = Number(attributes.get("max"));
        if (isHidden(attributes, "width") && first >= 1) hiddenColumns.push([first - 1, last - 1]);
      } else if (name === "mergeCell") {
        const range = parseRange(attributes.get("ref") ?? "");
        if (range !== undefined) merges.push(range);
      }
    },
    text: cells.text,
    close: cells.close,
  });
  return { cells: collector.found, merges, hiddenRows, hiddenColumns };
}

/** Hidden, or without any height or width. */
function isHidden(attributes: XmlAttributes, size: "ht" | "width"): boolean {
  return /^(1|true)$/.test(attributes.get("hidden") ?? "") || Number(attributes.get(size) ?? 1) === 0;
}

/** The codes of the cell formats in their order. */
function readFormats(zip: ZipPackage, path: string, file: string): readonly string[] {
  const codes = new Map<number, string>();
  const ofCells: number[] = [];
  let inCellFormats = false;
  readXml(zip, path, file, {
    open(name, attributes) {
      const id = Number(attributes.get("numFmtId") ?? 0);
      if (name === "numFmt") codes.set(id, attributes.get("formatCode") ?? GENERAL);
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) ofCells.push(id);
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return ofCells.map((id) => codes.get(id) ?? BUILT_IN_FORMATS.get(id) ?? GENERAL);
}
