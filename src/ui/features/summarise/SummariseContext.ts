import { createContext, useContext } from "react";
import type { LedgerLight } from "../../../application/summary/ledgerLights";
import type { RecordedSummary } from "../../../domain/summary/recordedSummary";
import type { Place } from "../../../domain/place";
import type { Ready } from "./summariseState";
import type { SummariseCommands } from "./useSummarise";

/** A workbook that is summed up, for the parts that show it. */
export type SummariseView = {
  readonly ready: Ready;
  readonly commands: SummariseCommands;
  readonly name: string;
  /** The workbook is a file: it can be downloaded and changed for another. */
  readonly inFile: boolean;
  /** Something is being written or read: nothing else can be begun. */
  readonly busy: boolean;
  /** The last summary, and whether what it was made from has changed since. */
  readonly last: { readonly last: RecordedSummary; readonly outdated: boolean } | undefined;
  /** The lights that the ledger would get. */
  readonly lights: readonly LedgerLight[];
  /** Shows a cell in Excel; `undefined` where the workbook is a file. */
  readonly select: ((place: Place) => void) | undefined;
};

const SummariseContext = createContext<SummariseView | undefined>(undefined);

export const SummariseProvider = SummariseContext.Provider;

export function useSummariseView(): SummariseView {
  const view = useContext(SummariseContext);
  if (!view) throw new Error("useSummariseView needs a SummariseProvider");
  return view;
}
