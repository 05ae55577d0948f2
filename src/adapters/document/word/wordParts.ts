import { readRelations } from "../../xlsx/packageRelations";
import { readXml } from "../../xlsx/xmlStream";
import type { ZipPackage } from "../../xlsx/zipPackage";
import { PAGE_NUMBER } from "./pageVocabulary";
import type { LeftOut } from "../leftOut";

/** Where the parts of a Word document are. */
export type WordParts = {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly notes: readonly string[];
  readonly comments: readonly string[];
  readonly headers: readonly string[];
};

const USUAL_DOCUMENT = "word/document.xml";

/** @returns `undefined` for a package that holds no Word document. Throws as `readXml` does. */
export function findWordParts(zip: ZipPackage, file: string): WordParts | undefined {
  const main = readRelations(zip, "", file).find(({ type }) => type === "officeDocument")?.target;
  const document = [main, USUAL_DOCUMENT].find((path) => path !== undefined && zip.has(path));
  if (document === undefined || /^xl\//i.test(document)) return undefined;
  const relations = readRelations(zip, document, file).filter(({ target }) => zip.has(target));
  const partsOf = (...types: readonly string[]): readonly string[] =>
    relations.filter(({ type }) => types.includes(type)).map(({ target }) => target);
  return {
    document,
    styles: partsOf("styles")[0],
    numbering: partsOf("numbering")[0],
    notes: partsOf("footnotes", "endnotes"),
    comments: partsOf("comments"),
    headers: partsOf("header", "footer"),
  };
}

/** Notes down what stands beside the text: notes, comments, and headers that are more than a page number. */
export function noteSideParts(zip: ZipPackage, parts: WordParts, file: string, leftOut: LeftOut): void {
  for (const path of parts.notes) {
    for (const text of textsOf(zip, path, file, ["footnote", "endnote"])) leftOut.note("notes", text);
  }
  for (const path of parts.comments) {
    for (const text of textsOf(zip, path, file, ["comment"])) leftOut.note("comments", text);
  }
  for (const path of parts.headers) {
    for (const text of textsOf(zip, path, file, ["hdr", "ftr"])) {
      if (text.replace(PAGE_NUMBER, "") !== "") leftOut.note("headers", text);
    }
  }
}

/** The texts of elements of these names that have any. */
function textsOf(
  zip: ZipPackage,
  path: string,
  file: string,
  elements: readonly string[],
): readonly string[] {
  const texts: string[] = [];
  let parts: string[] = [];
  let wanted = false;
  let fallback = 0;
  readXml(zip, path, file, {
    open(name) {
      if (name === "Fallback") fallback++;
      wanted = name === "t" && fallback === 0;
    },
    text(text) {
      if (wanted) parts.push(text);
    },
    close(name) {
      if (name === "Fallback") fallback--;
      wanted = false;
      if (name === "p") parts.push(" ");
      if (!elements.includes(name)) return;
      const text = parts.join("").trim();
      if (text !== "") texts.push(text);
      parts = [];
    },
  });
  return texts;
}
