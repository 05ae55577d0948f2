import type { Receipt } from "../../../application/merge/receipts";
import { cellKey, type MergeAnswers, type MergeReview } from "../../../application/merge/reviewReturns";

/** What writing comes to, and what it leaves out. */
export type MergeCounts = {
  /** Files that are written. */
  readonly files: number;
  readonly tasks: number;
  /** Cells of the ledger. */
  readonly cells: number;
  /** Rows that 填报记录 gets. */
  readonly reports: number;
  readonly needsLook: number;
  readonly returned: number;
  /** Repeated, or replaced by later ones. */
  readonly unchanged: number;
};

export function mergeCounts({ receipts, plan }: MergeReview): MergeCounts {
  const count = (...outcomes: readonly Receipt["outcome"][]): number =>
    receipts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    files: count("merged"),
    tasks: new Set([...plan.changes, ...plan.reports].map(({ task }) => task)).size,
    cells: plan.changes.length,
    reports: plan.reports.length,
    needsLook: count("needsLook"),
    returned: count("returned"),
    unchanged: count("repeated", "superseded"),
  };
}

/** A conflict with no decision yet, also before the review was made anew. */
export function isOpen(cell: MergeReview["cells"][number], { decisions }: MergeAnswers): boolean {
  return cell.kind === "conflict" && !decisions.has(cellKey(cell));
}

/** A receipt as it is shown: one of a file that was written from here stays what it was then. */
export type ShownReceipt = Receipt & { readonly written: boolean };

export function shownReceipts(
  { receipts }: MergeReview,
  written: ReadonlyMap<string, Receipt>,
): readonly ShownReceipt[] {
  return receipts.map((receipt) => {
    const before = receipt.outcome === "repeated" ? written.get(receipt.file.sha256) : undefined;
    // The same file a second time, under another name, is a repetition all the same.
    return before?.file.name === receipt.file.name
      ? { ...before, written: true }
      : { ...receipt, written: false };
  });
}

/** The key under which an outcome is worded and filtered. */
export function outcomeKey({ outcome, written }: ShownReceipt): Receipt["outcome"] | "written" {
  return written && outcome === "merged" ? "written" : outcome;
}
