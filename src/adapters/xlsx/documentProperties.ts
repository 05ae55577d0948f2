import type { DocumentProperties } from "../../layout/workbookPatch";
import { openPackage } from "./openPackage";
import { readRelations } from "./packageRelations";
import { fromStoredText } from "./textSafety";
import { readXml } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** Element of the core and the extended properties → our name. */
const NAMES = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "description",
  created: "created",
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

function readElements(zip: ZipPackage, path: string, file: string): DocumentProperties {
  let properties: DocumentProperties = {};
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
  const custom: Record<string, string | number | boolean> = {};
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
      else if (property !== undefined) custom[property] = toCustomValue(name, text);
    },
  });
  return custom;
}

/**
 * The document properties of an untrusted workbook; only those that are there.
 * @throws Failure as `openWorkbook` does.
 */
export function readDocumentProperties(bytes: Uint8Array, file: string): DocumentProperties {
  const { zip } = openPackage(bytes, file);
  let properties: DocumentProperties = {};
  for (const { type, target } of readRelations(zip, "", file)) {
    if (!zip.has(target)) continue;
    if (type === "core-properties" || type === "extended-properties") {
      properties = { ...properties, ...readElements(zip, target, file) };
    } else if (type === "custom-properties") {
      properties = { ...properties, custom: readCustom(zip, target, file) };
    }
  }
  return properties;
}
