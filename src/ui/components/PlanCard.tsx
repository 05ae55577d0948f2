import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactNode } from "react";
import { lastUndoable, type RecordedChange } from "../../domain/audit/recordedChange";
import { focusOnMount } from "./focusOnMount";
import { useLayoutStyles } from "./layoutStyles";

const useStyles = makeStyles({
  facts: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  fresh: { color: tokens.colorStatusSuccessForeground1 },
  undo: { marginTop: tokens.spacingVerticalM },
  small: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  unsaved: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

type CardProps = {
  readonly heading: string;
  /** Facts about the workbook that a step works on; those that do not hold are left out. */
  readonly facts: readonly (string | false)[];
  /** Said when it changes. */
  readonly status: string | false;
  readonly children: ReactNode;
};

/** Which workbook a step works on, and what can be done with it as a whole. Takes the focus when it appears. */
export function PlanCard({ heading, facts, status, children }: CardProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {heading}
      </h2>
      <div className={mergeClasses(layout.secondary, styles.facts)}>
        {facts.map((fact) => fact !== false && <span key={fact}>{fact}</span>)}
        <span role="status" className={styles.fresh}>
          {status}
        </span>
      </div>
      {children}
    </section>
  );
}

type ActionsProps = {
  /** The workbook is a file: it can be downloaded and changed for another. */
  readonly inFile: boolean;
  /** `offered`: there is something to save; `ready`: there is nothing to save, but it can be. */
  readonly save: "none" | "ready" | "offered";
  readonly busy: boolean;
  readonly rereading?: boolean;
  readonly words: { readonly save: string; readonly other: string; readonly again: string };
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
};

/** Downloading the file and choosing another one, or reading the open workbook again. */
export function PlanActions(props: ActionsProps): ReactNode {
  const { inFile, save, busy, rereading = false, words, onSave, onLeave, onAgain } = props;
  if (!inFile) {
    return (
      <Button icon={<ArrowSync20Regular />} disabledFocusable={busy || rereading} onClick={onAgain}>
        {words.again}
      </Button>
    );
  }
  return (
    <>
      {save !== "none" && (
        <Button
          appearance={save === "offered" ? "primary" : "secondary"}
          icon={<ArrowDownload20Regular />}
          disabledFocusable={busy}
          onClick={onSave}
        >
          {words.save}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={onLeave}>
        {words.other}
      </Button>
    </>
  );
}

/** Says that the file in memory is newer than the one that was chosen. */
export function UnsavedLine({ children }: { readonly children: string }): ReactNode {
  const styles = useStyles();
  return <p className={styles.unsaved}>{children}</p>;
}

type UndoProps = {
  readonly changes: readonly RecordedChange[];
  readonly busy: boolean;
  readonly words: { readonly undo: string; readonly undoOf: (title: string, at: string) => string };
  readonly onUndo: () => void;
};

/** The last change, also of an earlier day, and the way back. */
export function UndoLine({ changes, busy, words, onUndo }: UndoProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const last = lastUndoable(changes);
  if (!last) return null;
  return (
    <div className={mergeClasses(layout.actions, styles.undo)}>
      <Button size="small" icon={<ArrowUndo20Regular />} disabledFocusable={busy} onClick={onUndo}>
        {words.undo}
      </Button>
      <span className={mergeClasses(layout.secondary, styles.small)}>
        {words.undoOf(last.title, last.at)}
      </span>
    </div>
  );
}
