import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { settleAfter, type Settle } from "../../app/settle";
import { PlanStart } from "../../components/PlanStart";
import { SummariseReady } from "./SummariseReady";
import { useSummarise } from "./useSummarise";

/** Long enough for somebody who fills cell after cell, short enough to be felt as at once. */
const settleInTime = settleAfter(600);

type Props = {
  /** How long edits in the workbook are waited for before it is summed up again. */
  readonly settle?: Settle;
};

/** Sums a plan up at the cut-off of a round: looked at, tried with other thresholds, and only then written. */
export function Summarise({ settle = settleInTime }: Props): ReactNode {
  const { state, commands, name } = useSummarise(settle);
  const { heading, start } = useUi().summarise;
  if (state.phase === "ready") return <SummariseReady ready={state} commands={commands} name={name} />;
  return (
    <PlanStart
      state={state}
      heading={heading}
      words={start}
      onFile={commands.openFile}
      onDocument={commands.openDocument}
      onRetry={commands.readAgain}
    />
  );
}
