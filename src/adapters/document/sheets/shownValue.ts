import { utils } from "@e965/xlsx";
import { dateOfSerial, isSerialDay } from "../../../domain/serialDay";
import type { StoredValue } from "../../../layout/workbookPatch";
import { isDateCode } from "../../xlsx/dateFormats";
import { GENERAL } from "./sourceSheet";

/** What a format has between its letters: quoted text, colours and conditions, escaped and padding characters. */
const BETWEEN = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

/** A longer code is damaged. */
const LONGEST_CODE = 255;

/** Digits of a number that Excel keeps. */
const DIGITS = 15;

/**
 * A value as its cell shows it: a day as a calendar date, `2023-06-30`, anything else by its number format, `50%`,
 * `3.5亿元`. `""` where the format hides it.
 */
export function shownValue(value: StoredValue, code: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const plain = String(Number(value.toPrecision(DIGITS)));
  if (code === GENERAL || code === "@" || code === "" || code.length > LONGEST_CODE) return plain;
  if (isDateCode(code) && isSerialDay(value) && /d/i.test(code.replace(BETWEEN, "")))
    return dateOfSerial(value);
  try {
    return utils.format_cell({ t: "n", v: value, z: code }).trim();
  } catch {
    return plain; // The library has no code for a format that it cannot read.
  }
}
