import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { settleAfter, type Settle } from "../../app/settle";
import { PlanStart } from "../../components/PlanStart";
import { MergeReady } from "./MergeReady";
import { useMergeReturns } from "./useMergeReturns";

/** Long enough for somebody who decides conflict after conflict, short enough to be felt as at once. */
const settleInTime = settleAfter(400);

type Props = {
  /** How long edits and decisions are waited for before they are worked out. */
  readonly settle?: Settle;
};

/** Merges the files that units return into the ledger: read, compared, decided, and only then written. */
export function MergeReturns({ settle = settleInTime }: Props): ReactNode {
  const { state, commands, name } = useMergeReturns(settle);
  const { heading, start } = useUi().merge;
  if (state.phase === "ready") return <MergeReady ready={state} commands={commands} name={name} />;
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
