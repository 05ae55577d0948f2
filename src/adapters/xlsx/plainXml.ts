import type { XmlAttributes } from "./xmlStream";

/** What is told of each element and text, in the order in which they stand. Positions count the characters of the part. */
export type PlainXmlEvents = {
  readonly open: (name: string, attributes: XmlAttributes, end: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, end: number) => void;
};

/** Where plain XML ends and a parser that knows all of it has to go on. */
export type Handover = {
  /** A document in which the parser is where this reader was: the elements that are open. */
  readonly prefix: string;
  /** What is left of the text so far. */
  readonly rest: string;
  /** Characters of the part before `rest`. */
  readonly position: number;
};

/** The declaration as nearly every program writes it, if there is one, for the encoding that a part has without any. */
const PROLOG =
  /^(?:<\?xml version=(?:"1\.0" encoding="(?:UTF-8|utf-8)"(?: standalone="(?:yes|no)")?|'1\.0' encoding='(?:UTF-8|utf-8)'(?: standalone='(?:yes|no)')?)\?>)?[ \r\n]*/;
/** Characters that XML forbids, or that a parser changes, and halves of pairs, which have to be looked at one by one. */
const NOT_PLAIN = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;
const BLANK = /^[ \t\n]*$/;
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/;
const ENTITY = /&(?:amp|lt|gt|quot|apos);/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** Attributes of an element: each is compared with those before it, so no more of them than elements of workbooks have. */
const MOST_ATTRIBUTES = 32;
/** Characters of a tag or text that has not ended yet: they are looked at again with every piece that comes. */
const MOST_OPEN = 128 * 1024;

const [LESS, SLASH, GREATER, EQUALS, AMPERSAND, DOUBLE, SINGLE] = [60, 47, 62, 61, 38, 34, 39];
const NAME_START = 1;
const NAME_PART = 2;
const SPACE = 4;

/** What each ASCII character may be in a tag. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) return NAME_START | NAME_PART;
  if (/[0-9.:-]/.test(character)) return NAME_PART;
  return /[ \n]/.test(character) ? SPACE : 0;
});

function isOf(kind: number, code: number): boolean {
  return ((KINDS[code] ?? 0) & kind) !== 0;
}

/** The attributes of one tag by where they stand in the text: only those that are asked for become strings. */
class PlainAttributes implements XmlAttributes {
  private text = "";
  private count = 0;
  private readonly names: number[] = [];
  private readonly nameEnds: number[] = [];
  private readonly ends: number[] = [];

  start(text: string): void {
    this.text = text;
    this.count = 0;
  }

  /** @returns false where the name is there already, or where there are too many */
  add(name: number, nameEnd: number, end: number): boolean {
    const length = nameEnd - name;
    for (let index = 0; index < this.count; index++) {
      const other = this.names[index] ?? 0;
      if ((this.nameEnds[index] ?? 0) - other !== length) continue;
      if (this.text.startsWith(this.text.slice(name, nameEnd), other)) return false;
    }
    this.names[this.count] = name;
    this.nameEnds[this.count] = nameEnd;
    this.ends[this.count] = end;
    return ++this.count <= MOST_ATTRIBUTES;
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) {
      const at = this.names[index] ?? 0;
      if ((this.nameEnds[index] ?? 0) - at === name.length && this.text.startsWith(name, at)) {
        return this.valueOf(index);
      }
    }
    return undefined;
  }

  prefixed(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) {
      if (this.nameOf(index).endsWith(`:${name}`)) return this.valueOf(index);
    }
    return undefined;
  }

  all(): Readonly<Record<string, string>> {
    // Without a prototype: an attribute that is not there must not be found in it.
    const values = Object.create(null) as Record<string, string>;
    for (let index = 0; index < this.count; index++) values[this.nameOf(index)] = this.valueOf(index);
    return values;
  }

  private nameOf(index: number): string {
    return this.text.slice(this.names[index], this.nameEnds[index]);
  }

  private valueOf(index: number): string {
    return this.text.slice((this.nameEnds[index] ?? 0) + 2, this.ends[index]);
  }
}

/**
 * Reads the part of XML that programs write into workbooks, several times as fast as a parser of all of it: elements with
 * ASCII names, attributes without entities, texts with the five that have names. It never decides that a text is no XML: at
 * the first thing that it does not know, it stops before it and says where the parser has to go on.
 */
export class PlainXml {
  private readonly attributes = new PlainAttributes();
  private readonly open: string[] = [];
  private rooted = false;
  /** Text that no event has been made of yet, and where it begins in the part. */
  private rest = "";
  private position = 0;

  constructor(private readonly events: PlainXmlEvents) {}

  /** Takes the next piece. @returns where a parser has to go on; `undefined` while all is plain */
  write(piece: string): Handover | undefined {
    const text = this.rest + piece;
    const from = this.rooted ? 0 : (PROLOG.exec(text)?.[0].length ?? 0);
    const isPlain = !NOT_PLAIN.test(this.rooted ? piece : text.slice(from));
    const isKnown = isPlain && this.read(text, from);
    if (!isPlain) this.rest = text;
    return isKnown && this.rest.length <= MOST_OPEN ? undefined : this.handover();
  }

  /** The part is at its end. @returns as `write` */
  end(): Handover | undefined {
    const isWhole = this.rooted && this.open.length === 0 && BLANK.test(this.rest);
    return isWhole ? undefined : this.handover();
  }

  private handover(): Handover {
    const names = this.open.map((name) => `<${name}>`).join("");
    const prefix = this.rooted && names === "" ? "<r/>" : names;
    return { prefix, rest: this.rest, position: this.position };
  }

  /** Reads whole tags with the texts before them. @returns false at something unknown */
  private read(text: string, from: number): boolean {
    const start = this.position;
    let at = from;
    let isKnown = true;
    for (;;) {
      const less = text.indexOf("<", at);
      if (less === -1) break;
      const next = this.readTag(text, at, less, start);
      if (next <= 0) {
        isKnown = next === 0;
        break;
      }
      at = next;
    }
    // Before the root nothing counts as read.
    const done = this.rooted ? at : 0;
    this.rest = text.slice(done);
    this.position = start + done;
    return isKnown;
  }

  /** @returns where the tag ends; 0 where it has not ended yet; -1 for something unknown */
  private readTag(text: string, at: number, less: number, start: number): number {
    if (this.rooted ? this.open.length === 0 : at !== less) return -1;
    const first = less + 1;
    if (first >= text.length) return 0;
    if (text.charCodeAt(first) === SLASH) return this.readEndTag(text, at, less, start);
    const nameEnd = endOfName(text, first);
    if (nameEnd >= text.length) return 0;
    if (nameEnd === first) return -1;
    const end = this.readAttributes(text, nameEnd);
    if (end <= 0) return end;
    const before = plainText(text, at, less);
    if (before === undefined) return -1;
    this.rooted = true;
    const name = text.slice(first, nameEnd);
    if (before !== "") this.events.text(before);
    this.events.open(name, this.attributes, start + end);
    if (text.charCodeAt(end - 2) === SLASH) this.events.close(name, start + end);
    else this.open.push(name);
    return end;
  }

  private readEndTag(text: string, at: number, less: number, start: number): number {
    const name = this.open.at(-1) ?? "";
    const last = less + 2 + name.length;
    if (last >= text.length) return 0;
    if (!text.startsWith(name, less + 2) || text.charCodeAt(last) !== GREATER) return -1;
    const before = plainText(text, at, less);
    if (before === undefined) return -1;
    if (before !== "") this.events.text(before);
    this.open.pop();
    this.events.close(name, start + last + 1);
    return last + 1;
  }

  /** From the end of a tag's name to its end. @returns as `readTag` */
  private readAttributes(text: string, nameEnd: number): number {
    this.attributes.start(text);
    let at = nameEnd;
    for (;;) {
      const blanks = at;
      while (isOf(SPACE, text.charCodeAt(at))) at++;
      if (at + 1 >= text.length) return text.charCodeAt(at) === GREATER ? at + 1 : 0;
      const code = text.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === SLASH) return text.charCodeAt(at + 1) === GREATER ? at + 2 : -1;
      const end = endOfName(text, at);
      if (end === at || at === blanks) return -1;
      if (end + 1 >= text.length) return 0;
      const quote = text.charCodeAt(end + 1);
      if (text.charCodeAt(end) !== EQUALS || (quote !== DOUBLE && quote !== SINGLE)) return -1;
      const close = endOfValue(text, end + 2, quote);
      if (close <= 0) return close;
      if (!this.attributes.add(at, end, close)) return -1;
      at = close + 1;
    }
  }
}

/** Where a name ends; where it begins, if there is none. */
function endOfName(text: string, at: number): number {
  if (!isOf(NAME_START, text.charCodeAt(at))) return at;
  let end = at + 1;
  while (isOf(NAME_PART, text.charCodeAt(end))) end++;
  return end;
}

/** Where the closing quote stands; 0 where it has not come yet; -1 for a value that is not as it stands there. */
function endOfValue(text: string, at: number, quote: number): number {
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === quote) return end;
    if (code < 32 || code === LESS || code === AMPERSAND) return -1;
  }
  return 0;
}

/** The text between two tags; `undefined` for one that is not plain. */
function plainText(text: string, start: number, end: number): string | undefined {
  if (start === end) return "";
  const plain = text.slice(start, end);
  if (plain.includes("]]>")) return undefined;
  if (!plain.includes("&")) return plain;
  if (OTHER_ENTITY.test(plain)) return undefined;
  return plain.replace(ENTITY, (entity) => CHARACTERS[entity] ?? entity);
}
