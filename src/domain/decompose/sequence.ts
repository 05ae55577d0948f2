import { finding, type Finding } from "../finding";
import type { Place } from "../place";
import { removePadding } from "./paragraphs";
import { LEADING_NUMBER, SEQUENCE_NUMBER } from "./vocabulary";

/** A 序号 as the source has it: in a column of its own, or at the beginning of the text. */
export type SourceNumber = {
  readonly text: string;
  readonly where: Place;
  /** Numbers may begin again with 1 here. */
  readonly startsCategory: boolean;
};

/** Splits off the number that a table without 序号 column writes into the text: `1、…`. */
export function splitLeadingNumber(text: string): { readonly number: string; readonly text: string } {
  const match = LEADING_NUMBER.exec(text);
  return match === null
    ? { number: "", text }
    : {
        number: inDigits(match[1] ?? match[2] ?? match[3] ?? ""),
        text: text.slice(match[0].length).trimStart(),
      };
}

/** `③` as `3`. */
function inDigits(number: string): string {
  return number.normalize("NFKC");
}

/**
 * What is odd about the numbers of one table. 序号 is regenerated anyway, so lost ones are one finding for the whole
 * table, not one for each row; a gap or a repeat may mean that the source lost or doubled a row.
 */
export function checkSequence(numbers: readonly SourceNumber[]): readonly Finding[] {
  const findings: Finding[] = [];
  const lost = numbers.filter(({ text }) => text === "");
  const [firstLost] = lost;
  if (firstLost !== undefined) {
    findings.push(
      finding("NOTICE_SEQUENCE_LOST", { ...firstLost.where, column: "sequenceNo" }, { rows: lost.length }),
    );
  }
  let previous = 0;
  let known = true;
  for (const { text, where, startsCategory } of numbers) {
    if (text === "") {
      known = false;
      continue;
    }
    const digits = SEQUENCE_NUMBER.exec(removePadding(text))?.[1];
    if (digits === undefined) {
      findings.push(finding("NOTICE_SEQUENCE_UNREADABLE", { ...where, column: "sequenceNo" }, { text }));
      known = false;
      continue;
    }
    const number = Number(inDigits(digits));
    const restarts = startsCategory && number === 1;
    if (known && !restarts && number <= previous) {
      findings.push(finding("NOTICE_SEQUENCE_REPEATED", { ...where, column: "sequenceNo" }, { number }));
    } else if (known && !restarts && number > previous + 1) {
      findings.push(
        finding("NOTICE_SEQUENCE_GAP", { ...where, column: "sequenceNo" }, { from: previous, to: number }),
      );
    }
    previous = number;
    known = true;
  }
  return findings;
}
