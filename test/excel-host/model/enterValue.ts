import type { Json } from "../protocol/wire";
import { fail } from "../protocol/hostError";
import type { Cell } from "./sheet";

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^[-+]?\d+(\.\d+)?%$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * Puts what an add-in writes to `values` or `formulas` into a cell, as if it were typed: `null` leaves the cell as it
 * is, `""` empties it, `=` begins a formula, and text that looks like a number, a percentage, a date or a truth value
 * becomes one, with its number format where the cell has none. A cell of the format `@` takes everything as text; `'`
 * before text does so once.
 */
export function enterValue(cell: Cell, input: Json): void {
  if (input === null) return;
  if (typeof input === "object") fail("InvalidArgument");
  delete cell.formula;
  delete cell.quoted;
  if (typeof input !== "string") {
    cell.value = input;
  } else if (cell.format.numberFormat === "@") {
    cell.value = input;
  } else if (input.startsWith("'")) {
    cell.value = input.slice(1);
    cell.quoted = true;
  } else if (input.startsWith("=") && input.length > 1) {
    cell.formula = input;
    // Nothing is calculated here; see README.
    cell.value = 0;
  } else {
    enterText(cell, input);
  }
}

function enterText(cell: Cell, text: string): void {
  const trimmed = text.trim();
  const date = toSerial(trimmed);
  if (NUMBER.test(trimmed)) cell.value = Number(trimmed);
  else if (GROUPED.test(trimmed)) enterFormatted(cell, Number(trimmed.replaceAll(",", "")), "#,##0");
  else if (PERCENT.test(trimmed)) enterFormatted(cell, Number.parseFloat(trimmed) / 100, "0%");
  else if (date !== undefined) enterFormatted(cell, date, "yyyy/m/d");
  else if (/^(true|false)$/i.test(trimmed)) cell.value = trimmed.toLowerCase() === "true";
  else cell.value = text;
}

function enterFormatted(cell: Cell, value: number, numberFormat: string): void {
  cell.value = value;
  if ((cell.format.numberFormat ?? "General") === "General") cell.format = { ...cell.format, numberFormat };
}

function toSerial(text: string): number | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (instant.getUTCMonth() !== Number(month) - 1 || Number(year) < 1900) return undefined;
  return instant.getTime() / DAY + UNIX_EPOCH;
}
