import { readEditable, tagPrefix, tagStart } from "./xmlEdits";
import { readXmlText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** Elements of a style sheet in the order that the format wants. */
export const STYLE_ELEMENTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** The lists of which entries are taken over. */
export type StyleListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

export type StyleEntry = {
  readonly attributes: Readonly<Record<string, string>>;
  /** Its content in one notation, whatever prefix and order of attributes the file uses. */
  readonly content: string;
  /** Its content as the file has it. */
  readonly xml: string;
};

/** An element right below the root. */
export type StyleElement = {
  readonly name: string;
  readonly start: number;
  readonly tagEnd: number;
  /** Where its end tag begins; the end of its tag where it has no content. */
  close: number;
  end: number;
  readonly entries: StyleEntry[];
};

export type StyleSheet = {
  readonly text: string;
  /** `x:` where the part writes its elements so. */
  readonly prefix: string;
  readonly elements: readonly StyleElement[];
  /** Where the end tag of the root begins. */
  readonly rootClose: number;
};

const ROOT = 1;
const LIST = 2;
const ENTRY = 3;

/** Takes the part of styles apart as far as entries can be compared and copied. Throws as `readXml` does. */
export function readStyleSheet(zip: ZipPackage, path: string, file: string): StyleSheet {
  const text = readEditable(zip, path, file);
  const elements: StyleElement[] = [];
  let depth = 0;
  let prefix = "";
  let rootClose = text.length;
  let entry: { attributes: Readonly<Record<string, string>>; tagEnd: number; content: string } | undefined;
  readXmlText(text, path, file, {
    open(name, attributes, end) {
      depth++;
      const start = tagStart(text, end);
      if (depth === ROOT) prefix = tagPrefix(text.slice(start, end));
      else if (depth === LIST) elements.push({ name, start, tagEnd: end, close: end, end, entries: [] });
      else if (depth === ENTRY) entry = { attributes: attributes.all(), tagEnd: end, content: "" };
      else if (entry !== undefined) entry.content += `<${name}${attributeKey(attributes.all())}>`;
    },
    text(piece) {
      if (entry !== undefined && piece.trim() !== "") entry.content += piece;
    },
    close(name, end) {
      const element = elements.at(-1);
      if (depth === ROOT) rootClose = tagStart(text, end);
      else if (depth === LIST && element !== undefined) {
        element.close = end > element.tagEnd ? tagStart(text, end) : end;
        element.end = end;
      } else if (depth === ENTRY && entry !== undefined) {
        const { attributes, content, tagEnd } = entry;
        element?.entries.push({
          attributes,
          content,
          xml: end > tagEnd ? text.slice(tagEnd, tagStart(text, end)) : "",
        });
        entry = undefined;
      } else if (entry !== undefined) entry.content += `</${name}>`;
      depth--;
    },
  });
  return { text, prefix, elements, rootClose };
}

/** Attributes in one notation. Declarations of namespaces say nothing about the style. */
export function attributeKey(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => !name.startsWith("xmlns"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join("");
}
