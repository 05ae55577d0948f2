import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { ChoosePlanFile } from "../../components/ChoosePlanFile";
import { PlanNotRead } from "../../components/PlanNotRead";
import { ReadingPlan } from "../../components/ReadingPlan";
import { IssueReady } from "./IssueReady";
import { useIssueSheets } from "./useIssueSheets";

/** Issues a progress workbook to each unit, round by round, and records what was issued. */
export function IssueSheets(): ReactNode {
  const { state, commands } = useIssueSheets();
  const { inFile } = usePlanAccess();
  const { heading, start } = useUi().issue;
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
        <PlanNotRead {...words} failure={state.failure} onRetry={commands.readAgain} />
      );
    case "ready":
      return <IssueReady ready={state} commands={commands} />;
  }
}
