import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { ConfirmForm } from "../../components/ConfirmForm";
import { useLayoutStyles } from "../../components/layoutStyles";
import { StepBar, workInBatches } from "../../components/StepBar";
import { isSameSchedule, scheduleOf } from "./scheduleForm";
import { useSummariseView } from "./SummariseContext";
import { SummariseOutcome } from "./SummariseOutcome";
import { isDateWrong } from "./summariseState";

const useStyles = makeStyles({
  line: { justifyContent: "space-between", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  facts: { fontSize: tokens.fontSizeBase200 },
});

/** What would be written and the way to write it, what is being written, and what became of it. */
export function SummariseBar(): ReactNode {
  const { work: words } = useUi().summarise;
  const { ready, commands } = useSummariseView();
  const { work, outcome, confirming } = ready;
  return (
    <StepBar
      work={work && workInBatches(work, words, commands.cancel)}
      outcome={outcome && <SummariseOutcome outcome={outcome} />}
    >
      {confirming === undefined ? (
        <ApplyLine />
      ) : confirming === "keep" ? (
        <ConfirmKeep />
      ) : (
        <ConfirmSummary />
      )}
    </StepBar>
  );
}

function ApplyLine(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { apply: words, moment } = useUi().summarise;
  const { ready, commands, lights } = useSummariseView();
  const canWrite = useCanWrite();
  return (
    <div className={mergeClasses(layout.actions, styles.line)}>
      <span className={styles.facts} role="status">
        {ready.review && !ready.reviewing ? words.changes(lights.length) : moment.reviewing}
      </span>
      <Button appearance="primary" disabledFocusable={!canWrite} onClick={() => commands.ask("summarise")}>
        {words.action}
      </Button>
    </div>
  );
}

function ConfirmSummary(): ReactNode {
  const { apply: words } = useUi().summarise;
  const { ready, commands, name, last, lights } = useSummariseView();
  const canWrite = useCanWrite();
  const { review } = ready;
  return (
    <ConfirmForm
      title={words.confirmTitle(review?.moment.asOf ?? "")}
      sentences={[
        words.confirm(review?.summary.leaders.length ?? 0),
        last !== undefined && words.replaces(last.last.sheets.length),
        words.lights(lights.length),
        words.undo,
      ]}
      words={words}
      name={name}
      onRename={commands.rename}
      busy={!canWrite}
      onConfirm={() => commands.carryOut({ wish: "summarise" })}
      onStay={() => commands.ask(undefined)}
    />
  );
}

function ConfirmKeep(): ReactNode {
  const { apply: words } = useUi().summarise;
  const { ready, commands, name, busy } = useSummariseView();
  const { schedule } = ready.plan.decoded.settings;
  const tried = ready.tried && scheduleOf(ready.tried, schedule);
  const isOther = ready.tried !== undefined && !isSameSchedule(ready.tried, schedule);
  return (
    <ConfirmForm
      title={words.keepTitle}
      sentences={[words.keep]}
      words={words}
      name={name}
      onRename={commands.rename}
      busy={busy || tried === undefined || !isOther}
      onConfirm={() => {
        if (tried) commands.carryOut({ wish: "keep", schedule: tried });
      }}
      onStay={() => commands.ask(undefined)}
    />
  );
}

/** Whether what is shown is summed up completely, and nothing else is being done. */
function useCanWrite(): boolean {
  const { ready, busy } = useSummariseView();
  return ready.review !== undefined && !ready.reviewing && !busy && !isDateWrong(ready.wanted);
}
