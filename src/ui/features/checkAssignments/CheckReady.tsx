import { useMemo, type ReactNode } from "react";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import type { Finding } from "../../../domain/finding";
import { cellAddress } from "../../../layout/address";
import { presentTargets } from "../../../layout/cellTargets";
import { useCatalogue } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useLeaving } from "../../components/useLeaving";
import { SelectionNotice } from "../../components/SelectionNotice";
import { CheckProvider, type CheckView } from "./CheckContext";
import type { Ready } from "./checkState";
import { CheckSummary } from "./CheckSummary";
import { DismissedFindings } from "./DismissedFindings";
import { wordFindings } from "./filterFindings";
import { FindingGroups } from "./FindingGroups";
import { LoadTables } from "./LoadTables";
import { OutcomeBar } from "./OutcomeBar";
import { placeText } from "../../components/placeText";
import type { CheckCommands } from "./useCheckAssignments";
import { useSelectCell } from "../../components/useSelectCell";

type Props = {
  readonly ready: Ready;
  readonly commands: CheckCommands;
  readonly name: string;
  /** The open workbook; `undefined` where the workbook is a file. */
  readonly workspace: PlanWorkspace | undefined;
};

/** A finished check: what was found, to be corrected in place, what was marked, and who has how much to do. */
export function CheckReady({ ready, commands, name, workspace }: Props): ReactNode {
  const layout = useLayoutStyles();
  const { findings: messages, ui } = useCatalogue();
  const { check: words } = ui;
  const { leave, question } = useLeaving(ready.unsaved, words.leave, commands.close);
  const { plan, result } = ready.checked;
  const locate = useMemo(() => presentTargets(plan.decoded.decomposition, plan.sheets), [plan]);
  const worded = useMemo(() => wordFindings(result.findings, messages), [result, messages]);
  const { select, selection } = useSelectCell(workspace, locate);
  const placeOf = useMemo(
    () =>
      ({ where }: Finding): string => {
        const target = locate(where);
        const cell = target && ui.check.finding.cell(target.sheet, cellAddress(...target.cell));
        return placeText(where, cell, ui) || ui.check.finding.document;
      },
    [locate, ui],
  );
  const view: CheckView = { ready, commands, name, busy: ready.work !== undefined, placeOf, select };
  const inFile = workspace === undefined;
  return (
    <CheckProvider value={view}>
      <CheckSummary inFile={inFile} onLeave={leave} />
      {question}
      <SelectionNotice selection={selection} />
      <section className={layout.card} aria-label={ui.tabs.findings(result.findings.length)}>
        <FindingGroups findings={worded} />
      </section>
      {result.dismissed.length > 0 && <DismissedFindings dismissed={result.dismissed} />}
      <LoadTables load={result.load} />
      <OutcomeBar />
    </CheckProvider>
  );
}
