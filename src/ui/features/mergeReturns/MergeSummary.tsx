import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactNode } from "react";
import { lastUndoable } from "../../../domain/audit/recordedChange";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useMergeView } from "./MergeContext";

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
  undo: { marginTop: tokens.spacingVerticalM },
  small: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  unsaved: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** Which workbook is merged into, and what can be done with it as a whole. */
export function MergeSummary({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { merge } = useUi();
  const { ready, commands, busy, inFile } = useMergeView();
  const { summary: words, save } = merge;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {merge.heading}
      </h2>
      <div className={mergeClasses(layout.secondary, styles.about)}>
        {inFile && <span>{words.file(ready.plan.file)}</span>}
        <span>{words.tasks(ready.plan.decoded.rows.length)}</span>
        <span>{words.at(ready.at)}</span>
        <span role="status">{ready.rereading && words.rereading}</span>
      </div>
      <div className={layout.actions}>
        {inFile ? (
          <>
            {ready.unsaved && (
              <Button
                appearance="primary"
                icon={<ArrowDownload20Regular />}
                disabledFocusable={busy}
                onClick={commands.save}
              >
                {save.action}
              </Button>
            )}
            <Button disabledFocusable={busy} onClick={onLeave}>
              {words.other}
            </Button>
          </>
        ) : (
          <Button icon={<ArrowSync20Regular />} disabledFocusable={busy} onClick={commands.readAgain}>
            {merge.start.again}
          </Button>
        )}
      </div>
      {ready.unsaved && <p className={styles.unsaved}>{save.unsaved}</p>}
      <UndoLine />
    </section>
  );
}

/** The last change, also of an earlier day, and the way back. */
function UndoLine(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { summary: words } = useUi().merge;
  const { ready, commands, busy } = useMergeView();
  const last = lastUndoable(ready.plan.decoded.changes);
  if (!last) return null;
  return (
    <div className={mergeClasses(layout.actions, styles.undo)}>
      <Button
        size="small"
        icon={<ArrowUndo20Regular />}
        disabledFocusable={busy}
        onClick={() => commands.carryOut("undo")}
      >
        {words.undo}
      </Button>
      <span className={mergeClasses(layout.secondary, styles.small)}>
        {words.undoOf(last.title, last.at)}
      </span>
    </div>
  );
}
