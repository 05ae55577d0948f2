import { strToU8, zipSync } from "fflate";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export type CraftedParts = Readonly<Record<string, string | Uint8Array>>;

/** The content of `sheetData` inside a worksheet. */
export function worksheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** The parts of a workbook with one sheet called 表; `changes` replace parts or add some. */
export function craftParts(rows: string, changes: CraftedParts = {}): Record<string, string | Uint8Array> {
  return {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships><Relationship Id="r1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="r2" Type="${TYPES}/sharedStrings" Target="sharedStrings.xml"/>` +
      `<Relationship Id="r3" Type="${TYPES}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": worksheet(rows),
    ...changes,
  };
}

/** A file made by hand, as other programs and attackers make them. */
export function craftXlsx(rows: string, changes: CraftedParts = {}): Uint8Array {
  return zipParts(craftParts(rows, changes));
}

export function zipParts(parts: CraftedParts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}
