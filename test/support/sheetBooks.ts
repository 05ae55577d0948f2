import { utils, write, type WorkSheet } from "@e965/xlsx";

/** A sheet to be written. Addresses are as in Excel: `A1`, `A1:B2`. */
export type BookSheet = {
  readonly name?: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly merges?: readonly string[];
  /** Number formats by cell. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Error values by cell. */
  readonly errors?: Readonly<Record<string, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
};

/** A workbook as another program writes it; hidden rows and columns are counted from 0. */
export function sheetBook(sheets: readonly BookSheet[], bookType: "xlsx" | "biff8" = "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const [index, sheet] of sheets.entries())
    utils.book_append_sheet(book, toSheet(sheet), sheet.name ?? `Sheet${index + 1}`);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

function toSheet({ rows, merges, formats, errors, hiddenRows, hiddenColumns }: BookSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = (merges ?? []).map((range) => utils.decode_range(range));
  for (const [address, z] of Object.entries(formats ?? {})) {
    const cell: unknown = sheet[address];
    sheet[address] = { ...(typeof cell === "object" ? cell : {}), z };
  }
  for (const [address, v] of Object.entries(errors ?? {})) sheet[address] = { t: "e", v };
  sheet["!rows"] = rows.map((_, row) => ({ hidden: hiddenRows?.includes(row) ?? false }));
  sheet["!cols"] = Array.from({ length: 12 }, (_, column) => ({
    hidden: hiddenColumns?.includes(column) ?? false,
  }));
  return sheet;
}
