import { useEffect, useEffectEvent, useReducer } from "react";
import { unambiguousFixes } from "../../../application/changes/planChanges";
import type { SourceDocument } from "../../../application/ports/noticeBuilder";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import { toFailure } from "../../../domain/failure";
import type { FindingCode } from "../../../domain/findingCodes";
import { describeFinding } from "../../../i18n/messages";
import { zhCN } from "../../../i18n/zh-CN";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { useServices } from "../../app/services";
import type { Settle } from "../../app/settle";
import { useActingName } from "../../app/useActingName";
import { usePlanSession } from "../../app/usePlanSession";
import { checkSession, type CheckSession } from "./checkSession";
import { initialCheck, reduceCheck, type CheckState, type Panel } from "./checkState";
import type { FindingFilter } from "./filterFindings";
import type { Intent } from "./intents";

/** What a person can do about the check. */
export type CheckCommands = {
  /** Takes a workbook that the user chose. */
  readonly openFile: (file: File) => void;
  readonly openDocument: (document: SourceDocument) => void;
  /** Lets go of the file, to choose another. */
  readonly close: () => void;
  readonly checkAgain: () => void;
  readonly filter: (change: Partial<FindingFilter>) => void;
  readonly toggleGroup: (group: string, open: boolean) => void;
  readonly openPanel: (panel: Panel) => void;
  readonly closePanel: () => void;
  readonly carryOut: (intent: Intent) => void;
  /** Carries it out under a name; where none is known, asks for one first, at the place `at`. */
  readonly carryOutNamed: (intent: Intent, at: string) => void;
  readonly cancel: () => void;
  readonly rename: (name: string) => void;
  /** Keeps the corrected workbook under the name of the file. */
  readonly save: () => void;
  readonly closeOutcome: () => void;
};

export type Check = {
  readonly state: CheckState;
  readonly commands: CheckCommands;
  /** The name that changes are logged under; empty where none is known. */
  readonly name: string;
};

/** The state of the check and its commands; what is being written is given up with the page. */
export function useCheckAssignments(settle: Settle): Check {
  const { readFile, now } = useServices();
  const { open, close } = usePlanAccess();
  const write = useOpenWorkbook()?.write;
  const [state, dispatch] = useReducer(reduceCheck, initialCheck);
  const { name, current, rename } = useActingName();
  const begin = (on: PlanWorkspace): CheckSession =>
    checkSession(
      on,
      {
        context: () => ({
          by: current(),
          now: now(),
          // The workbook is Chinese, whatever language the interface is in.
          describe: (finding) => describeFinding(zhCN.findings, finding),
        }),
        write: (work) => (write ? write(work) : work()),
        settle,
      },
      dispatch,
    );
  const session = usePlanSession(begin, () => dispatch({ type: "closed" }));
  usePreview(state, (code, intent) => session.current?.preview(code, intent));
  const carryOut = (intent: Intent): void => session.current?.carryOut(intent);
  const commands: CheckCommands = {
    openDocument: open,
    openFile: (file) => {
      readFile(file).then(open, (error: unknown) => dispatch({ type: "notRead", failure: toFailure(error) }));
    },
    close,
    checkAgain: () => session.current?.read(),
    filter: (filter) => dispatch({ type: "filtered", filter }),
    toggleGroup: (group, open) => dispatch({ type: "groupToggled", group, open }),
    openPanel: (panel) => dispatch({ type: "panelOpened", panel }),
    closePanel: () => dispatch({ type: "panelClosed" }),
    carryOut,
    carryOutNamed: (intent, at) => {
      if (current() === "") dispatch({ type: "panelOpened", panel: { kind: "name", at, intent } });
      else carryOut(intent);
    },
    cancel: () => session.current?.cancel(),
    rename,
    save: () => {
      if (state.phase === "ready") session.current?.save(state.checked.plan.file);
    },
    closeOutcome: () => dispatch({ type: "outcomeDismissed" }),
  };
  return { state, commands, name };
}

/** Plans the corrections of a preview when it is opened, and again whenever the plan has moved. */
function usePreview(state: CheckState, preview: (code: FindingCode, intent: Intent) => void): void {
  const panel = state.phase === "ready" ? state.panel : undefined;
  const missing = panel?.kind === "preview" && panel.planned === undefined ? panel.code : undefined;
  const plan = useEffectEvent((code: FindingCode) => {
    if (state.phase !== "ready") return;
    const findings = state.checked.result.findings.filter((found) => found.code === code);
    preview(code, { kind: "fix", findings, fixes: unambiguousFixes(findings) });
  });
  useEffect(() => {
    if (missing !== undefined) plan(missing);
  }, [missing]);
}
