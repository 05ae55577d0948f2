import { useMemo, type ReactNode } from "react";
import { roundsOf } from "../../../application/rounds";
import { presentTargets } from "../../../layout/cellTargets";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { useServices } from "../../app/services";
import { Notice } from "../../components/Notice";
import { useLeaving } from "../../components/useLeaving";
import { SelectionNotice } from "../../components/SelectionNotice";
import { useSelectCell } from "../../components/useSelectCell";
import { IssueProvider, type IssueView } from "./IssueContext";
import { IssueBar } from "./IssueBar";
import { IssuedCard } from "./IssuedCard";
import { IssuePreview } from "./IssuePreview";
import type { Ready } from "./issueState";
import { IssueSummary } from "./IssueSummary";
import { RoundFormCard } from "./RoundFormCard";
import { RoundList } from "./RoundList";
import type { IssueCommands } from "./useIssueSheets";

type Props = { readonly ready: Ready; readonly commands: IssueCommands };

/** A plan whose rounds are known: what was made last, the rounds, and the one that is being prepared. */
export function IssueReady({ ready, commands }: Props): ReactNode {
  const { issue: words } = useUi();
  const { files } = useServices();
  const { workspace, inFile } = usePlanAccess();
  const { leave, question } = useLeaving(ready.unsaved, words.leave, commands.close);
  const { plan, draft, work, rereading } = ready;
  const rounds = useMemo(() => roundsOf(plan), [plan]);
  const locate = useMemo(() => presentTargets(plan.decoded.decomposition, plan.sheets), [plan]);
  const { select, selection } = useSelectCell(inFile ? undefined : workspace, locate);
  const busy = work !== undefined || rereading;
  const view: IssueView = { ready, rounds, commands, busy, inFile, select };
  return (
    <IssueProvider value={view}>
      <IssueSummary onLeave={leave} />
      {question}
      {!files.works && (
        <Notice intent="warning" title={words.noDownload.title}>
          <p>{words.noDownload.message}</p>
        </Notice>
      )}
      <SelectionNotice selection={selection} />
      {ready.issued && <IssuedCard issued={ready.issued} />}
      {!draft?.preview && <RoundList />}
      {draft && !draft.preview && <RoundFormCard draft={draft} />}
      {draft?.preview && <IssuePreview preview={draft.preview} draft={draft} />}
      <IssueBar />
    </IssueProvider>
  );
}
