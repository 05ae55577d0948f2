import { HeldText, type EditableText } from "./heldText";
import { textOfPart, utf8Of } from "./partText";
import { TextSink } from "./textSink";
import { readPartText, readWhole } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** Replaces the characters from `start` to before `end`; an insertion where both are the same. */
export type XmlEdit = { readonly start: number; readonly end: number; readonly text: string };

/** An edit whose text is handed over piece by piece when its turn comes, and kept by nobody. */
export type LateEdit = Omit<XmlEdit, "text"> & { readonly write: (take: (piece: string) => void) => void };

/** New values of attributes; `undefined` takes one away. */
export type AttributeChanges = Readonly<Record<string, string | number | undefined>>;

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;
/** Characters in which the XML declaration of a part stands. */
const DECLARATION = 1000;
const DECLARED = /^(<\?xml[^>]*?encoding\s*=\s*["'])(?:utf-16(?:le|be)?|us-ascii)(?=["'])/i;

const encoder = new TextEncoder();

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** The text of a part that is about to be written again, as UTF-8 whatever it was before. Throws as `readXml` does. */
export function readEditable(zip: ZipPackage, path: string, file: string): string {
  return declaredUtf8(readPartText(zip, path, file));
}

/** The same as `readEditable`, held as bytes. */
export function readHeld(zip: ZipPackage, path: string, file: string): HeldText {
  return readWhole(zip, path, file, (bytes) => {
    const utf8 = utf8Of(bytes);
    const held = utf8 && new HeldText(utf8);
    if (held !== undefined && !DECLARED.test(held.slice(0, DECLARATION))) return held;
    return new HeldText(encoder.encode(declaredUtf8(textOfPart(bytes))));
  });
}

function declaredUtf8(text: string): string {
  return text.replace(DECLARED, "$1UTF-8");
}

/** The bytes of a part after edits, as `writeEdits` gives its text. */
export function applyEdits(text: string, edits: readonly XmlEdit[]): Uint8Array {
  const sink = new TextSink();
  writeEdits(text, edits, (piece) => {
    sink.write(piece);
  });
  return sink.toBytes();
}

/**
 * Hands over, piece by piece, the text after edits that do not overlap, in any order; insertions at the same place keep
 * theirs. What no edit names stays to the character.
 */
export function writeEdits(
  text: EditableText,
  edits: readonly (XmlEdit | LateEdit)[],
  take: (piece: string) => void,
): void {
  const copy = (start: number, end: number): void => {
    if (typeof text === "string") take(text.slice(start, end));
    else text.copy(start, end, take);
  };
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) throw new Error(`Edits overlap at character ${edit.start}`);
    copy(at, edit.start);
    if ("write" in edit) edit.write(take);
    else take(edit.text);
    at = edit.end;
  }
  copy(at, text.length);
}

/** `applyEdits` for a short text that becomes part of a longer one. */
export function editedText(text: string, edits: readonly XmlEdit[]): string {
  let result = "";
  writeEdits(text, edits, (piece) => {
    result += piece;
  });
  return result;
}

/** Where the tag begins that ends before `end`: no `<` can stand inside a tag. */
export function tagStart(text: EditableText, end: number): number {
  return text.lastIndexOf("<", end - 1);
}

/** `x:` of `<x:row r="1">`, or nothing. */
export function tagPrefix(tag: string): string {
  return /^<([^\s:/>]+:)/.exec(tag)?.[1] ?? "";
}

/** The start tag with these attributes; all others stay in place, as they are written. */
export function withAttributes(tag: string, changes: AttributeChanges): string {
  const open = new Map(Object.entries(changes));
  const kept = tag.replace(ATTRIBUTE, (attribute, name: string) => {
    if (!open.has(name)) return attribute;
    const value = open.get(name);
    open.delete(name);
    return value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`;
  });
  const added = [...open]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`);
  return added.length === 0 ? kept : kept.replace(/\s*\/?>$/, (end) => added.join("") + end.trim());
}

/** The start tag of an element that has content, from either form. */
export function openTag(tag: string): string {
  return tag.replace(/\s*\/?>$/, ">");
}

/** The tag of an element without content, from either form. */
export function emptyTag(tag: string): string {
  return tag.replace(/\s*\/?>$/, "/>");
}

export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}
