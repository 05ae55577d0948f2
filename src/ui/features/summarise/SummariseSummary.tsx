import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { lastUndoable } from "../../../domain/audit/recordedChange";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { PlanActions, PlanCard, UndoLine, UnsavedLine } from "../../components/PlanCard";
import { useSummariseView } from "./SummariseContext";
import { isOfLights } from "./summariseSession";

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

type Props = { readonly onLeave: () => void; readonly children: ReactNode };

/** Which workbook is summed up, and what can be done with it as a whole. */
export function SummariseSummary({ onLeave, children }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { summarise } = useUi();
  const { ready, commands, busy, inFile } = useSummariseView();
  const { summary: words, save } = summarise;
  const { plan, unsaved } = ready;
  const { changes } = plan.decoded;
  const undoable = lastUndoable(changes);
  return (
    <PlanCard
      heading={summarise.heading}
      facts={[inFile && words.file(plan.file), words.tasks(plan.decoded.rows.length), words.at(ready.at)]}
      status={ready.rereading && words.rereading}
    >
      <div className={layout.actions}>
        <PlanActions
          inFile={inFile}
          save={unsaved ? "offered" : "none"}
          busy={busy}
          words={{ save: save.action, other: words.other, again: summarise.start.again }}
          onSave={commands.save}
          onLeave={onLeave}
          onAgain={commands.readAgain}
        />
      </div>
      {unsaved && <UnsavedLine>{save.unsaved}</UnsavedLine>}
      {children}
      <UndoLine
        changes={changes}
        busy={busy}
        words={words}
        onUndo={() => commands.carryOut({ wish: "undo" })}
      />
      {undoable && isOfLights(undoable) && (
        <p className={mergeClasses(layout.secondary, styles.note)}>{words.undoKeepsSheets}</p>
      )}
    </PlanCard>
  );
}
