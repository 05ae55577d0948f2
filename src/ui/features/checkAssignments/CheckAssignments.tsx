import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { ChoosePlanFile } from "../../components/ChoosePlanFile";
import { PlanNotRead } from "../../components/PlanNotRead";
import { ReadingPlan } from "../../components/ReadingPlan";
import { CheckReady } from "./CheckReady";
import { settleInTime, type Settle } from "./checkSession";
import { useCheckAssignments } from "./useCheckAssignments";

type Props = {
  /** How long edits in the workbook are waited for before it is checked again. */
  readonly settle?: Settle;
};

/** Checks every assignment of a plan against the rosters, and corrects what is wrong. */
export function CheckAssignments({ settle = settleInTime }: Props): ReactNode {
  const { state, commands, name } = useCheckAssignments(settle);
  const { workspace, inFile } = usePlanAccess();
  const { heading, start } = useUi().check;
  const words = { heading, words: start };
  const chooser = { ...words, onFile: commands.openFile, onDocument: commands.openDocument };
  switch (state.phase) {
    case "waiting":
      return inFile ? (
        <ChoosePlanFile {...chooser} failure={undefined} />
      ) : (
        <ReadingPlan heading={heading} label={start.reading} />
      );
    case "reading":
      return <ReadingPlan heading={heading} label={start.reading} />;
    case "failed":
      return inFile ? (
        <ChoosePlanFile {...chooser} failure={state.failure} />
      ) : (
        <PlanNotRead {...words} failure={state.failure} onRetry={commands.checkAgain} />
      );
    case "ready":
      return (
        <CheckReady
          ready={state}
          commands={commands}
          name={name}
          workspace={inFile ? undefined : workspace}
        />
      );
  }
}
