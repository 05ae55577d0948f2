import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { RecordFilled } from "@fluentui/react-icons/svg/record";
import type { ReactNode } from "react";
import { useUi } from "../app/catalogues";
import { focusOnMount } from "./focusOnMount";
import { useLayoutStyles } from "./layoutStyles";

const useStyles = makeStyles({
  subject: { overflowWrap: "anywhere", margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}` },
  stages: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalL} 0`,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  stage: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  done: { color: tokens.colorStatusSuccessForeground1 },
  current: { fontWeight: tokens.fontWeightSemibold },
  marker: { color: tokens.colorBrandForeground1 },
});

type Props = {
  readonly heading: string;
  /** What is being worked on. */
  readonly subject: string;
  /** Name of the bar for screen readers. */
  readonly bar: string;
  /** The stages in words, in their order. */
  readonly stages: readonly string[];
  /** Place of the running stage, and how much of it is done, from 0 to 1. */
  readonly running: number;
  readonly share: number;
  readonly onCancel: () => void;
};

/** What is being done, how far it is, and a way out. Takes the focus. */
export function StageProgress({ heading, subject, bar, stages, running, share, onCancel }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { progress: words } = useUi();
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {heading}
      </h2>
      <p className={mergeClasses(layout.secondary, styles.subject)}>{subject}</p>
      <ProgressBar
        className={layout.progress}
        aria-label={bar}
        value={(running + share) / stages.length}
        thickness="large"
      />
      <ol className={styles.stages}>
        {stages.map((stage, index) => (
          <li
            key={stage}
            className={mergeClasses(styles.stage, index === running ? styles.current : layout.secondary)}
            aria-current={index === running ? "step" : undefined}
          >
            <StageMark step={Math.sign(index - running)} />
            {stage}
            <span className={layout.visuallyHidden}>
              {index < running ? words.done : index === running ? words.current : words.waiting}
            </span>
          </li>
        ))}
      </ol>
      <Button onClick={onCancel}>{words.cancel}</Button>
      <span className={layout.visuallyHidden} role="status">
        {stages[running]}
      </span>
    </section>
  );
}

/** The sign before a stage: behind (-1), running (0) or ahead (1). */
function StageMark({ step }: { readonly step: number }): ReactNode {
  const styles = useStyles();
  if (step < 0) return <CheckmarkCircle20Filled className={styles.done} />;
  if (step === 0) return <RecordFilled fontSize={20} className={styles.marker} />;
  return <Circle20Regular />;
}
