import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import type { DocumentContent } from "../../../domain/decompose/documentBlock";
import { Failure } from "../../../domain/failure";
import { readXml } from "../../xlsx/xmlStream";
import { ZipPackage } from "../../xlsx/zipPackage";
import { DocumentBudget, WORD_LIMITS } from "../documentLimits";
import { readHtml } from "../html/readHtml";
import { LeftOut } from "../leftOut";
import { ofDocument } from "../ofDocument";
import { WordBody } from "./wordBody";
import { readWordLists } from "./wordLists";
import { findWordParts, noteSideParts } from "./wordParts";
import { readWordStyles } from "./wordStyles";

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
  'Target="word/document.xml"/></Relationships>';

/** How mammoth reports a character of a symbol font that it does not know. */
const UNKNOWN_SYMBOL = /\bw:sym\b/;

/**
 * The paragraphs and tables of a Word document (.docx) as they stand on paper: automatic numbers are text, tracked changes
 * are accepted, hidden text is left out. What stands beside the text is left out with a finding. The package is read within
 * `WORD_LIMITS`; mammoth gets a document made anew from what was read, which holds nothing but text and tables.
 * @throws Failure `DOCUMENT_KIND_UNSUPPORTED`, `DOCUMENT_DAMAGED`, `DOCUMENT_ENCRYPTED`, `DOCUMENT_LIMIT`
 */
export async function readWord(bytes: Uint8Array, file: string): Promise<DocumentContent> {
  const leftOut = new LeftOut();
  const html = await toHtml(readBody(bytes, file, leftOut), file, leftOut);
  const { blocks, findings } = readHtml(html, { file, blanks: "kept", leftOut });
  return { blocks, counts: "paragraphs", findings: [...leftOut.toFindings(), ...findings] };
}

function readBody(bytes: Uint8Array, file: string, leftOut: LeftOut): string {
  try {
    const zip = new ZipPackage(bytes, file, WORD_LIMITS);
    const parts = findWordParts(zip, file);
    if (parts === undefined) throw new Failure("DOCUMENT_KIND_UNSUPPORTED", { file, kind: "zip" });
    const styles = readWordStyles(zip, parts.styles, file);
    const lists = readWordLists(zip, parts.numbering, file, styles);
    const body = new WordBody({ styles, lists, budget: new DocumentBudget(file, WORD_LIMITS), leftOut });
    readXml(zip, parts.document, file, body);
    noteSideParts(zip, parts, file, leftOut);
    return body.toXml();
  } catch (error) {
    throw ofDocument(error, file);
  }
}

async function toHtml(xml: string, file: string, leftOut: LeftOut): Promise<string> {
  const packed = zipSync(
    {
      "[Content_Types].xml": strToU8(CONTENT_TYPES),
      "_rels/.rels": strToU8(RELATIONS),
      "word/document.xml": strToU8(xml),
    },
    { level: 0 },
  );
  const { value, messages } = await convert(packed, file);
  const symbols = messages.filter(({ message }) => UNKNOWN_SYMBOL.test(message)).length;
  if (symbols > 0) leftOut.note("symbols", "", undefined, symbols);
  return value;
}

async function convert(bytes: Uint8Array, file: string): ReturnType<typeof mammoth.convertToHtml> {
  try {
    return await mammoth.convertToHtml(toInput(bytes), {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
    });
  } catch (cause) {
    throw new Failure("DOCUMENT_DAMAGED", { file, part: "word/document.xml" }, { cause });
  }
}

/** Mammoth takes a buffer in Node and an array buffer in a browser. */
function toInput(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  const copy = bytes.slice();
  return typeof Buffer === "undefined" ? { arrayBuffer: copy.buffer } : { buffer: Buffer.from(copy) };
}
