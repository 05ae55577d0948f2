import { useReducer } from "react";
import type { SourceDocument } from "../../../application/ports/noticeBuilder";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import { toFailure } from "../../../domain/failure";
import { describeEvidence, describeFinding, describeJudgement } from "../../../i18n/messages";
import { zhCN } from "../../../i18n/zh-CN";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { useServices } from "../../app/services";
import type { Settle } from "../../app/settle";
import { useActingName } from "../../app/useActingName";
import { usePlanSession } from "../../app/usePlanSession";
import type { TaskFilter } from "./filterEntries";
import type { ScheduleForm } from "./scheduleForm";
import { summariseSession, type SummariseSession } from "./summariseSession";
import {
  initialSummarise,
  reduceSummarise,
  type Intent,
  type Ready,
  type SummariseState,
  type Wanted,
} from "./summariseState";

/** What a person can do about the summary. */
export type SummariseCommands = {
  readonly openFile: (file: File) => void;
  readonly openDocument: (document: SourceDocument) => void;
  /** Lets go of the workbook, to choose another. */
  readonly close: () => void;
  readonly readAgain: () => void;
  readonly choose: (wanted: Wanted) => void;
  readonly filter: (change: Partial<TaskFilter>) => void;
  /** Tries other settings of the schedule; `undefined` goes back to those that hold. */
  readonly tryOut: (form: ScheduleForm | undefined) => void;
  /** Opens or closes the question before writing. */
  readonly ask: (wish: Ready["confirming"]) => void;
  readonly carryOut: (intent: Intent) => void;
  readonly cancel: () => void;
  readonly rename: (name: string) => void;
  readonly save: () => void;
  readonly closeOutcome: () => void;
};

/** The workbook is Chinese, whatever language the interface is in. */
const IN_CHINESE = {
  describe: (finding) => describeFinding(zhCN.findings, finding),
  describeJudgement: (judgement) => describeJudgement(zhCN.schedule, judgement),
  describeEvidence: (entry) => ({
    rule: zhCN.scores.rules[entry.rule],
    evidence: describeEvidence(zhCN.scores, entry),
  }),
} satisfies Partial<ReturnType<Parameters<typeof summariseSession>[1]["context"]>>;

/** The state of the step and its commands; what is being done is given up with the page. */
export function useSummarise(settle: Settle): {
  readonly state: SummariseState;
  readonly commands: SummariseCommands;
  /** The name that changes are logged under; empty where none is known. */
  readonly name: string;
} {
  const { readFile, now, packer } = useServices();
  const { open, close } = usePlanAccess();
  const write = useOpenWorkbook()?.write;
  const [state, dispatch] = useReducer(reduceSummarise, initialSummarise);
  const { name, current, rename } = useActingName();
  const begin = (on: PlanWorkspace): SummariseSession =>
    summariseSession(
      on,
      {
        context: () => ({ ...IN_CHINESE, by: current(), now: now(), digest: packer.digest }),
        write: (work) => (write ? write(work) : work()),
        settle,
      },
      dispatch,
    );
  const session = usePlanSession(begin, () => dispatch({ type: "closed" }));
  const commands: SummariseCommands = {
    openDocument: open,
    openFile: (file) => {
      readFile(file).then(open, (error: unknown) =>
        dispatch({ type: "planNotRead", failure: toFailure(error) }),
      );
    },
    close,
    readAgain: () => session.current?.read(),
    choose: (wanted) => session.current?.choose(wanted),
    filter: (filter) => dispatch({ type: "filtered", filter }),
    tryOut: (form) => dispatch({ type: "tried", form }),
    ask: (wish) => dispatch({ type: "asked", wish }),
    carryOut: (intent) => session.current?.carryOut(intent),
    cancel: () => session.current?.cancel(),
    rename,
    save: () => {
      if (state.phase === "ready") session.current?.save(state.plan.file);
    },
    closeOutcome: () => dispatch({ type: "outcomeClosed" }),
  };
  return { state, commands, name };
}
