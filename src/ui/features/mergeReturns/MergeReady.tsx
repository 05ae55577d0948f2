import { dayOf } from "../../../domain/dayOf";
import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { roundProgress } from "../../../application/merge/roundProgress";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { useGoTo } from "../../app/steps";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";
import { useLeaving } from "../../components/useLeaving";
import { CollectFiles } from "./CollectFiles";
import { MergeBar } from "./MergeBar";
import { isOpen, shownReceipts } from "./mergeCounts";
import { MergeProvider, type MergeView } from "./MergeContext";
import type { Ready } from "./mergeState";
import { MergeSummary } from "./MergeSummary";
import { ReviewCard } from "./ReviewCard";
import { RoundsOverview } from "./RoundsOverview";
import type { MergeCommands } from "./useMergeReturns";

type Props = { readonly ready: Ready; readonly commands: MergeCommands; readonly name: string };

/** A plan into which returns are merged: who has returned, the files, what they change, and the way to write it. */
export function MergeReady({ ready, commands, name }: Props): ReactNode {
  const layout = useLayoutStyles();
  const { merge: words } = useUi();
  const { inFile } = usePlanAccess();
  const goTo = useGoTo();
  const { leave, question } = useLeaving(ready.unsaved, words.leave, commands.close);
  const { plan, at, review, written, answers, work, rereading } = ready;
  const rounds = useMemo(() => roundProgress(plan, dayOf(at)), [plan, at]);
  const receipts = useMemo(() => (review ? shownReceipts(review, written.receipts) : []), [review, written]);
  const conflicts = useMemo(() => review?.cells.filter(({ kind }) => kind === "conflict") ?? [], [review]);
  const open = useMemo(() => conflicts.filter((cell) => isOpen(cell, answers)), [conflicts, answers]);
  const busy = work !== undefined || rereading;
  const view: MergeView = { ready, commands, name, inFile, busy, receipts, conflicts, open };
  return (
    <MergeProvider value={view}>
      <MergeSummary onLeave={leave} />
      {question}
      {rounds.length === 0 ? (
        <section className={layout.card}>
          <Notice
            intent="info"
            title={words.noRounds.title}
            actions={
              <Button appearance="primary" onClick={() => goTo("issue")}>
                {words.noRounds.toIssue}
              </Button>
            }
          >
            <p>{words.noRounds.message}</p>
          </Notice>
        </section>
      ) : (
        <>
          <RoundsOverview rounds={rounds} />
          <CollectFiles />
          {review && <ReviewCard review={review} />}
        </>
      )}
      <MergeBar />
    </MergeProvider>
  );
}
