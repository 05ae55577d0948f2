import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { FailureNotice } from "../../components/FailureNotice";
import { NamedItems } from "../../components/NamedItems";
import { Notice } from "../../components/Notice";
import { useSummariseView } from "./SummariseContext";
import type { Outcome } from "./summariseState";

/** What became of the user's last wish. */
export function SummariseOutcome({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { outcome: words, save, summary } = useUi().summarise;
  const { commands, busy, inFile } = useSummariseView();
  const close = <Button onClick={commands.closeOutcome}>{words.close}</Button>;
  const undo = (
    <Button disabledFocusable={busy} onClick={() => commands.carryOut({ wish: "undo" })}>
      {words.undo}
    </Button>
  );
  switch (outcome.kind) {
    case "summarised":
      return (
        <Notice
          intent="success"
          title={words.summarised(outcome.asOf, outcome.sheets)}
          actions={
            <>
              {outcome.canUndo && undo}
              {close}
            </>
          }
        >
          <p>{words.lights(outcome.lights)}</p>
          <p>{inFile ? words.nextFile : words.nextOpen}</p>
          {outcome.canUndo && <p>{summary.undoKeepsSheets}</p>}
        </Notice>
      );
    case "kept":
      return (
        <Notice
          intent="success"
          title={words.kept(outcome.title)}
          actions={
            <>
              {outcome.canUndo && undo}
              {close}
            </>
          }
        >
          <p>{words.keptNext}</p>
        </Notice>
      );
    case "undone":
      return (
        <Notice
          intent={outcome.skipped.length > 0 ? "warning" : "success"}
          title={words.undone(outcome.title)}
          actions={close}
        >
          {outcome.lights && <p>{words.sheetsStay}</p>}
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
          <p>{words.stale}</p>
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
          onRetry={() => commands.carryOut(outcome.intent)}
        />
      );
    case "notReread":
      return (
        <FailureNotice failure={outcome.failure} heading={words.notReread} onRetry={commands.readAgain} />
      );
    case "notReviewed":
      return (
        <FailureNotice failure={outcome.failure} heading={words.notReviewed} onRetry={commands.readAgain} />
      );
    case "notSaved":
      return <FailureNotice failure={outcome.failure} heading={save.failed} onRetry={commands.save} />;
  }
}
