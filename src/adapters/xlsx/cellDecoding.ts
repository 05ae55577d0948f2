import type { CellDecoding } from "./cellValue";
import { readDateFormats } from "./dateFormats";
import { readSharedStrings } from "./sharedStrings";
import type { WorkbookParts } from "./workbookParts";
import type { ZipPackage } from "./zipPackage";

/** What decoding the cells of a workbook needs to know about the whole of it. Throws as `readXml` does. */
export function readDecoding(
  zip: ZipPackage,
  { sharedStrings, styles, from1904 }: WorkbookParts,
  file: string,
): CellDecoding {
  return {
    strings: sharedStrings === undefined ? [] : readSharedStrings(zip, sharedStrings, file),
    datesFrom1904: from1904 && styles !== undefined ? readDateFormats(zip, styles, file) : new Set(),
  };
}
