import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { settleAfter, type Settle } from "../../app/settle";
import { PlanStart } from "../../components/PlanStart";
import { CheckReady } from "./CheckReady";
import { useCheckAssignments } from "./useCheckAssignments";

/** Long enough for somebody who fills cell after cell, short enough to be felt as at once. */
const settleInTime = settleAfter(600);

type Props = {
  /** How long edits in the workbook are waited for before it is checked again. */
  readonly settle?: Settle;
};

/** Checks every assignment of a plan against the rosters, and corrects what is wrong. */
export function CheckAssignments({ settle = settleInTime }: Props): ReactNode {
  const { state, commands, name } = useCheckAssignments(settle);
  const { workspace, inFile } = usePlanAccess();
  const { heading, start } = useUi().check;
  if (state.phase === "ready")
    return (
      <CheckReady ready={state} commands={commands} name={name} workspace={inFile ? undefined : workspace} />
    );
  return (
    <PlanStart
      state={state}
      heading={heading}
      words={start}
      onFile={commands.openFile}
      onDocument={commands.openDocument}
      onRetry={commands.checkAgain}
    />
  );
}
