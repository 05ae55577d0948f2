import type { ReturnedBook, ReturnedSheet } from "../../layout/returnedBook";
import { CellBudget } from "./cellBudget";
import { readDecoding } from "./cellDecoding";
import { readProperties } from "./documentProperties";
import { RETURN_LIMITS } from "./limits";
import { openPackage } from "./openPackage";
import type { WorkbookPackage } from "./openPackage";
import { readSheetCells } from "./sheetCells";
import { readPartText } from "./xmlStream";
import type { ZipEngine } from "./zipEngine";

const CONTENT_TYPES = "[Content_Types].xml";
/** Last words of the types of relations that lead to macros, those of Excel 4 too. */
const MACRO_PARTS = ["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"];
const EXTENDED = /^extended-?properties$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads a workbook that a unit has sent back, within `RETURN_LIMITS`: the values of every sheet, whatever it is called,
 * and what the file says about itself. No formula is evaluated, no link followed, no macro looked at, and no part opened
 * that holds neither cells nor properties. Dates are serial numbers counted from 1900.
 * @param name for messages; it is not believed
 * @throws Failure `WORKBOOK_KIND_UNSUPPORTED`, `WORKBOOK_ENCRYPTED`, `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT`
 */
export function readReturnedBook(bytes: Uint8Array, name: string, engine?: ZipEngine): ReturnedBook {
  const opened = openPackage(bytes, name, RETURN_LIMITS, engine);
  const { zip, relations, parts } = opened;
  const { properties, modified } = readProperties(
    zip,
    relations.filter(({ type }) => !EXTENDED.test(type)),
    name,
  );
  const savedAt = toInstant(modified);
  return {
    sheets: readSheets(opened, name),
    custom: properties.custom ?? {},
    ...(savedAt !== undefined && { savedAt }),
    macros: MACRO_PARTS.some((kind) => parts.kinds.has(kind)) || saysMacros(opened, name),
    links: parts.kinds.has("externalLink"),
  };
}

function readSheets({ zip, parts }: WorkbookPackage, file: string): readonly ReturnedSheet[] {
  const decoding = readDecoding(zip, parts, file);
  const budget = new CellBudget(zip.limits, file);
  return parts.sheets.map(({ name, visibility, path }) => ({
    name,
    visibility,
    rows: path === undefined ? [] : readSheetCells({ zip, path, file, decoding, budget }).toRows(),
  }));
}

/** A file that was saved as one with macros says so, with or without any. */
function saysMacros({ zip }: WorkbookPackage, file: string): boolean {
  return zip.has(CONTENT_TYPES) && readPartText(zip, CONTENT_TYPES, file).includes("macroEnabled");
}

/** The instant in universal time to the second, `2023-04-08T09:30:00Z`; `undefined` for anything else. */
function toInstant(text: string | undefined): string | undefined {
  if (text === undefined || !INSTANT.test(text.trim())) return undefined;
  const time = Date.parse(text.trim());
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
