import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { DropZone } from "./DropZone";
import { FailureNotice } from "../../components/FailureNotice";
import { ProgressPanel } from "./ProgressPanel";
import { Result } from "./Result";
import { Unrecognised } from "./Unrecognised";
import { useImportNotice } from "./useImportNotice";

/** The main job: a notice in, the standard decomposition workbook out. */
export function ImportNotice(): ReactNode {
  const { state, rosterUse, commands } = useImportNotice();
  const { failure: words } = useUi();
  switch (state.phase) {
    case "idle":
      return <DropZone commands={commands} rosterUse={rosterUse} takeFocus={state.run > 0} />;
    case "working":
      return (
        <ProgressPanel fileName={state.document.name} progress={state.progress} onCancel={commands.cancel} />
      );
    case "failed":
      return (
        <>
          <FailureNotice
            failure={state.failure}
            heading={words.notBuilt}
            note={state.document && words.chosen(state.document.name)}
            onRetry={state.document && commands.retry}
          />
          <DropZone commands={commands} rosterUse={rosterUse} takeFocus={false} />
        </>
      );
    case "unrecognised":
      return <Unrecognised key={state.run} tables={state.tables} commands={commands} />;
    case "ready":
      return <Result key={state.run} state={state} commands={commands} />;
  }
}
