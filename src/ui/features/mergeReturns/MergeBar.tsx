import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { WorkProgress } from "../../components/WorkProgress";
import { ConfirmMerge } from "./ConfirmMerge";
import { mergeCounts } from "./mergeCounts";
import { useMergeView } from "./MergeContext";
import { MergeOutcome } from "./MergeOutcome";

const useStyles = makeStyles({
  // In sight wherever in the lists the user is.
  bar: { position: "sticky", bottom: 0, zIndex: 1 },
  card: {
    boxShadow: tokens.shadow8,
    marginBottom: 0,
    paddingBlock: tokens.spacingVerticalS,
    maxHeight: "60vh",
    overflowY: "auto",
  },
  line: { justifyContent: "space-between", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  facts: { fontSize: tokens.fontSizeBase200 },
  outcome: { maxHeight: "45vh", overflowY: "auto", boxShadow: tokens.shadow8 },
});

/** What can be written and the way to write it, what is being written, and what became of it. */
export function MergeBar(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { work: words } = useUi().merge;
  const { ready, commands } = useMergeView();
  const { work, outcome, confirming, review } = ready;
  return (
    <div className={styles.bar}>
      <div aria-live="polite">
        {work && (
          <div className={mergeClasses(layout.card, styles.card)}>
            <WorkProgress
              bar={words.bar}
              text={
                work.total > 1 ? words.batch(Math.min(work.done + 1, work.total), work.total) : words.text
              }
              share={work.total > 1 ? work.done / work.total : undefined}
              cancelling={work.cancelling}
              onCancel={commands.cancel}
            />
          </div>
        )}
        {outcome && (
          <div className={styles.outcome}>
            <MergeOutcome outcome={outcome} />
          </div>
        )}
      </div>
      {review && !work && (
        <div className={mergeClasses(layout.card, styles.card)}>
          {confirming ? <ConfirmMerge counts={mergeCounts(review)} /> : <ApplyLine />}
        </div>
      )}
    </div>
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
