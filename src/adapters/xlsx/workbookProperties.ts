import type { WorkbookProperties } from "hucre/xlsx";
import type { DocumentProperties } from "../../layout/workbookPatch";
import { toPlainText, toXmlText } from "./textSafety";
import { escapeAttribute } from "./xmlEdits";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SCHEMAS = "http://schemas.openxmlformats.org";
const DUBLIN_CORE = "http://purl.org/dc";

/** Marks a set of properties of the user's own, as the format wants it. */
const CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** The first number that a property of one's own may have. */
const FIRST_CUSTOM = 2;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The parts that hold a document's properties; `custom` is missing where there are none. */
export type PropertyParts = {
  readonly core: string;
  readonly app: string;
  readonly custom: string | undefined;
};

/** What makes hucre declare the parts of the properties; `propertyParts` gives their content. */
export function declaredProperties({ custom = {} }: DocumentProperties): WorkbookProperties {
  const hasCustom = Object.keys(custom).length > 0;
  // Without a time hucre would take the clock's.
  return { modified: new Date(0), company: "-", custom: hasCustom ? { "-": "-" } : {} };
}

/**
 * The document properties as parts. The time of the last change is the time of creation.
 * @throws Error where `created` is no instant or a custom number is not finite.
 */
export function propertyParts(properties: DocumentProperties): PropertyParts {
  const entries = Object.entries(properties.custom ?? {});
  return {
    core: coreProperties(properties),
    app:
      `${DECLARATION}<Properties xmlns="${SCHEMAS}/officeDocument/2006/extended-properties">` +
      `<Application>Fenjie</Application><DocSecurity>0</DocSecurity>` +
      `${element("Company", properties.company)}</Properties>`,
    custom: entries.length === 0 ? undefined : customProperties(entries),
  };
}

function coreProperties({
  title,
  subject,
  author,
  keywords,
  description,
  created,
}: DocumentProperties): string {
  const instant = toInstant(created);
  const time = (name: string): string =>
    instant === undefined ? "" : `<${name} xsi:type="dcterms:W3CDTF">${instant}</${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${SCHEMAS}/package/2006/metadata/core-properties"` +
    ` xmlns:dc="${DUBLIN_CORE}/elements/1.1/" xmlns:dcterms="${DUBLIN_CORE}/terms/"` +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    element("dc:title", title) +
    element("dc:subject", subject) +
    element("dc:creator", author) +
    element("cp:keywords", keywords) +
    element("dc:description", description) +
    `${time("dcterms:created")}${time("dcterms:modified")}</cp:coreProperties>`
  );
}

function customProperties(entries: readonly (readonly [string, string | number | boolean])[]): string {
  const list = entries.map(
    ([name, value], index) =>
      `<property fmtid="${CUSTOM_SET}" pid="${index + FIRST_CUSTOM}"` +
      ` name="${escapeAttribute(toPlainText(name))}">${variant(name, value)}</property>`,
  );
  return (
    `${DECLARATION}<Properties xmlns="${SCHEMAS}/officeDocument/2006/custom-properties"` +
    ` xmlns:vt="${SCHEMAS}/officeDocument/2006/docPropsVTypes">${list.join("")}</Properties>`
  );
}

function variant(name: string, value: string | number | boolean): string {
  if (typeof value === "string") return `<vt:lpwstr>${toXmlText(value)}</vt:lpwstr>`;
  if (typeof value === "boolean") return `<vt:bool>${String(value)}</vt:bool>`;
  if (!Number.isFinite(value)) throw new Error(`properties: ${name} is ${value}`);
  // A whole number of the format has 32 bits.
  const type = Number.isInteger(value) && Math.abs(value) <= 0x7fffffff ? "vt:i4" : "vt:r8";
  return `<${type}>${value}</${type}>`;
}

/** The element with a text; nothing for an empty one. */
function element(name: string, text: string | undefined): string {
  return text === undefined || text === "" ? "" : `<${name}>${escapeAttribute(toPlainText(text))}</${name}>`;
}

function toInstant(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const instant = new Date(text);
  if (!INSTANT.test(text) || Number.isNaN(instant.getTime())) {
    throw new Error(`properties: not an instant of ISO 8601: ${text}`);
  }
  return instant.toISOString().replace(/\.\d{3}Z$/, "Z");
}
