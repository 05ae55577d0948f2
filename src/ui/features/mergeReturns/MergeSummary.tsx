import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { PlanActions, PlanCard, UndoLine, UnsavedLine } from "../../components/PlanCard";
import { useMergeView } from "./MergeContext";

/** Which workbook is merged into, and what can be done with it as a whole. */
export function MergeSummary({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const layout = useLayoutStyles();
  const { merge } = useUi();
  const { ready, commands, busy, inFile } = useMergeView();
  const { summary: words, save } = merge;
  const { plan, unsaved } = ready;
  return (
    <PlanCard
      heading={merge.heading}
      facts={[inFile && words.file(plan.file), words.tasks(plan.decoded.rows.length), words.at(ready.at)]}
      status={ready.rereading && words.rereading}
    >
      <div className={layout.actions}>
        <PlanActions
          inFile={inFile}
          save={unsaved ? "offered" : "none"}
          busy={busy}
          words={{ save: save.action, other: words.other, again: merge.start.again }}
          onSave={commands.save}
          onLeave={onLeave}
          onAgain={commands.readAgain}
        />
      </div>
      {unsaved && <UnsavedLine>{save.unsaved}</UnsavedLine>}
      <UndoLine
        changes={plan.decoded.changes}
        busy={busy}
        words={words}
        onUndo={() => commands.carryOut("undo")}
      />
    </PlanCard>
  );
}
