import { createContext, useContext } from "react";
import type { Finding } from "../../../domain/finding";
import type { Place } from "../../../domain/place";
import type { Ready } from "./checkState";
import type { CheckCommands } from "./useCheckAssignments";

/** A finished check, for the parts that show it. */
export type CheckView = {
  readonly ready: Ready;
  readonly commands: CheckCommands;
  readonly name: string;
  /** A change is being written: nothing else can be begun. */
  readonly busy: boolean;
  /** The place of a finding in words, with the cell where there is one. */
  readonly placeOf: (finding: Finding) => string;
  /** Shows the place's cell in Excel; `undefined` where the workbook is a file. */
  readonly select: ((place: Place) => void) | undefined;
};

const CheckContext = createContext<CheckView | undefined>(undefined);

export const CheckProvider = CheckContext.Provider;

export function useCheckView(): CheckView {
  const view = useContext(CheckContext);
  if (!view) throw new Error("useCheckView needs a CheckProvider");
  return view;
}
