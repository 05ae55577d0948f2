import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import { StepBar } from "../../components/StepBar";
import type { UiMessages } from "../../../i18n/catalogue";
import { useIssueView } from "./IssueContext";
import type { FailedWork, Outcome, Work } from "./issueState";

/** What is being done, and what became of it where it has no place of its own; always in sight. */
export function IssueBar(): ReactNode {
  const { work: words } = useUi().issue;
  const { ready, commands } = useIssueView();
  const { work, outcome } = ready;
  return (
    <StepBar
      work={
        work && {
          bar: words.bar,
          text: textOf(work, words),
          share: work.total > 1 ? work.done / work.total : undefined,
          cancelling: work.cancelling,
          onCancel: commands.cancel,
        }
      }
      outcome={outcome && <Said outcome={outcome} />}
    />
  );
}

function textOf({ stage, done, total }: Work, words: UiMessages["issue"]["work"]): string {
  return stage === "making" ? words.making(Math.min(done + 1, total), total) : words[stage];
}

function Said({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { issue } = useUi();
  const { commands } = useIssueView();
  const close = <Button onClick={commands.closeOutcome}>{issue.outcome.close}</Button>;
  switch (outcome.kind) {
    case "failed":
      return (
        <FailureNotice
          failure={outcome.failure}
          heading={headingOf(outcome.what, issue)}
          onRetry={retryOf(outcome.what, commands)}
        />
      );
    case "roundChanged":
      return (
        <Notice
          intent="success"
          title={issue.rounds.changed(outcome.title, outcome.closed)}
          actions={close}
        />
      );
    case "saved":
      return <Notice intent="success" title={issue.save.saved(outcome.name)} actions={close} />;
  }
}

function headingOf(what: FailedWork, words: UiMessages["issue"]): string {
  const headings: Readonly<Record<FailedWork, string>> = {
    reread: words.outcome.notReread,
    plan: words.form.notPlanned,
    issue: words.outcome.failed,
    round: words.rounds.notChanged,
    download: words.issued.notDownloaded,
    open: words.issued.notOpened,
    save: words.save.failed,
  };
  return headings[what];
}

type Commands = ReturnType<typeof useIssueView>["commands"];

/** What the button 重试 does; a round is closed, and its form shown, by its own button. */
function retryOf(what: FailedWork, commands: Commands): (() => void) | undefined {
  const again: Partial<Readonly<Record<FailedWork, () => void>>> = {
    reread: commands.readAgain,
    issue: commands.issue,
    download: commands.downloadAgain,
    open: commands.openInExcel,
    save: commands.save,
  };
  return again[what];
}
