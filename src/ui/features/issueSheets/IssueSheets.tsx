import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { PlanStart } from "../../components/PlanStart";
import { IssueReady } from "./IssueReady";
import { useIssueSheets } from "./useIssueSheets";

/** Issues a progress workbook to each unit, round by round, and records what was issued. */
export function IssueSheets(): ReactNode {
  const { state, commands } = useIssueSheets();
  const { heading, start } = useUi().issue;
  if (state.phase === "ready") return <IssueReady ready={state} commands={commands} />;
  return (
    <PlanStart
      state={state}
      heading={heading}
      words={start}
      onFile={commands.openFile}
      onDocument={commands.openDocument}
      onRetry={commands.readAgain}
    />
  );
}
