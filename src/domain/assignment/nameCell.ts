import { bracketsClose } from "../decompose/unitEntries";
import { CLOSING, OPENING } from "../rosters/vocabulary";
import { ANY_NAME_SEPARATOR, NAME_SEPARATOR } from "./vocabulary";

/** An entry of a cell of names as it is written, and where it stands in the cell's text. */
export type NameSlot = { readonly text: string; readonly start: number; readonly end: number };

/**
 * The entries of a cell of names: blanks inside a name are kept, those around it and empty entries are not. A separator
 * within brackets divides nothing, unless the brackets do not close.
 */
export function nameSlots(cell: string): readonly NameSlot[] {
  const slots: NameSlot[] = [];
  const closes = bracketsClose(cell);
  let depth = 0;
  let start = 0;
  const close = (end: number): void => {
    const raw = cell.slice(start, end);
    const text = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    if (text !== "") slots.push({ text, start: from, end: from + text.length });
    start = end + 1;
  };
  for (let at = 0; at < cell.length; at++) {
    const char = cell.charAt(at);
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth--;
    if (ANY_NAME_SEPARATOR.test(char) && (depth === 0 || !closes)) close(at);
  }
  close(cell.length);
  return slots;
}

/** The texts of a cell's entries. */
export function nameEntries(cell: string): readonly string[] {
  return nameSlots(cell).map(({ text }) => text);
}

/** The cell for these entries. */
export function joinNames(entries: readonly string[]): string {
  return entries.join(NAME_SEPARATOR);
}

/** Lists as cells: what all who share a task have in common is joined once, not for each of them. */
const joined = new WeakMap<readonly string[], string>();

/** The cell for the entries other than this one. @param entries are not changed later */
export function joinOthers(entries: readonly string[], entry: string): string {
  const at = entries.indexOf(entry);
  if (at !== entries.lastIndexOf(entry)) return joinNames(entries.filter((each) => each !== entry));
  let all = joined.get(entries);
  if (all === undefined) joined.set(entries, (all = joinNames(entries)));
  if (at === -1) return all;
  const start = entries.slice(0, at).reduce((sum, { length }) => sum + length + NAME_SEPARATOR.length, 0);
  const before = all.slice(0, start);
  return at < entries.length - 1
    ? before + all.slice(start + entry.length + NAME_SEPARATOR.length)
    : before.slice(0, -NAME_SEPARATOR.length);
}

/** The cell with other texts in its slots; separators and blanks between them stay as they are. */
export function fillSlots(cell: string, texts: readonly string[]): string {
  let filled = "";
  let at = 0;
  nameSlots(cell).forEach(({ start, end, text }, index) => {
    filled += cell.slice(at, start) + (texts[index] ?? text);
    at = end;
  });
  return filled + cell.slice(at);
}

/** The cell without the slots at these positions, each with the separator that joins it to the others. */
export function dropSlots(cell: string, positions: ReadonlySet<number>): string {
  const slots = nameSlots(cell);
  let kept = "";
  let last: NameSlot | undefined;
  slots.forEach((slot, index) => {
    if (positions.has(index)) return;
    // The separator before the slot, unless nothing stands before it any more.
    const before = slots[index - 1];
    if (last !== undefined && before !== undefined) kept += cell.slice(before.end, slot.start);
    kept += slot.text;
    last = slot;
  });
  return kept;
}
