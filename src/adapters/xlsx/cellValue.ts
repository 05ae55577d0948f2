import type { StoredValue } from "../../application/ports/workbookReader";
import { fromStoredText } from "./textSafety";

/** Days between the two ways of counting days that a workbook can have. */
export const DAYS_TO_1904 = 1462;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0, so that 1 March 1900 is day 61, as for Excel. */
const EPOCH = Date.UTC(1899, 11, 30);

/** What decoding needs to know about the whole workbook. */
export type CellDecoding = {
  readonly strings: readonly string[];
  /** Cell formats that show dates, where the workbook counts from 1904; empty where it does not. */
  readonly datesFrom1904: ReadonlySet<number>;
};

/** A date, a time or both, as the strict dialect of the format writes them, as a serial number. */
function toSerial(text: string): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null || text.trim() === "") return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match;
  const days =
    year === undefined
      ? 0
      : (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / MILLISECONDS_PER_DAY;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  // Excel counts a 29 February 1900 that never was.
  return (days > 0 && days < 61 ? days - 1 : days) + time;
}

function toNumber(text: string, format: number, { datesFrom1904 }: CellDecoding): StoredValue {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return datesFrom1904.has(format) ? number + DAYS_TO_1904 : number;
}

/**
 * The value of a cell from its type, its text and its format. Empty text is an empty cell.
 * @returns `undefined` where the cell refers to a shared text that does not exist.
 */
export function decodeCell(
  type: string | undefined,
  text: string,
  format: number,
  decoding: CellDecoding,
): StoredValue | undefined {
  if (text === "") return null;
  switch (type ?? "n") {
    case "s": {
      const shared = decoding.strings[Number(text)];
      return shared === "" ? null : shared;
    }
    case "str":
    case "inlineStr":
      return fromStoredText(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return text;
    case "d":
      return toSerial(text) ?? text;
    default:
      return toNumber(text, format, decoding);
  }
}
