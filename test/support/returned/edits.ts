import type { RoundId } from "../../../src/domain/round/round";
import { cellAddress } from "../../../src/layout/address";
import { RETURN_COLUMNS, returnColumnIndex, type ReturnKey } from "../../../src/layout/returnColumns";
import { RETURN_HEADER_ROW } from "../../../src/layout/returnSheet";
import type { StoredValue } from "../../../src/layout/workbookPatch";
import type { UnitName } from "./office";

/** The sheet of an edit is the first one where it names none: 填报表, whatever it is called by now. */
type OnSheet = { readonly sheet?: string };

/**
 * What somebody does to a workbook, as data, so that the same edits can be made to values in memory and by other programs
 * to real files. Rows and columns are named as Excel shows them: from 1, and by letters.
 */
export type Edit = OnSheet &
  (
    | { readonly op: "set"; readonly cell: string; readonly value: StoredValue }
    /** An error value that is not text, `#N/A`. */
    | { readonly op: "error"; readonly cell: string; readonly value: string }
    /** `result` is what the formula gives. */
    | {
        readonly op: "formula";
        readonly cell: string;
        readonly formula: string;
        readonly result: StoredValue;
      }
    | { readonly op: "insertRows"; readonly before: number; readonly count: number }
    | { readonly op: "deleteRows"; readonly from: number; readonly count: number }
    /** Pastes a row over another one. */
    | { readonly op: "copyRow"; readonly from: number; readonly to: number }
    /** Sorts the rows from `from` on: the first one becomes that at the first offset in `order`. */
    | { readonly op: "orderRows"; readonly from: number; readonly order: readonly number[] }
    | { readonly op: "insertColumn"; readonly before: string }
    | { readonly op: "deleteColumn"; readonly column: string }
    | { readonly op: "moveColumn"; readonly column: string; readonly before: string }
    /** Only the first cell keeps its value. */
    | { readonly op: "merge"; readonly range: string }
    | { readonly op: "renameSheet"; readonly to: string }
    | { readonly op: "removeSheet" }
    | { readonly op: "copySheet"; readonly to: string }
    | { readonly op: "showSheet"; readonly state: "visible" | "hidden" | "veryHidden" }
    | { readonly op: "hideRows"; readonly from: number; readonly count: number }
    | { readonly op: "filter"; readonly column: string; readonly keep: string }
    | { readonly op: "unprotect" }
    | { readonly op: "removeProperties" }
  );

/** The row of the header in a workbook as issued. */
export const HEADER = RETURN_HEADER_ROW + 1;

/** Numbers of the tasks in each unit's workbook, in their order. */
export const TASKS_OF: Readonly<Record<UnitName, readonly number[]>> = {
  reform: [1, 2, 3, 5, 6, 8],
  finance: [3, 4],
  tax: [7],
};

/** The row of a task in the workbook of a unit as issued. */
export function rowOf(task: number, unit: UnitName = "reform"): number {
  const index = TASKS_OF[unit].indexOf(task);
  if (index === -1) throw new Error(`the unit has no task ${task}`);
  return HEADER + 1 + index;
}

/** The letters of a column as issued. */
export function lettersOf(key: ReturnKey): string {
  return cellAddress(0, returnColumnIndex(key)).replace(/\d/gu, "");
}

/** The cell of a task as issued. */
export function cellOf(task: number, key: ReturnKey, unit: UnitName = "reform"): string {
  return `${lettersOf(key)}${rowOf(task, unit)}`;
}

/** Somebody types into the cell of a task. */
export function fill(task: number, key: ReturnKey, value: StoredValue, unit: UnitName = "reform"): Edit {
  return set(cellOf(task, key, unit), value);
}

export function set(cell: string, value: StoredValue, sheet?: string): Edit {
  return { op: "set", cell, value, ...(sheet === undefined ? {} : { sheet }) };
}

/** Gives a column another header. */
export function rename(key: ReturnKey, header: string): Edit {
  return set(`${lettersOf(key)}${HEADER}`, header);
}

/** A row of values below another, or over it. */
export function setRow(row: number, values: Partial<Record<ReturnKey, StoredValue>>): readonly Edit[] {
  return RETURN_COLUMNS.flatMap(({ key }) =>
    values[key] === undefined ? [] : [set(`${lettersOf(key)}${row}`, values[key])],
  );
}

/** Puts a copy of the row of a task under it. */
export function duplicate(task: number): readonly Edit[] {
  const row = rowOf(task);
  return [
    { op: "insertRows", before: row + 1, count: 1 },
    { op: "copyRow", from: row, to: row + 1 },
  ];
}

/** A workbook that a unit was given, after somebody worked on it, under the name under which it came back. */
export type Sent = {
  readonly unit: UnitName;
  readonly round: RoundId;
  readonly name: string;
  readonly edits: readonly Edit[];
  /** When it was last saved; else when it was issued. */
  readonly savedAt?: string;
};
