import { SaxesParser } from "saxes";
import { Failure } from "../../domain/failure";
import { DEPTH } from "./limits";
import { textOfPart, PartText } from "./partText";
import { PlainXml } from "./plainXml";
import type { Handover, PlainXmlEvents } from "./plainXml";
import type { ZipPackage } from "./zipPackage";

/** Attributes by local name. A prefixed name (`r:id`) never hides an unprefixed one (`id`). */
export type XmlAttributes = {
  get(name: string): string | undefined;
  /** The value of an attribute with a prefix. */
  prefixed(name: string): string | undefined;
  /** All of them by full name, to be kept beyond the element. */
  all(): Readonly<Record<string, string>>;
};

/** Names come without their prefix: `x:row` is `row`. `end` counts the characters of the part up to the tag's `>`. */
export type XmlHandlers = {
  open?(name: string, attributes: XmlAttributes, end: number): void;
  /** A piece of text; one element's text may come in several. */
  text?(text: string): void;
  /** An element without content (`<a/>`) closes where it opens. */
  close?(name: string, end: number): void;
};

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** One object for all elements of a part: it is read before the next element comes. */
class Attributes implements XmlAttributes {
  values: Record<string, string> = {};

  get(name: string): string | undefined {
    return this.values[name];
  }

  prefixed(name: string): string | undefined {
    for (const key in this.values) if (key.endsWith(`:${name}`)) return this.values[key];
    return undefined;
  }

  all(): Readonly<Record<string, string>> {
    return this.values;
  }
}

/**
 * Streams a part of a package through the XML parser. Entities are never expanded: a document type declaration
 * makes the part damaged.
 * @throws Failure `WORKBOOK_DAMAGED` for a part that is missing, no well-formed XML, or in another encoding than
 * UTF-8 and UTF-16; `WORKBOOK_LIMIT`; and whatever a handler throws.
 */
export function readXml(zip: ZipPackage, path: string, file: string, handlers: XmlHandlers): void {
  parse(path, file, handlers, (write) => {
    decodePart(zip, path, write);
  });
}

/** The same for a part, or an element of one, whose text is in memory, whole or in pieces. */
export function readXmlText(
  text: string | Iterable<string>,
  path: string,
  file: string,
  handlers: XmlHandlers,
): void {
  parse(path, file, handlers, (write) => {
    if (typeof text === "string") write(text);
    else for (const piece of text) write(piece);
  });
}

/** The whole text of a part, without a byte order mark. Throws as `readXml` does, but does not look at the XML. */
export function readPartText(zip: ZipPackage, path: string, file: string): string {
  return readWhole(zip, path, file, textOfPart);
}

/** What `decode` makes of the bytes of a part, which throws where they are damaged. Throws as `readPartText` does. */
export function readWhole<T>(
  zip: ZipPackage,
  path: string,
  file: string,
  decode: (bytes: Uint8Array) => T,
): T {
  return sound(path, file, () => decode(zip.read(path)));
}

/** Hands the text of a part over in pieces, without a byte order mark. Throws as `readPartText` does. */
export function readPartPieces(
  zip: ZipPackage,
  path: string,
  file: string,
  take: (piece: string) => void,
): void {
  sound(path, file, () => {
    decodePart(zip, path, take);
  });
}

function sound<T>(path: string, file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure("WORKBOOK_DAMAGED", { file, part: path }, { cause: error });
  }
}

function decodePart(zip: ZipPackage, path: string, take: (text: string) => void): void {
  const text = new PartText(take);
  zip.expand(path, (piece) => {
    text.write(piece);
  });
  text.end();
}

/** A parser of all XML that goes on where the reader of plain XML has stopped. */
function fullParser(
  { prefix, rest, position }: Handover,
  events: PlainXmlEvents,
  damaged: (cause?: unknown) => Failure,
): SaxesParser {
  const attributes = new Attributes();
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw damaged(error);
  });
  parser.on("doctype", () => {
    throw damaged();
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-8|utf-16(le|be)?|us-ascii)$/i.test(encoding)) throw damaged();
  });
  // Of the elements that are open already everybody knows.
  parser.write(prefix);
  const before = position - prefix.length;
  parser.on("opentag", (tag) => {
    attributes.values = tag.attributes;
    events.open(tag.name, attributes, before + parser.position);
  });
  parser.on("text", events.text);
  parser.on("cdata", events.text);
  parser.on("closetag", (tag) => {
    events.close(tag.name, before + parser.position);
  });
  return parser.write(rest);
}

function parse(
  path: string,
  file: string,
  handlers: XmlHandlers,
  feed: (write: (text: string) => void) => void,
): void {
  const damaged = (cause?: unknown): Failure =>
    new Failure("WORKBOOK_DAMAGED", { file, part: path }, { cause });
  let depth = 0;
  const events: PlainXmlEvents = {
    open(name, attributes, end) {
      if (++depth > DEPTH) throw new Failure("WORKBOOK_LIMIT", { file, limit: "depth", value: DEPTH });
      handlers.open?.(localName(name), attributes, end);
    },
    text(text) {
      handlers.text?.(text);
    },
    close(name, end) {
      depth--;
      handlers.close?.(localName(name), end);
    },
  };
  const plain = new PlainXml(events);
  let parser: SaxesParser | undefined;
  const goOn = (handover: Handover | undefined): void => {
    if (handover !== undefined) parser = fullParser(handover, events, damaged);
  };

  try {
    feed((text) => {
      if (parser === undefined) goOn(plain.write(text));
      else parser.write(text);
    });
    if (parser === undefined) goOn(plain.end());
    parser?.close();
  } catch (error) {
    throw error instanceof Failure ? error : damaged(error);
  }
}
