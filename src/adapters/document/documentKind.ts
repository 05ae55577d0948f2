import type { FileKind } from "../../domain/failure";

/** The beginning of a text that is looked at. */
const REACH = 4096;

/** Text by what it holds: words as they are, or a page; anything else is not read. */
export type TextKind = "words" | "page" | Extract<FileKind, "richText" | "webArchive" | "xml">;

const RICH_TEXT = /^\{\\rtf\d/;
const WEB_ARCHIVE = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?MIME-Version:/i;
const PAGE =
  /<(?:!doctype html|html|head|body|meta|style|table|tr|td|div|p|span|h[1-6]|ul|ol|li|br|a|b|font|center|section|article)[\s/>]/i;

/** What a text is, by its beginning. */
export function kindOfText(text: string): TextKind {
  const start = text.slice(0, REACH).trimStart();
  if (RICH_TEXT.test(start)) return "richText";
  if (WEB_ARCHIVE.test(start)) return "webArchive";
  if (!start.startsWith("<")) return "words";
  if (PAGE.test(start)) return "page";
  return /^<(?:\?xml|\w+:)/.test(start) ? "xml" : "words";
}
