import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { PlanActions, PlanCard, UnsavedLine } from "../../components/PlanCard";
import { useIssueView } from "./IssueContext";

/** Which workbook rounds are issued from, and what can be done with it as a whole. */
export function IssueSummary({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const layout = useLayoutStyles();
  const { issue } = useUi();
  const { ready, commands, busy, inFile } = useIssueView();
  const { summary: words, save } = issue;
  // What was just issued says so itself.
  const unsaved = ready.unsaved && !ready.issued;
  return (
    <PlanCard
      heading={issue.heading}
      facts={[inFile && words.file(ready.plan.file), words.tasks(ready.plan.decoded.rows.length)]}
      status={ready.rereading && words.rereading}
    >
      <div className={layout.actions}>
        <PlanActions
          inFile={inFile}
          save={unsaved ? "offered" : "none"}
          busy={busy}
          words={{ save: save.action, other: words.other, again: words.refresh }}
          onSave={commands.save}
          onLeave={onLeave}
          onAgain={commands.readAgain}
        />
      </div>
      {unsaved && <UnsavedLine>{save.unsaved}</UnsavedLine>}
    </PlanCard>
  );
}
