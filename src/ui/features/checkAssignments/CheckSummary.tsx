import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactNode } from "react";
import { lastUndoable } from "../../../domain/audit/recordedChange";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useCheckView } from "./CheckContext";
import { SeverityFilter } from "./SeverityFilter";

const useStyles = makeStyles({
  about: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  fresh: { color: tokens.colorStatusSuccessForeground1 },
  line: { marginTop: tokens.spacingVerticalM, alignItems: "flex-end" },
  name: { width: "180px", maxWidth: "100%" },
  input: { minWidth: 0 },
  undo: { marginTop: tokens.spacingVerticalM },
  small: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
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
  const blocked = busy || ready.rereading;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {check.heading}
      </h2>
      <div className={mergeClasses(layout.secondary, styles.about)}>
        {inFile && <span>{words.file(plan.file)}</span>}
        <span>{words.tasks(plan.decoded.rows.length)}</span>
        <span>{words.at(at)}</span>
        <span role="status" className={styles.fresh}>
          {ready.rereading ? words.rereading : ready.live && words.live}
        </span>
      </div>
      <SeverityFilter findings={result.findings} dismissed={result.dismissed.length} />
      <div className={mergeClasses(layout.actions, styles.line)}>
        {inFile ? (
          <>
            <Button
              appearance={ready.unsaved ? "primary" : "secondary"}
              icon={<ArrowDownload20Regular />}
              disabledFocusable={busy}
              onClick={commands.save}
            >
              {save.action}
            </Button>
            <Button disabledFocusable={busy} onClick={onLeave}>
              {words.other}
            </Button>
          </>
        ) : (
          <Button icon={<ArrowSync20Regular />} disabledFocusable={blocked} onClick={commands.checkAgain}>
            {start.again}
          </Button>
        )}
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
      {ready.unsaved && <p className={styles.small}>{save.unsaved}</p>}
      <UndoLine />
    </section>
  );
}

/** The last change, also of an earlier day, and the way back. */
function UndoLine(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { summary: words } = useUi().check;
  const { ready, commands, busy } = useCheckView();
  const last = lastUndoable(ready.checked.plan.decoded.changes);
  if (!last) return null;
  return (
    <div className={mergeClasses(layout.actions, styles.undo)}>
      <Button
        size="small"
        icon={<ArrowUndo20Regular />}
        disabledFocusable={busy}
        onClick={() => commands.carryOut({ kind: "undo" })}
      >
        {words.undo}
      </Button>
      <span className={mergeClasses(layout.secondary, styles.small)}>
        {words.undoOf(last.title, last.at)}
      </span>
    </div>
  );
}
