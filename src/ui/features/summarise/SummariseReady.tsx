import { useMemo, type ReactNode } from "react";
import { summaryState } from "../../../application/summary/composeSummary";
import { changedLedgerLights } from "../../../application/summary/ledgerLights";
import { presentTargets } from "../../../layout/cellTargets";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { useServices } from "../../app/services";
import { SelectionNotice } from "../../components/SelectionNotice";
import { useLeaving } from "../../components/useLeaving";
import { useSelectCell } from "../../components/useSelectCell";
import { Bulletin } from "./Bulletin";
import { ChangedLights } from "./ChangedLights";
import { LastSummary } from "./LastSummary";
import { LeadersTable } from "./LeadersTable";
import { LightCounts } from "./LightCounts";
import { MomentForm } from "./MomentForm";
import { Reminders } from "./Reminders";
import { SummariseBar } from "./SummariseBar";
import { SummariseProvider, type SummariseView } from "./SummariseContext";
import type { Ready } from "./summariseState";
import { SummariseSummary } from "./SummariseSummary";
import { TaskList } from "./TaskList";
import type { SummariseCommands } from "./useSummarise";
import { WhatIf } from "./WhatIf";

type Props = { readonly ready: Ready; readonly commands: SummariseCommands; readonly name: string };

/** A plan that is summed up: the moment, the counts, the tasks and units that need something, and the way to write it. */
export function SummariseReady({ ready, commands, name }: Props): ReactNode {
  const { summarise: words } = useUi();
  const { packer } = useServices();
  const { workspace, inFile } = usePlanAccess();
  const { leave, question } = useLeaving(ready.unsaved, words.leave, commands.close);
  const { plan, review, work, rereading } = ready;
  const last = useMemo(() => summaryState(plan, packer.digest), [plan, packer]);
  const lights = useMemo(() => (review ? changedLedgerLights(plan, review.entries) : []), [plan, review]);
  const locate = useMemo(() => presentTargets(plan.decoded.decomposition, plan.sheets), [plan]);
  const { select, selection } = useSelectCell(inFile ? undefined : workspace, locate);
  const busy = work !== undefined || rereading;
  const view: SummariseView = { ready, commands, name, inFile, busy, last, lights, select };
  return (
    <SummariseProvider value={view}>
      <SummariseSummary onLeave={leave}>
        <LastSummary />
      </SummariseSummary>
      {question}
      <SelectionNotice selection={selection} />
      <MomentForm />
      {review && (
        <>
          <LightCounts review={review} />
          <TaskList review={review} />
          <LeadersTable review={review} />
          <ChangedLights review={review} />
          <Reminders review={review} />
          <Bulletin review={review} />
          <WhatIf review={review} />
        </>
      )}
      <SummariseBar />
    </SummariseProvider>
  );
}
