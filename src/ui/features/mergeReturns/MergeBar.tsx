import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { StepBar, workInBatches } from "../../components/StepBar";
import { ConfirmMerge } from "./ConfirmMerge";
import { mergeCounts } from "./mergeCounts";
import { useMergeView } from "./MergeContext";
import { MergeOutcome } from "./MergeOutcome";

const useStyles = makeStyles({
  line: { justifyContent: "space-between", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  facts: { fontSize: tokens.fontSizeBase200 },
});

/** What can be written and the way to write it, what is being written, and what became of it. */
export function MergeBar(): ReactNode {
  const { work: words } = useUi().merge;
  const { ready, commands } = useMergeView();
  const { work, outcome, confirming, review } = ready;
  return (
    <StepBar
      work={work && workInBatches(work, words, commands.cancel)}
      outcome={outcome && <MergeOutcome outcome={outcome} />}
    >
      {review && (confirming ? <ConfirmMerge counts={mergeCounts(review)} /> : <ApplyLine />)}
    </StepBar>
  );
}

function ApplyLine(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { apply: words } = useUi().merge;
  const { ready, commands, busy, open } = useMergeView();
  const { review, reviewing } = ready;
  if (!review) return null;
  const { files, tasks, cells, needsLook, returned } = mergeCounts(review);
  const leftOut = needsLook + returned;
  return (
    <div className={mergeClasses(layout.actions, styles.line)}>
      <span className={styles.facts} role="status">
        {files === 0 ? words.nothing : words.counts(files, tasks, cells)}
        {leftOut > 0 && ` · ${words.leftOut(leftOut)}`}
      </span>
      <Button
        appearance="primary"
        disabledFocusable={busy || reviewing || files === 0}
        onClick={() => commands.ask(true)}
      >
        {open.length > 0 ? words.undecided(open.length) : words.action}
      </Button>
    </div>
  );
}
