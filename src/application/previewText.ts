import { dateOfSerial } from "../layout/excelDates";
import type { CellInput } from "../layout/workbookPatch";

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
    return dateOfSerial(value);
  }
  return String(value);
}
