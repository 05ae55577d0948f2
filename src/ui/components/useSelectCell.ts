import { useRef, useState } from "react";
import type { PlanWorkspace } from "../../application/ports/planWorkspace";
import { toFailure } from "../../domain/failure";
import type { Place } from "../../domain/place";
import { cellAddress } from "../../layout/address";
import type { LocateCell } from "../../layout/cellTargets";
import { SHEETS } from "../../layout/sheetNames";
import type { Selection } from "./useSelectPlace";

/** Lets cells of the plan be selected in the workbook as it was read last. The last wish counts. */
export function useSelectCell(
  workspace: PlanWorkspace | undefined,
  locate: LocateCell,
): { readonly select: ((place: Place) => void) | undefined; readonly selection: Selection } {
  const [selection, setSelection] = useState<Selection>();
  const wishes = useRef(0);
  if (!workspace?.select) return { select: undefined, selection: undefined };
  const select = (place: Place): void => {
    const wish = ++wishes.current;
    const tell = (next: Selection): void => {
      if (wish === wishes.current) setSelection(next);
    };
    const target = locate(place);
    const { taskId } = place;
    if (taskId !== undefined && place.roster === undefined && target?.sheet !== SHEETS.ledger) {
      tell({ kind: "done", outcome: { kind: "rowGone", taskId } });
      return;
    }
    if (target === undefined) {
      tell({ kind: "done", outcome: { kind: "nowhere" } });
      return;
    }
    const { sheet, cell } = target;
    setSelection(undefined);
    workspace.select?.(target).then(
      (as) => tell({ kind: "done", outcome: { kind: "selected", sheet, cell: cellAddress(...cell), as } }),
      (error: unknown) => tell({ kind: "failed", failure: toFailure(error) }),
    );
  };
  return { select, selection };
}
