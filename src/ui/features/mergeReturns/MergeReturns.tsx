import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { ChoosePlanFile } from "../../components/ChoosePlanFile";
import { PlanNotRead } from "../../components/PlanNotRead";
import { ReadingPlan } from "../../components/ReadingPlan";
import { MergeReady } from "./MergeReady";
import type { Settle } from "./mergeSession";
import { useMergeReturns } from "./useMergeReturns";

/** Long enough for somebody who decides conflict after conflict, short enough to be felt as at once. */
const SETTLE_MS = 400;

const settleInTime: Settle = (run) => {
  const timer = setTimeout(run, SETTLE_MS);
  return () => clearTimeout(timer);
};

type Props = {
  /** How long edits and decisions are waited for before they are worked out. */
  readonly settle?: Settle;
};

/** Merges the files that units return into the ledger: read, compared, decided, and only then written. */
export function MergeReturns({ settle = settleInTime }: Props): ReactNode {
  const { state, commands, name } = useMergeReturns(settle);
  const { inFile } = usePlanAccess();
  const { heading, start } = useUi().merge;
  const words = { heading, words: start };
  const chooser = { ...words, onFile: commands.openFile, onDocument: commands.openDocument };
  switch (state.phase) {
    case "waiting":
      return inFile ? (
        <ChoosePlanFile {...chooser} failure={undefined} />
      ) : (
        <ReadingPlan heading={heading} label={start.reading} />
      );
    case "reading":
      return <ReadingPlan heading={heading} label={start.reading} />;
    case "failed":
      return inFile ? (
        <ChoosePlanFile {...chooser} failure={state.failure} />
      ) : (
        <PlanNotRead {...words} failure={state.failure} onRetry={commands.readAgain} />
      );
    case "ready":
      return <MergeReady ready={state} commands={commands} name={name} />;
  }
}
