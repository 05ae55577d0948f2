import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { FailureNotice } from "../../components/FailureNotice";
import { NamedItems } from "../../components/NamedItems";
import { Notice } from "../../components/Notice";
import { useMergeView } from "./MergeContext";
import type { Outcome } from "./mergeState";

/** What became of the user's last wish. */
export function MergeOutcome({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { merge } = useUi();
  const { commands, busy, inFile } = useMergeView();
  const { outcome: words, save, collect } = merge;
  const close = <Button onClick={commands.closeOutcome}>{words.close}</Button>;
  switch (outcome.kind) {
    case "merged": {
      const { files, tasks, cells } = outcome.counts;
      return (
        <Notice
          intent="success"
          title={words.merged(files, tasks, cells)}
          actions={
            <>
              {outcome.canUndo && (
                <Button disabledFocusable={busy} onClick={() => commands.carryOut("undo")}>
                  {words.undo}
                </Button>
              )}
              {close}
            </>
          }
        >
          <p>{inFile ? words.nextFile : words.nextOpen}</p>
        </Notice>
      );
    }
    case "undone":
      return (
        <Notice
          intent={outcome.skipped.length > 0 ? "warning" : "success"}
          title={words.undone(outcome.title)}
          actions={close}
        >
          {outcome.skipped.length > 0 && (
            <>
              <p>{words.skipped}</p>
              <NamedItems
                items={outcome.skipped.map(({ entry, header }) => words.cell(entry, header))}
                rest={words.rest}
              />
            </>
          )}
        </Notice>
      );
    case "stale":
      return (
        <Notice intent="warning" title={words.staleTitle} actions={close}>
          <Moved outcome={outcome} />
        </Notice>
      );
    case "nothing":
      return <Notice intent="info" title={words.nothing} actions={close} />;
    case "saved":
      return <Notice intent="success" title={save.saved(outcome.name)} actions={close} />;
    case "failed":
      return (
        <FailureNotice
          failure={outcome.failure}
          heading={words.failed}
          onRetry={() => commands.carryOut(outcome.wish)}
        />
      );
    case "notReread":
      return (
        <FailureNotice failure={outcome.failure} heading={words.notReread} onRetry={commands.readAgain} />
      );
    case "notReviewed":
      return (
        <FailureNotice failure={outcome.failure} heading={collect.notReviewed} onRetry={commands.readAgain} />
      );
    case "filesNotRead":
      return <FailureNotice failure={outcome.failure} heading={collect.failed} />;
    case "notSaved":
      return <FailureNotice failure={outcome.failure} heading={save.failed} onRetry={commands.save} />;
  }
}

/** Which cells somebody else has changed meanwhile. */
function Moved({ outcome: { moved } }: { readonly outcome: Extract<Outcome, { kind: "stale" }> }): ReactNode {
  const { outcome: words } = useUi().merge;
  if (moved === undefined) return <p>{words.staleReading}</p>;
  return (
    <>
      <p>{words.stale}</p>
      <p>{moved.length === 0 ? words.movedElsewhere : words.moved(moved.length)}</p>
      <NamedItems
        items={moved.map(({ task, header, from, to }) => words.movedCell(task, header, from, to))}
        rest={words.rest}
      />
    </>
  );
}
