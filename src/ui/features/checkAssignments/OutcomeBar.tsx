import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import { useLayoutStyles } from "../../components/layoutStyles";
import { WorkProgress } from "../../components/WorkProgress";
import { useCheckView } from "./CheckContext";
import type { Outcome } from "./checkState";

/** Cells that are named of those that were left as they are. */
const NAMED = 10;

const useStyles = makeStyles({
  // In sight wherever in the list the user is.
  bar: { position: "sticky", bottom: 0, zIndex: 1 },
  work: { boxShadow: tokens.shadow8, marginBottom: 0 },
  outcome: { maxHeight: "45vh", overflowY: "auto", boxShadow: tokens.shadow8 },
});

/** What is being written, and what became of it; always in sight, at the end of the page. */
export function OutcomeBar(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { work: words } = useUi().check;
  const { ready, commands } = useCheckView();
  const { work, outcome } = ready;
  return (
    <div className={styles.bar} aria-live="polite">
      {work && (
        <div className={mergeClasses(layout.card, styles.work)}>
          <WorkProgress
            bar={words.bar}
            text={work.total > 1 ? words.batch(Math.min(work.done + 1, work.total), work.total) : words.text}
            share={work.total > 1 ? work.done / work.total : undefined}
            cancelling={work.cancelling}
            onCancel={commands.cancel}
          />
        </div>
      )}
      {outcome && (
        <div className={styles.outcome}>
          <Said outcome={outcome} />
        </div>
      )}
    </div>
  );
}

function Said({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const layout = useLayoutStyles();
  const { check } = useUi();
  const { commands, busy } = useCheckView();
  const { outcome: words, save } = check;
  const close = <Button onClick={commands.closeOutcome}>{words.close}</Button>;
  switch (outcome.kind) {
    case "applied":
      return (
        <Notice
          intent={outcome.skipped.length > 0 ? "warning" : "success"}
          title={words.done(outcome.title)}
          actions={
            <>
              {outcome.canUndo && (
                <Button disabledFocusable={busy} onClick={() => commands.carryOut({ kind: "undo" })}>
                  {words.undo}
                </Button>
              )}
              {close}
            </>
          }
        >
          {outcome.skipped.length > 0 && (
            <>
              <p>{words.skipped}</p>
              <ul className={layout.list}>
                {outcome.skipped.slice(0, NAMED).map(({ entry, header }, index) => (
                  <li key={index}>{words.skippedCell(entry, header)}</li>
                ))}
              </ul>
              {outcome.skipped.length > NAMED && <p>{check.preview.rest(outcome.skipped.length - NAMED)}</p>}
            </>
          )}
        </Notice>
      );
    case "stale":
      return <Stale outcome={outcome} close={close} />;
    case "failed":
      return (
        <FailureNotice
          failure={outcome.failure}
          heading={words.failed}
          onRetry={() => commands.carryOut(outcome.intent)}
        />
      );
    case "notReread":
      return (
        <FailureNotice failure={outcome.failure} heading={words.notReread} onRetry={commands.checkAgain} />
      );
    case "nothing":
      return <Notice intent="info" title={words.nothing} actions={close} />;
    case "saved":
      return <Notice intent="success" title={save.saved(outcome.name)} actions={close} />;
    case "notSaved":
      return <FailureNotice failure={outcome.failure} heading={save.failed} onRetry={commands.save} />;
  }
}

type StaleProps = {
  readonly outcome: Extract<Outcome, { readonly kind: "stale" }>;
  readonly close: ReactNode;
};

/** The workbook had moved: says what of the wish is still open, and offers to do that. */
function Stale({ outcome: { intent, left }, close }: StaleProps): ReactNode {
  const { outcome: words } = useUi().check;
  const { commands, busy } = useCheckView();
  const ofFindings = intent.kind === "fix" || intent.kind === "dismiss";
  const open = ofFindings ? words.staleLeft(left ?? 0) : words.staleOpen;
  return (
    <Notice
      intent="warning"
      title={words.staleTitle}
      actions={
        <>
          {left !== undefined && left > 0 && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => commands.carryOut(intent)}>
              {words.retry}
            </Button>
          )}
          {close}
        </>
      }
    >
      <p>{left === undefined ? words.staleReading : left === 0 ? words.staleDone : open}</p>
    </Notice>
  );
}
