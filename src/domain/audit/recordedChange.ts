import type { RosterList } from "../place";

export type RecordedValue = string | number | boolean | null;

/** A long text that was written: known well enough to tell whether it still stands in a cell. */
export type LongText = {
  /** In UTF-16 code units. */
  readonly length: number;
  /** The first half of its SHA-256, in hexadecimal digits. */
  readonly digest: string;
};

/** What was written into a cell, as it is recorded. */
export type WrittenValue = RecordedValue | LongText;

/** One cell that a change has written, by what it says and not by where it stands. */
export type RecordedCell = {
  readonly list: "ledger" | RosterList | "settings";
  /** Task id, the name of the roster's entry, or the code of the setting. */
  readonly entry: string;
  /** Which of the rows of that name, from 0; a roster's entry may have several. */
  readonly occurrence: number;
  /** Key of the column in the registry. */
  readonly column: string;
  readonly from: RecordedValue;
  readonly to: WrittenValue;
};

/** What was changed through the program, kept in the workbook so that it can be traced and undone. */
export type RecordedChange = {
  /** Counts from 1. */
  readonly number: number;
  /** Local date and time, `2023-03-01 09:30`. */
  readonly at: string;
  readonly by: string;
  /** In words, as the log has it. */
  readonly title: string;
  readonly cells: readonly RecordedCell[];
  /** The number of the change that this one takes back. */
  readonly undoes?: number;
};

/** The numbers of the changes that have been taken back. */
export function undoneChanges(changes: readonly RecordedChange[]): ReadonlySet<number> {
  return new Set(changes.flatMap(({ undoes }) => undoes ?? []));
}

/** The last change that has not been taken back; `undefined` where there is none. */
export function lastUndoable(changes: readonly RecordedChange[]): RecordedChange | undefined {
  const undone = undoneChanges(changes);
  return [...changes].reverse().find(({ number, undoes }) => undoes === undefined && !undone.has(number));
}
