import { useEffect, useRef, useState } from "react";
import { selectPlace, type SelectOutcome } from "../../application/selectPlace";
import { toFailure, type Failure } from "../../domain/failure";
import type { Place } from "../../domain/place";
import { useHoldsPlan, useOpenWorkbook } from "../app/OpenWorkbookProvider";

/** What became of the user's wish to see a cell in Excel; `undefined` before the first. */
export type Selection =
  | { readonly kind: "done"; readonly outcome: SelectOutcome }
  | { readonly kind: "failed"; readonly failure: Failure }
  | undefined;

export type SelectPlace = {
  /** Selects the place's cell in the open workbook; `undefined` where that does not hold the plan. */
  readonly select: ((place: Place) => void) | undefined;
  readonly selection: Selection;
};

/** Lets places of a plan be selected in Excel. The last wish counts, whatever order the answers come in. */
export function useSelectPlace(planId: string): SelectPlace {
  const access = useOpenWorkbook();
  const holdsPlan = useHoldsPlan(planId);
  const [selection, setSelection] = useState<Selection>();
  const wishes = useRef(0);
  useEffect(() => () => void (wishes.current += 1), []);
  if (!access || !holdsPlan) return { select: undefined, selection };
  const { workbook, refresh } = access;
  const select = (place: Place): void => {
    const wish = ++wishes.current;
    const tell = (next: Selection): void => {
      if (wish === wishes.current) setSelection(next);
    };
    setSelection(undefined);
    selectPlace(workbook, place, planId).then(
      (outcome) => {
        tell({ kind: "done", outcome });
        if (outcome.kind === "otherPlan") refresh();
      },
      (error: unknown) => tell({ kind: "failed", failure: toFailure(error) }),
    );
  };
  return { select, selection };
}
