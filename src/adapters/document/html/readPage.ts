import type { DocumentContent } from "../../../domain/decompose/documentBlock";
import { LeftOut } from "../leftOut";
import { readHtml } from "./readHtml";

/** The paragraphs and tables of a page, saved or pasted. @throws Failure `DOCUMENT_LIMIT` */
export function readPage(html: string, file: string): DocumentContent {
  const leftOut = new LeftOut();
  const { blocks, findings } = readHtml(html, { file, blanks: "collapsed", leftOut });
  return { blocks, counts: "paragraphs", findings: [...leftOut.toFindings(), ...findings] };
}
