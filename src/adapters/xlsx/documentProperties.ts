import type { DocumentProperties } from "../../layout/workbookPatch";
import { openPackage } from "./openPackage";
import type { Relation } from "./packageRelations";
import { fromStoredText } from "./textSafety";
import { readXml } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

type Elements = DocumentProperties & { readonly modified?: string };

/** What a file says about itself. */
export type FileProperties = {
  readonly properties: DocumentProperties;
  /** When it was last saved, as it stands there. */
  readonly modified: string | undefined;
};

/** Element of the core and the extended properties → our name. */
const NAMES = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "description",
  created: "created",
  modified: "modified",
  Company: "company",
} as const;

function isNamed(name: string): name is keyof typeof NAMES {
  return Object.hasOwn(NAMES, name);
}

function toCustomValue(kind: string, text: string): string | number | boolean {
  if (kind === "bool") return text === "true" || text === "1";
  const number = Number(text);
  if (/^(u?i[1248]|u?int|r[48]|decimal)$/.test(kind) && Number.isFinite(number)) return number;
  return fromStoredText(text);
}

function readElements(zip: ZipPackage, path: string, file: string): Elements {
  let properties: Elements = {};
  let text = "";
  readXml(zip, path, file, {
    open() {
      text = "";
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (isNamed(name) && text !== "") properties = { ...properties, [NAMES[name]]: text };
      text = "";
    },
  });
  return properties;
}

function readCustom(zip: ZipPackage, path: string, file: string): Record<string, string | number | boolean> {
  const custom = new Map<string, string | number | boolean>();
  let property: string | undefined;
  let text = "";
  readXml(zip, path, file, {
    open(name, attributes) {
      if (name === "property") property = attributes.get("name");
      text = "";
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (name === "property") property = undefined;
      else if (property !== undefined) custom.set(property, toCustomValue(name, text));
    },
  });
  // Makes a property of its own even of the name `__proto__`.
  return Object.fromEntries(custom);
}

/** Words for the same part in the two dialects of the format. */
const ELEMENTS: readonly string[] = ["core-properties", "extended-properties", "extendedProperties"];
const CUSTOM: readonly string[] = ["custom-properties", "customProperties"];

/** The properties that the parts named by the package's relations hold. @throws Failure as `readXml` does. */
export function readProperties(
  zip: ZipPackage,
  relations: readonly Relation[],
  file: string,
): FileProperties {
  let found: Elements = {};
  for (const { type, target } of relations) {
    if (!zip.has(target)) continue;
    if (ELEMENTS.includes(type)) found = { ...found, ...readElements(zip, target, file) };
    else if (CUSTOM.includes(type)) found = { ...found, custom: readCustom(zip, target, file) };
  }
  const { modified, ...properties } = found;
  return { properties, modified };
}

/**
 * The document properties of an untrusted workbook; only those that are there.
 * @throws Failure as `openWorkbook` does.
 */
export function readDocumentProperties(bytes: Uint8Array, file: string): DocumentProperties {
  const { zip, relations } = openPackage(bytes, file);
  return readProperties(zip, relations, file).properties;
}
