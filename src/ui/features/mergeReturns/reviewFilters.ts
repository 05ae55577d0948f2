import type { ReviewedCell } from "../../../application/merge/reviewReturns";
import { hasWords, wordsOf } from "../../components/searchWords";
import type { ShownReceipt } from "./mergeCounts";
import { outcomeKey } from "./mergeCounts";

/** What narrows the list of files; empty means all. `unit` is a blank for files whose unit is not known. */
export type ReceiptFilter = {
  readonly outcome: ReturnType<typeof outcomeKey> | "";
  readonly unit: string;
  /** Words that must all occur, separated by blanks. */
  readonly search: string;
};

export type CellFilter = {
  readonly kind: ReviewedCell["kind"] | "";
  readonly unit: string;
  readonly search: string;
};

export const NO_RECEIPT_FILTER: ReceiptFilter = { outcome: "", unit: "", search: "" };
export const NO_CELL_FILTER: CellFilter = { kind: "", unit: "", search: "" };

/** Stands for files whose unit is not known. */
export const UNKNOWN_UNIT = " ";

/** What needs attention first. */
const ORDER: Readonly<Record<ReturnType<typeof outcomeKey>, number>> = {
  needsLook: 0,
  returned: 1,
  merged: 2,
  superseded: 3,
  written: 4,
  repeated: 5,
};

/** The receipts that pass, those that need attention first. @param textOf what the search looks through */
export function filterReceipts(
  receipts: readonly ShownReceipt[],
  { outcome, unit, search }: ReceiptFilter,
  textOf: (receipt: ShownReceipt) => string,
): readonly ShownReceipt[] {
  const words = wordsOf(search);
  return receipts
    .filter(
      (receipt) =>
        (outcome === "" || outcomeKey(receipt) === outcome) &&
        (unit === "" || (receipt.unit ?? UNKNOWN_UNIT) === unit) &&
        hasWords(words, () => textOf(receipt)),
    )
    .sort((a, b) => ORDER[outcomeKey(a)] - ORDER[outcomeKey(b)]);
}

/** The returned cells that pass, in their order. */
export function filterCells(
  cells: readonly ReviewedCell[],
  { kind, unit, search }: CellFilter,
  textOf: (cell: ReviewedCell) => string,
): readonly ReviewedCell[] {
  const words = wordsOf(search);
  return cells.filter(
    (cell) =>
      (kind === "" || cell.kind === kind) &&
      (unit === "" || cell.unit === unit) &&
      hasWords(words, () => textOf(cell)),
  );
}
