import { CLOSING, OPENING } from "../rosters/vocabulary";
import { ANY_NAME_SEPARATOR, NAME_SEPARATOR } from "./vocabulary";

/**
 * The entries of a cell of names as they are written: blanks inside a name are kept, those around it and empty entries
 * are not. A separator within brackets divides nothing, unless the brackets do not close.
 */
export function nameEntries(cell: string): readonly string[] {
  const entries: string[] = [];
  const closes = isBalanced(cell);
  let depth = 0;
  let entry = "";
  for (const char of cell) {
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth--;
    if (ANY_NAME_SEPARATOR.test(char) && (depth === 0 || !closes)) {
      entries.push(entry);
      entry = "";
    } else {
      entry += char;
    }
  }
  entries.push(entry);
  return entries.map((each) => each.trim()).filter((each) => each !== "");
}

/** The cell for these entries. */
export function joinNames(entries: readonly string[]): string {
  return entries.join(NAME_SEPARATOR);
}

function isBalanced(cell: string): boolean {
  let depth = 0;
  for (const char of cell) {
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
