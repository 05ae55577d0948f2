import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import { NamedItems } from "../../components/NamedItems";
import { StepBar, workInBatches } from "../../components/StepBar";
import { useCheckView } from "./CheckContext";
import type { Outcome } from "./checkState";

/** What is being written, and what became of it; always in sight, at the end of the page. */
export function OutcomeBar(): ReactNode {
  const { work: words } = useUi().check;
  const { ready, commands } = useCheckView();
  const { work, outcome } = ready;
  return (
    <StepBar
      work={work && workInBatches(work, words, commands.cancel)}
      outcome={outcome && <Said outcome={outcome} />}
    />
  );
}

function Said({ outcome }: { readonly outcome: Outcome }): ReactNode {
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
              <NamedItems
                items={outcome.skipped.map(({ entry, header }) => words.skippedCell(entry, header))}
                rest={check.preview.rest}
              />
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
