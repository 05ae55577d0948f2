import type { RecordedValue } from "../audit/recordedChange";
import { cellText, foldedText } from "./cellText";
import {
  ALL_PERCENT,
  AROUND_SHARE,
  BARE_NUMBER,
  FRACTION,
  FRACTION_IN_WORDS,
  HALF_OF_TENTH,
  ONE_HALF,
  PERCENT,
  PERCENT_IN_WORDS,
  TENTHS,
} from "./completionVocabulary";
import { withDigits } from "./hanNumbers";
import { readStatus } from "./statusValue";

/**
 * `share` is from 0 to 1; `certain` where the cell gives it as a share or with its percent sign and without any word.
 * `above` is a figure outside 0 to 100 %, `unread` says none. Both keep the text as it stands in the cell.
 */
export type ReadCompletion =
  | { readonly kind: "empty" }
  | { readonly kind: "share"; readonly share: number; readonly certain: boolean }
  | { readonly kind: "above"; readonly text: string }
  | { readonly kind: "unread"; readonly text: string };

/** A figure as a share, which may lie outside 0 to 1. */
type Figure = { readonly share: number; readonly certain: boolean };

/** Longer texts tell of the task and are not its completion. */
const LONGEST_COMPLETION = 40;

/**
 * How much is done by a cell of 完成率. What is not understood is never a figure, least of all 0: ranges, bounds (`超50%`,
 * `过半`), a status that leaves the share open (`未启动`), signs for nothing (`/`, `无`). A word for completed is 100 %.
 */
export function readCompletion(value: RecordedValue): ReadCompletion {
  const text = foldedText(value);
  if (text === "") return { kind: "empty" };
  const figure = typeof value === "number" ? figureOfNumber(value) : figureOfText(text);
  if (figure === undefined) return { kind: "unread", text: cellText(value) };
  if (!(figure.share >= 0 && figure.share <= 1)) return { kind: "above", text: cellText(value) };
  return { kind: "share", ...figure };
}

/**
 * The cell is formatted as percent: up to 1 a number is a share, to the digit. From 2 on the format was lost and percents
 * are meant. Between them it is more than all (1.2 is 120 %), if not a percent or two: no share in either case.
 */
function figureOfNumber(number: number): Figure | undefined {
  if (Number.isNaN(number)) return undefined;
  if (number < 2) return { share: number + 0, certain: true };
  return { share: percent(number), certain: false };
}

function figureOfText(text: string): Figure | undefined {
  if (text.length > LONGEST_COMPLETION) return undefined;
  const status = readStatus(text);
  if (status.kind === "status") {
    return status.status === "completed" ? { share: 1, certain: false } : undefined;
  }
  const written = text.replace(/\s/gu, "");
  if (BARE_NUMBER.test(written)) return figureOfBareText(Number(written));
  const signed = PERCENT.exec(written)?.groups?.["number"];
  if (signed !== undefined) return { share: percent(Number(signed)), certain: true };
  const share = shareInWords(AROUND_SHARE.exec(withDigits(written))?.groups?.["figure"] ?? "");
  return share === undefined ? undefined : { share, certain: false };
}

/** A number that has become text may have lost its percent sign: 1 may be all or one percent. */
function figureOfBareText(number: number): Figure | undefined {
  const figure = number === 1 ? undefined : figureOfNumber(number);
  return figure && { ...figure, certain: number === 0 };
}

function shareInWords(figure: string): number | undefined {
  if (ALL_PERCENT.test(figure)) return 1;
  if (ONE_HALF.test(figure)) return 0.5;
  const signed = PERCENT.exec(figure)?.groups;
  if (signed) return percent(Number(signed["number"]));
  const words = PERCENT_IN_WORDS.exec(figure)?.groups;
  if (words) return percent(Number(`${words["whole"] ?? ""}.${words["decimals"] ?? "0"}`));
  const tenths = TENTHS.exec(figure)?.groups;
  if (tenths) {
    const rest = tenths["hundredths"] === HALF_OF_TENTH ? 5 : Number(tenths["hundredths"] ?? 0);
    return percent(Number(tenths["tenths"]) * 10 + rest);
  }
  const parts = (FRACTION.exec(figure) ?? FRACTION_IN_WORDS.exec(figure))?.groups;
  const whole = Number(parts?.["whole"] ?? 0);
  return whole === 0 ? undefined : rounded(Number(parts?.["part"]) / whole);
}

function percent(number: number): number {
  return rounded(number / 100);
}

/** Without the noise of binary fractions: 33.3 % is 0.333. */
function rounded(share: number): number {
  return Number(share.toFixed(6)) + 0;
}
