import { utils, write } from "@e965/xlsx";
import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { gridOf, type Model, type ModelTable } from "./documentModel";
import type { SheetModel } from "./noticeForm";

const A = 65;

/** The document on one sheet: paragraphs in column A, merged across where a table follows; cells' paragraphs as lines. */
export function sheetOf(model: Model, name = "Sheet1", mergedTitles = true): SheetModel {
  const width = Math.max(1, ...model.flatMap((block) => (block.kind === "table" ? [block.width] : [])));
  const rows: (readonly string[])[] = [];
  const merged: string[] = [];
  for (const block of model) {
    if (block.kind === "table") {
      merged.push(...mergedIn(block, rows.length + 1));
      rows.push(...gridOf(block).map((row) => row.map((cell) => cell?.paragraphs.join("\n") ?? "")));
    } else {
      rows.push([block.text]);
      if (mergedTitles && width > 1) merged.push(rangeOf(rows.length, 0, rows.length, width - 1));
    }
  }
  return { name, rows, merged };
}

function mergedIn(table: ModelTable, firstRow: number): readonly string[] {
  return gridOf(table).flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === undefined || (cell.rows === 1 && cell.columns === 1)
        ? []
        : [rangeOf(firstRow + row, column, firstRow + row + cell.rows - 1, column + cell.columns - 1)],
    ),
  );
}

function rangeOf(top: number, left: number, bottom: number, right: number): string {
  return `${String.fromCharCode(A + left)}${top}:${String.fromCharCode(A + right)}${bottom}`;
}

/** The sheets as an .xlsx of npm hucre. */
export async function writeSheets(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  return writeXlsx(optionsOf(sheets));
}

/** The sheets in Excel 97's format. */
export function writeOldBook(sheets: readonly SheetModel[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merged } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = merged.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: unknown = write(book, { bookType: "biff8", type: "buffer" });
  if (!(bytes instanceof Uint8Array)) throw new Error("The old workbook could not be written");
  return new Uint8Array(bytes);
}

/** A sheet as lines of values with commas between them, those with commas in quotation marks. */
export function writeCsv({ rows }: SheetModel): string {
  const quoted = (text: string): string => (/[,\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** The same behind a password: the container in which Office keeps any document that has one. */
export async function encryptedSheets(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  return writeXlsx({ ...optionsOf(sheets), encryption: { password: "分解2024", spinCount: 1000 } });
}

function optionsOf(sheets: readonly SheetModel[]): WriteOptions {
  return {
    sheets: sheets.map(({ name, rows, merged }) => ({
      name,
      rows: rows.map((row) => row.map((text) => (text === "" ? null : text))),
      merges: merged.map(mergeOf),
    })),
  };
}

function mergeOf(range: string): { startRow: number; startCol: number; endRow: number; endCol: number } {
  const [startCol = 0, startRow = 0, endCol = 0, endRow = 0] = range
    .split(":")
    .flatMap((corner) => [corner.charCodeAt(0) - A, Number(corner.slice(1)) - 1]);
  return { startRow, startCol, endRow, endCol };
}

/** Makes the workbook in openpyxl: `about` holds the sheets of each path. */
export const OPENPYXL_SHEETS = `
import datetime
def put(cell, value):
    if isinstance(value, dict) and "date" in value:
        cell.value = datetime.date.fromisoformat(value["date"])
        cell.number_format = 'yyyy"年"m"月"d"日"'
    elif isinstance(value, dict):
        cell.value = value["percent"]
        cell.number_format = "0.0%"
    elif value != "":
        cell.value = value
for path, sheets in zip(paths, about):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    for sheet in sheets:
        ws = wb.create_sheet(sheet["name"])
        for at, row in enumerate(sheet["rows"], 1):
            for column, value in enumerate(row, 1):
                put(ws.cell(at, column), value)
        for area in sheet["merged"]:
            ws.merge_cells(area)
        hidden = sheet.get("hidden") or {"rows": [], "columns": []}
        for row in hidden["rows"]:
            ws.row_dimensions[row].hidden = True
        for column in hidden["columns"]:
            ws.column_dimensions[column].hidden = True
    wb.save(path)
`;
