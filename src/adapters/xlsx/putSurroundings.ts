import { readRelations } from "./packageRelations";
import { applyEdits, readEditable, tagStart, withAttributes } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";
import { readPartText, readXml, readXmlText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** Names of tables in lower case, and the greatest of their ids. */
export type TableNames = { readonly names: ReadonlySet<string>; readonly lastId: number };

/** The tables of these sheets. Throws as `readXml` does. */
export function readTableNames(zip: ZipPackage, sheets: readonly string[], file: string): TableNames {
  const names = new Set<string>();
  let lastId = 0;
  for (const sheet of sheets) {
    for (const { type, target } of readRelations(zip, sheet, file)) {
      if (type !== "table" || !zip.has(target)) continue;
      readXml(zip, target, file, {
        open(name, attributes) {
          if (name !== "table") return;
          lastId = Math.max(lastId, Number(attributes.get("id") ?? 0));
          for (const key of ["name", "displayName"]) names.add((attributes.get(key) ?? "").toLowerCase());
        },
      });
    }
  }
  return { names, lastId };
}

const ID_MAPS = /<(?:\w+:)?idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]*)["']/g;

/** The first block of shape numbers that no drawing of notes has. Throws as `readPartText` does. */
export function firstFreeBlock(zip: ZipPackage, file: string): number {
  const blocks = zip
    .paths()
    .filter((path) => path.endsWith(".vml"))
    .flatMap((path) => [...readPartText(zip, path, file).matchAll(ID_MAPS)])
    .flatMap(([, data = ""]) => data.split(",").map(Number));
  return Math.max(0, ...blocks.filter(Number.isSafeInteger)) + 1;
}

/**
 * The document's properties without its list of the sheets' names, which nobody needs and which would be wrong by now;
 * `undefined` where there is none.
 */
export function withoutTitles(zip: ZipPackage, path: string, file: string): Uint8Array | undefined {
  const text = readEditable(zip, path, file);
  const edits: XmlEdit[] = [];
  let start = 0;
  const isList = (name: string): boolean => name === "HeadingPairs" || name === "TitlesOfParts";
  readXmlText(text, path, file, {
    open(name, _, end) {
      if (isList(name)) start = tagStart(text, end);
    },
    close(name, end) {
      if (isList(name)) edits.push({ start, end, text: "" });
    },
  });
  return edits.length === 0 ? undefined : applyEdits(text, edits);
}

/** The sheet without being selected: sheets that are selected together are changed together. `undefined` where it is not. */
export function withoutSelection(zip: ZipPackage, path: string, file: string): Uint8Array | undefined {
  const text = readEditable(zip, path, file);
  const [before = ""] = text.split(/<(?:\w+:)?sheetData\b/, 1);
  const edits = [...before.matchAll(/<(?:\w+:)?sheetView\b[^>]*>/g)].flatMap(
    ({ 0: tag, index }): XmlEdit[] => {
      const changed = withAttributes(tag, { tabSelected: undefined });
      return changed === tag ? [] : [{ start: index, end: index + tag.length, text: changed }];
    },
  );
  return edits.length === 0 ? undefined : applyEdits(text, edits);
}
