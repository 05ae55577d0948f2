import { createContext, useContext } from "react";
import type { ReviewedCell } from "../../../application/merge/reviewReturns";
import type { ShownReceipt } from "./mergeCounts";
import type { Ready } from "./mergeState";
import type { MergeCommands } from "./useMergeReturns";

/** A workbook that returned files are merged into, for the parts that show it. */
export type MergeView = {
  readonly ready: Ready;
  readonly commands: MergeCommands;
  readonly name: string;
  /** The workbook is a file: it can be downloaded and changed for another. */
  readonly inFile: boolean;
  /** Something is being written or read: nothing else can be begun. */
  readonly busy: boolean;
  readonly receipts: readonly ShownReceipt[];
  readonly conflicts: readonly ReviewedCell[];
  /** Conflicts that nobody has decided, as of the last decision. */
  readonly open: readonly ReviewedCell[];
};

const MergeContext = createContext<MergeView | undefined>(undefined);

export const MergeProvider = MergeContext.Provider;

export function useMergeView(): MergeView {
  const view = useContext(MergeContext);
  if (!view) throw new Error("useMergeView needs a MergeProvider");
  return view;
}
