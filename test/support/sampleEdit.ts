import type { CellChange, EditOp, RowsWritten, WorkbookEdit } from "../../src/layout/workbookEdit";

/** An edit of these operations. */
export function editOf(...ops: readonly EditOp[]): WorkbookEdit {
  return { label: "test", ops };
}

/** Sets cells of the sheet 表. */
export function setCells(
  ...changes: readonly (Omit<CellChange, "sheet"> & { readonly sheet?: string })[]
): EditOp {
  return { op: "setCells", cells: changes.map((change) => ({ sheet: "表", ...change })) };
}

/** Writes rows into the sheet 表. */
export function writeRows(written: Omit<RowsWritten, "sheet"> & { readonly sheet?: string }): EditOp {
  return { op: "writeRows", sheet: "表", ...written };
}

/** What the work throws. */
export function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return "nothing was thrown";
}
