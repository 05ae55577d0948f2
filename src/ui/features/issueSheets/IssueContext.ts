import { createContext, useContext } from "react";
import type { Place } from "../../../domain/place";
import type { Ready } from "./issueState";
import type { Rounds } from "./roundForm";
import type { IssueCommands } from "./useIssueSheets";

/** A workbook that rounds are issued from, for the parts that show it. */
export type IssueView = {
  readonly ready: Ready;
  readonly rounds: Rounds;
  readonly commands: IssueCommands;
  /** Something is being written or read: nothing else can be begun. */
  readonly busy: boolean;
  readonly inFile: boolean;
  /** Shows the place's cell in Excel; `undefined` where the workbook is a file. */
  readonly select: ((place: Place) => void) | undefined;
};

const IssueContext = createContext<IssueView | undefined>(undefined);

export const IssueProvider = IssueContext.Provider;

export function useIssueView(): IssueView {
  const view = useContext(IssueContext);
  if (!view) throw new Error("useIssueView needs an IssueProvider");
  return view;
}
