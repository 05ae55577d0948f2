import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a Word document besides its body, by what they are. */
export type WordSideParts = {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
};

/** A Word document with this body. The content of each part stands without its root element. */
export function wordDocument(body: string, parts: WordSideParts = {}): Uint8Array {
  const roots: Readonly<Record<keyof WordSideParts, string>> = {
    numbering: "numbering",
    styles: "styles",
    footnotes: "footnotes",
    comments: "comments",
    header: "hdr",
  };
  const files: Record<string, Uint8Array> = {
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relations(Object.keys(parts).map((kind) => [kind, `${kind}.xml`])),
  };
  for (const [kind, content] of Object.entries(parts)) {
    files[`word/${kind}.xml`] = part(roots[kind as keyof WordSideParts], content);
  }
  return zipSync(files);
}

function part(root: string, content: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
      `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${content}</w:${root}>`,
  );
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): Uint8Array {
  const entries = targets.map(
    ([kind, target], index) => `<Relationship Id="r${index}" Type="${REL}/${kind}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`,
  );
}

/** A paragraph of Word. `properties` is the content of `pPr`. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

/** A run of text. `properties` is the content of `rPr`. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell of Word from its content. `properties` is the content of `tcPr`. */
export function cell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** A table of Word from the content of its rows. */
export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A cell with one paragraph. */
export function textCell(text: string, properties = ""): string {
  return cell(paragraph(text), properties);
}

/** The properties of a paragraph of a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level of a list. */
export function level(number: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** One list with these levels, for the part of numbers: scheme and list have the same number. */
export function list(number: number, ...levels: readonly string[]): { scheme: string; list: string } {
  return {
    scheme: `<w:abstractNum w:abstractNumId="${number}">${levels.join("")}</w:abstractNum>`,
    list: `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`,
  };
}

/** The part of numbers with these lists. */
export function numbering(...lists: readonly { readonly scheme: string; readonly list: string }[]): string {
  return lists.map(({ scheme }) => scheme).join("") + lists.map((each) => each.list).join("");
}
