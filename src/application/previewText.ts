import type { CellInput } from "../layout/workbookPatch";

/** Serial day 0 of Excel's calendar as a UTC instant; right for every day after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

/** The text that a cell shows, for the number formats that our sheets use. */
export function cellText(value: CellInput, numberFormat = "General"): string {
  if (value === null) return "";
  if (typeof value === "object") return cellText(value.result, numberFormat);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (/^0(\.0+)?%$/u.test(numberFormat)) {
    const digits = numberFormat.includes(".") ? numberFormat.length - "0.%".length : 0;
    return `${(value * 100).toFixed(digits)}%`;
  }
  if (/y+.*m+.*d+/iu.test(numberFormat)) {
    return new Date(DAY_ZERO + value * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  }
  return String(value);
}
