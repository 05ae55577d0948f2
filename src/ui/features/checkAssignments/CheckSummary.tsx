import { Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { PlanActions, PlanCard, UndoLine, UnsavedLine } from "../../components/PlanCard";
import { useCheckView } from "./CheckContext";
import { SeverityFilter } from "./SeverityFilter";

const useStyles = makeStyles({
  line: { marginTop: tokens.spacingVerticalM, alignItems: "flex-end" },
  name: { width: "180px", maxWidth: "100%" },
  input: { minWidth: 0 },
});

type Props = {
  /** The workbook is a file: it can be downloaded and changed for another. */
  readonly inFile: boolean;
  readonly onLeave: () => void;
};

/** The check in a few lines: how much was found, when, and what can be done with the whole. */
export function CheckSummary({ inFile, onLeave }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { check } = useUi();
  const { ready, commands, name, busy } = useCheckView();
  const { summary: words, save, start } = check;
  const { plan, result, at } = ready.checked;
  const live = ready.live && words.live;
  return (
    <PlanCard
      heading={check.heading}
      facts={[inFile && words.file(plan.file), words.tasks(plan.decoded.rows.length), words.at(at)]}
      status={ready.rereading ? words.rereading : live}
    >
      <SeverityFilter findings={result.findings} dismissed={result.dismissed.length} />
      <div className={mergeClasses(layout.actions, styles.line)}>
        <PlanActions
          inFile={inFile}
          save={ready.unsaved ? "offered" : "ready"}
          busy={busy}
          rereading={ready.rereading}
          words={{ save: save.action, other: words.other, again: start.again }}
          onSave={commands.save}
          onLeave={onLeave}
          onAgain={commands.checkAgain}
        />
        <Field className={styles.name} label={words.name} size="small">
          <Input
            className={styles.input}
            value={name}
            placeholder={words.nameHint}
            autoComplete="off"
            onChange={(_, { value }) => commands.rename(value)}
          />
        </Field>
      </div>
      {ready.unsaved && <UnsavedLine>{save.unsaved}</UnsavedLine>}
      <UndoLine
        changes={plan.decoded.changes}
        busy={busy}
        words={words}
        onUndo={() => commands.carryOut({ kind: "undo" })}
      />
    </PlanCard>
  );
}
