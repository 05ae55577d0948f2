import type { RecordedValue } from "../audit/recordedChange";
import { dateOfSerial, isSerialDay } from "../serialDay";
import type { TaskStatus } from "../status";
import { cellText, isBlank } from "./cellText";
import { percentText } from "./percentText";
import { readStatus } from "./statusValue";
import { unitCells, type UnitCells, type UnitField } from "./unitFields";
import { REST_IN_RECORDS, STATUS_WORDS, UNIT_LABEL_END } from "./valueVocabulary";

/** What one lead unit reports on a task. */
export type UnitReport = { readonly unit: string; readonly cells: UnitCells };

/** UTF-16 code units that fit into one cell of a workbook. */
const LONGEST_TEXT = 32_767;

type Entry = { readonly unit: string; readonly value: RecordedValue };

/**
 * What the ledger's row shows of a task on which several lead units report, column by column. Blank cells add nothing;
 * a column that nobody filled in is `null`.
 *
 * - One unit with content, or several with the same: that value, to the character.
 * - Texts that differ: a block `区财政局：…` for each unit, in the order of `reports`, lines within a text kept. Where they
 *   are too long together for one cell, whole blocks as far as they fit, and a last line that says where the others are.
 * - 状态: all alike → that one; any behind → behind; else in progress, but not started where nobody has begun. As the word
 *   of the list. A text that is no status makes the column one of texts.
 * - 完成率: the lowest figure, never an average that nobody reported. With a text among them, texts: figures as `45%`.
 * - 完成时限: the latest day. With a text among them, texts: days as `2023-06-30`.
 */
export function combineReports(reports: readonly UnitReport[]): UnitCells {
  return unitCells((field) => combineField(field, reports));
}

/** One column of `combineReports`. */
export function combineField(field: UnitField, reports: readonly UnitReport[]): RecordedValue {
  return combineColumn(
    field,
    reports
      .map(({ unit, cells }): Entry => ({ unit, value: cells[field] }))
      .filter(({ value }) => !isBlank(value)),
  );
}

/** `entries` have content. */
function combineColumn(field: UnitField, entries: readonly Entry[]): RecordedValue {
  const first = entries[0]?.value ?? null;
  if (entries.every(({ value }) => value === first)) return first;
  const combined = combineValues(field, entries);
  return combined ?? labelled(entries.map(({ unit, value }) => ({ unit, text: shownText(field, value) })));
}

/** The one value that stands for all; `undefined` where each has to be read. */
function combineValues(field: UnitField, entries: readonly Entry[]): RecordedValue | undefined {
  if (field === "status") {
    const statuses = allDefined(entries.map(({ value }) => statusOf(value)));
    return statuses && STATUS_WORDS[combineStatuses(statuses)];
  }
  if (field !== "completion" && field !== "deadline") return undefined;
  const numbers = allDefined(entries.map(({ value }) => (typeof value === "number" ? value : undefined)));
  if (field === "completion") return numbers && Math.min(...numbers);
  return numbers?.every(isSerialDay) === true ? Math.max(...numbers) : undefined;
}

function statusOf(value: RecordedValue): TaskStatus | undefined {
  const read = readStatus(value);
  return read.kind === "status" ? read.status : undefined;
}

function combineStatuses(statuses: readonly TaskStatus[]): TaskStatus {
  const [first = "notStarted"] = statuses;
  if (statuses.every((status) => status === first)) return first;
  if (statuses.includes("behind")) return "behind";
  const begun = statuses.some((status) => status === "inProgress" || status === "completed");
  return begun ? "inProgress" : "notStarted";
}

/** The list, if nothing in it is missing. */
function allDefined<T>(list: readonly (T | undefined)[]): readonly T[] | undefined {
  const defined = list.filter((item) => item !== undefined);
  return defined.length === list.length ? defined : undefined;
}

/** A value among texts, as its unit sees it in its form. */
function shownText(field: UnitField, value: RecordedValue): string {
  if (typeof value === "number" && field === "completion") return percentText(value);
  if (typeof value === "number" && field === "deadline" && isSerialDay(value)) return dateOfSerial(value);
  return cellText(value).trim();
}

function labelled(texts: readonly { readonly unit: string; readonly text: string }[]): string {
  const blocks = texts.map(({ unit, text }) => `${unit}${UNIT_LABEL_END}${text}`);
  const whole = blocks.join("\n");
  if (whole.length <= LONGEST_TEXT) return whole;
  const kept: string[] = [];
  let room = LONGEST_TEXT - REST_IN_RECORDS.length;
  for (const block of blocks) {
    if (block.length + 1 > room) continue;
    kept.push(block);
    room -= block.length + 1;
  }
  return [...kept, REST_IN_RECORDS].join("\n");
}
