import { dateOfSerial, isSerialDay, serialOfDate } from "../domain/serialDay";

export { dateOfSerial, serialOfDate };

/** The text of a date cell: a calendar date for a serial number or a date as text, else the text itself. */
export function dateText(cell: string): string {
  const text = cell.trim();
  const serial = text === "" ? NaN : Number(text);
  if (isSerialDay(serial)) return dateOfSerial(serial);
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(text);
  if (match === null) return text;
  const [, year = "", month = "", day = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return serialOfDate(date) === undefined ? text : date;
}
