import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellOf } from "./edits";

/** What other programs make of the parts of a package, done to the parts of one of ours. */
export type PackageEdit = (parts: Record<string, Uint8Array>) => void;

const FORM = "xl/worksheets/sheet1.xml";
const TYPES = "[Content_Types].xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function editPackage(bytes: Uint8Array, ...edits: readonly PackageEdit[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const edit of edits) edit(parts);
  return zipSync(parts);
}

function change(path: string, edit: (xml: string) => string): PackageEdit {
  return (parts) => {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`nothing to change in ${path}`);
    parts[path] = strToU8(after);
  };
}

/** WPS writes the names of all elements with a prefix, and A1 for the range that is used. */
export const asWpsDoes: PackageEdit = change(FORM, (xml) =>
  xml
    .replace(/<dimension ref="[^"]*"\/>/u, "")
    .replace(/<(\/?)([a-zA-Z])/gu, "<$1x:$2")
    .replace("<x:worksheet xmlns=", "<x:worksheet xmlns:x=")
    .replace(/(<x:worksheet[^>]*>)/u, '$1<x:dimension ref="A1"/>'),
);

/** Saved as .xlsm with a macro. */
export const withMacros: PackageEdit = (parts) => {
  parts["xl/vbaProject.bin"] = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);
  change(TYPES, (xml) =>
    xml.replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
  )(parts);
  change(
    RELATIONS,
    relation("vbaProject.bin", "http://schemas.microsoft.com/office/2006/relationships/vbaProject"),
  )(parts);
};

/** A cell takes its value from another workbook. */
export const withLinks: PackageEdit = (parts) => {
  parts["xl/externalLinks/externalLink1.xml"] = strToU8("<externalLink/>");
  change(RELATIONS, relation("externalLinks/externalLink1.xml", `${OFFICE}/externalLink`))(parts);
};

function relation(target: string, type: string): (xml: string) => string {
  return (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdMore" Type="${type}" Target="${target}"/></Relationships>`,
    );
}

/** Somebody has formatted whole columns: a hundred thousand cells without content, and the last possible one. */
export const withHugeRange: PackageEdit = change(FORM, (xml) => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const row = 100 + index;
    const cells = Array.from("ABCDEFGHIJ", (letter) => `<c r="${letter}${row}" s="1"/>`);
    return `<row r="${row}">${cells.join("")}</row>`;
  });
  return xml
    .replace(/<dimension ref="[^"]*"\/>/u, '<dimension ref="A1:XFD1048576"/>')
    .replace("</sheetData>", `${rows.join("")}<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>`);
});

/** A formula in the cell of a task, with what it gave when the file was saved. */
export function withFormula(
  task: number,
  key: Parameters<typeof cellOf>[1],
  formula: string,
  kind: "n" | "str" | "e",
  result: string,
): PackageEdit {
  const address = cellOf(task, key);
  return change(FORM, (xml) =>
    xml.replace(
      new RegExp(`<c r="${address}"([^>]*?)(?: t="\\w+")?(?:/>|>.*?</c>)`, "u"),
      (_, rest: string) =>
        `<c r="${address}"${rest.replace(/ t="\w+"/u, "")} t="${kind}"><f>${formula}</f><v>${result}</v></c>`,
    ),
  );
}
