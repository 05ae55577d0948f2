/** Serial day 0 of a workbook's calendar as a UTC instant; right for every day after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

/** Serial numbers of days that are dates here, 2000-01-01 to 2099-12-31: other numbers are no dates. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

/** True for the serial number of a day from 2000 to 2099, with or without a time of day. */
export function isSerialDay(number: number): boolean {
  return number >= FIRST_DAY && number < LAST_DAY + 1;
}

/** The dates of days that were asked for: ledgers and reports name the same ones over and over. */
const dates = new Map<number, string>();

/** The calendar date of a serial day number, `2023-06-30`; the time of day is left out. */
export function dateOfSerial(serial: number): string {
  const day = Math.floor(serial);
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(DAY_ZERO + day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  if (isSerialDay(day)) dates.set(day, date);
  return date;
}

/** The serial day number of a calendar date `2023-06-30`; `undefined` for anything else. */
export function serialOfDate(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return undefined;
  const serial = (Date.parse(`${date}T00:00:00Z`) - DAY_ZERO) / MILLISECONDS_A_DAY;
  return Number.isInteger(serial) && dateOfSerial(serial) === date ? serial : undefined;
}

/** The calendar date in a cell; `undefined` for one that holds no day. */
export function dayOfCell(value: string | number | boolean | null): string | undefined {
  return typeof value === "number" && isSerialDay(value) ? dateOfSerial(value) : undefined;
}
