import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SelectOutcome } from "../../application/selectPlace";
import type { UiMessages } from "../../i18n/catalogue";
import { describeFailure } from "../../i18n/messages";
import { useCatalogue } from "../app/catalogues";
import { Notice } from "./Notice";
import type { Selection } from "./useSelectPlace";

const useStyles = makeStyles({
  // In sight while the user goes down a long list.
  sticky: { position: "sticky", top: 0, zIndex: 1, marginBottom: tokens.spacingVerticalM },
});

/** Says which cell was selected in Excel, or why none was. The focus stays where it is. */
export function SelectionNotice({ selection }: { readonly selection: Selection }): ReactNode {
  const styles = useStyles();
  const { failures, ui } = useCatalogue();
  const { select: words } = ui;
  if (!selection) return null;
  if (selection.kind === "failed") {
    const { message, remedy } = describeFailure(failures, selection.failure.code, selection.failure.params);
    return (
      <div className={styles.sticky}>
        <Notice intent="warning" title={words.failed}>
          <p>{message}</p>
          <p>{remedy}</p>
        </Notice>
      </div>
    );
  }
  const { outcome } = selection;
  const found = outcome.kind === "selected" && outcome.as === "visible";
  return (
    <div className={styles.sticky}>
      <Notice intent={found ? "success" : "warning"} title={titleOf(outcome, words)} />
    </div>
  );
}

function titleOf(outcome: SelectOutcome, words: UiMessages["select"]): string {
  switch (outcome.kind) {
    case "selected":
      return words[outcome.as](outcome.sheet, outcome.cell);
    case "rowGone":
      return words.rowGone(outcome.taskId);
    case "sheetGone":
      return words.sheetGone(outcome.sheet);
    case "sheetHidden":
      return words.sheetHidden(outcome.sheet);
    case "otherPlan":
      return words.otherPlan;
    case "nowhere":
      return words.nowhere;
  }
}
