import type { WorkbookProperties } from "hucre/xlsx";
import type { DocumentProperties } from "../../layout/workbookPatch";
import { toPlainText, toStoredText } from "./textSafety";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Stands for "not given"; `dropModified` takes it out again, since hucre would write the clock's time. */
const NO_INSTANT = new Date(0);

function toInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const instant = new Date(text);
  if (!INSTANT.test(text) || Number.isNaN(instant.getTime())) {
    throw new Error(`properties: not an instant of ISO 8601: ${text}`);
  }
  return instant;
}

/**
 * The document properties in hucre's terms. The time of the last change is the time of creation.
 * @throws Error where `created` is no instant or a custom number is not finite.
 */
export function toWorkbookProperties(properties: DocumentProperties): WorkbookProperties {
  const created = toInstant(properties.created);
  const custom: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(properties.custom ?? {})) {
    if (typeof value === "number" && !Number.isFinite(value))
      throw new Error(`properties: ${name} is ${value}`);
    custom[toPlainText(name)] = typeof value === "string" ? toStoredText(value) : value;
  }
  const plain = (key: keyof WorkbookProperties, text: string | undefined): WorkbookProperties =>
    text === undefined ? {} : { [key]: toPlainText(text) };
  return {
    ...plain("title", properties.title),
    ...plain("subject", properties.subject),
    ...plain("creator", properties.author),
    ...plain("company", properties.company),
    ...plain("keywords", properties.keywords),
    ...plain("description", properties.description),
    ...(created === undefined ? {} : { created }),
    modified: created ?? NO_INSTANT,
    custom,
  };
}

/** The core properties without the time of the last change, for a document whose time is not given. */
export function dropModified(xml: string): string {
  return xml.replace(/<dcterms:modified[^>]*>.*?<\/dcterms:modified>/, "");
}

/** Whole numbers above 32 bits as floating point: hucre calls every whole number a 32-bit one. */
export function widenIntegers(xml: string): string {
  return xml.replace(/<vt:i4>(-?[^<]+)<\/vt:i4>/g, (element, digits: string) =>
    Math.abs(Number(digits)) > 0x7fffffff ? `<vt:r8>${digits}</vt:r8>` : element,
  );
}
