import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { RecordFilled } from "@fluentui/react-icons/svg/record";
import type { ReactNode } from "react";
import type { Stage } from "../../../application/ports/progress";
import { useUi } from "../../app/catalogues";
import type { Progress } from "./importState";
import { useLayoutStyles } from "./layoutStyles";
import { focusOnMount } from "./focusOnMount";

const STAGES = ["reading", "decomposing", "laying-out", "writing"] as const satisfies readonly Stage[];

const useStyles = makeStyles({
  file: { overflowWrap: "anywhere", margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}` },
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

type Props = { readonly fileName: string; readonly progress: Progress; readonly onCancel: () => void };

/** What is being done, how far it is, and a way out. */
export function ProgressPanel({ fileName, progress, onCancel }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { progress: words } = useUi();
  const running = STAGES.indexOf(progress.stage);
  const share = progress.total > 0 ? Math.min(progress.done / progress.total, 1) : 0;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {words.heading}
      </h2>
      <p className={mergeClasses(layout.secondary, styles.file)}>{words.file(fileName)}</p>
      <ProgressBar aria-label={words.bar} value={(running + share) / STAGES.length} thickness="large" />
      <ol className={styles.stages}>
        {STAGES.map((stage, index) => (
          <li
            key={stage}
            className={mergeClasses(styles.stage, index === running ? styles.current : layout.secondary)}
            aria-current={index === running ? "step" : undefined}
          >
            <StageMark step={Math.sign(index - running)} />
            {words.stages[stage]}
            <span className={layout.visuallyHidden}>
              {index < running ? words.done : index === running ? words.current : words.waiting}
            </span>
          </li>
        ))}
      </ol>
      <Button onClick={onCancel}>{words.cancel}</Button>
      <span className={layout.visuallyHidden} role="status">
        {words.stages[progress.stage]}
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
