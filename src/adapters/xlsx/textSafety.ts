/**
 * What XML cannot hold, and what Excel would take for an escape of it: control characters, lone surrogates, U+FFFE,
 * U+FFFF, and an underscore that begins `_xHHHH_` (or would begin one once the character after it is escaped).
 */
const UNSTORABLE =
  /[\0-\x08\x0B-\x1F\uFFFE\uFFFF\uD800-\uDFFF]|_(?=x[0-9A-Fa-f]{4}[_\0-\x08\x0B-\x1F\uFFFE\uFFFF\uD800-\uDFFF])/gu;

const MARKUP = /[&<>]/g;
const NEEDS_CARE = /[&<>\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDFFF]|_x[0-9A-Fa-f]{4}/u;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/**
 * The text in the notation of the format's own string type, `_x0001_` for what XML cannot hold. Reading it with
 * `fromStoredText`, as Excel does, gives exactly the text again, whatever it holds.
 */
export function toStoredText(text: string): string {
  return NEEDS_CARE.test(text) ? text.replace(UNSTORABLE, escapeUnit) : text;
}

/** `toStoredText`, and escaped for XML element content. */
export function toXmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(UNSTORABLE, escapeUnit)
    .replace(MARKUP, (character) => ENTITIES[character] ?? character);
}

/** Texts that are not longer have memory of their own in V8. */
const SHORT = 12;

/**
 * The inverse of `toStoredText`. A text that was cut out of the XML of a part would keep all of that XML in memory; what this
 * gives was put together anew, and keeps no more than itself.
 */
export function fromStoredText(text: string): string {
  if (!text.includes("_x")) return text.length > SHORT ? ` ${text}`.slice(1) : text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Text for parts that know no escapes: what XML cannot hold becomes U+FFFD. */
export function toPlainText(text: string): string {
  return text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/gu, "\uFFFD");
}

/** Excel would make a formula of this text as soon as somebody edits its cell. */
export function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  // = + - @ and TAB, CR
  return first === 61 || first === 43 || first === 45 || first === 64 || first === 9 || first === 13;
}
