import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";
import { useLayoutStyles } from "./layoutStyles";
import { WorkProgress } from "./WorkProgress";

const useStyles = makeStyles({
  // In sight wherever in the lists the user is.
  bar: { position: "sticky", bottom: 0, zIndex: 1 },
  card: { boxShadow: tokens.shadow8, marginBottom: 0 },
  actions: { paddingBlock: tokens.spacingVerticalS, maxHeight: "60vh", overflowY: "auto" },
  outcome: { maxHeight: "45vh", overflowY: "auto", boxShadow: tokens.shadow8 },
});

type Props = {
  /** What is being written. */
  readonly work: ComponentProps<typeof WorkProgress> | undefined;
  /** What became of the user's last wish. */
  readonly outcome: ReactNode;
  /** What can be done now; hidden while something is being written. */
  readonly children?: ReactNode;
};

/** What is being done, what became of it, and what can be done next: always in sight, at the end of the page. */
export function StepBar({ work, outcome, children }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <div aria-live="polite">
        {work && (
          <div className={mergeClasses(layout.card, styles.card)}>
            <WorkProgress {...work} />
          </div>
        )}
        {outcome !== undefined && <div className={styles.outcome}>{outcome}</div>}
      </div>
      {children !== undefined && !work && (
        <div className={mergeClasses(layout.card, styles.card, styles.actions)}>{children}</div>
      )}
    </div>
  );
}

type Batches = {
  readonly bar: string;
  readonly text: string;
  readonly batch: (done: number, total: number) => string;
};

/** Work that is written in batches; `total` is 0 while it is not known. */
export function workInBatches(
  work: { readonly done: number; readonly total: number; readonly cancelling: boolean },
  words: Batches,
  onCancel: () => void,
): ComponentProps<typeof WorkProgress> {
  const { done, total, cancelling } = work;
  const known = total > 1;
  return {
    bar: words.bar,
    text: known ? words.batch(Math.min(done + 1, total), total) : words.text,
    share: known ? done / total : undefined,
    cancelling,
    onCancel,
  };
}
