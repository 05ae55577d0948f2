import { useReducer } from "react";
import type { FileAnswers } from "../../../application/merge/readFile";
import type { SourceDocument } from "../../../application/ports/noticeBuilder";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import { Failure, toFailure } from "../../../domain/failure";
import type { Decision } from "../../../domain/merge/planMerge";
import { describeFinding } from "../../../i18n/messages";
import { zhCN } from "../../../i18n/zh-CN";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { useServices } from "../../app/services";
import type { Settle } from "../../app/settle";
import { useActingName } from "../../app/useActingName";
import { usePlanSession } from "../../app/usePlanSession";
import type { Unlocking, UnlockWish } from "./lockedFiles";
import { mergeSession, type MergeSession } from "./mergeSession";
import { initialMerge, reduceMerge, type MergeState, type Tab, type Wish } from "./mergeState";
import type { CellFilter, ReceiptFilter } from "./reviewFilters";

/** What a person can do about the merge. */
export type MergeCommands = {
  readonly openFile: (file: File) => void;
  readonly openDocument: (document: SourceDocument) => void;
  /** Lets go of the workbook, to choose another. */
  readonly close: () => void;
  readonly readAgain: () => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly cancelReading: () => void;
  /** Tries a password on encrypted files; aborting the signal gives it up. */
  readonly unlock: (wish: UnlockWish, signal: AbortSignal) => Promise<Unlocking>;
  readonly clear: () => void;
  readonly answer: (sha256: string, answers: FileAnswers) => void;
  readonly decide: (cells: readonly string[], decision: Decision | undefined) => void;
  readonly choose: (tab: Tab) => void;
  readonly filterReceipts: (change: Partial<ReceiptFilter>) => void;
  readonly filterCells: (change: Partial<CellFilter>) => void;
  readonly arrange: (byTask: boolean) => void;
  /** Opens or closes the question before writing. */
  readonly ask: (open: boolean) => void;
  readonly carryOut: (wish: Wish) => void;
  readonly cancel: () => void;
  readonly rename: (name: string) => void;
  readonly save: () => void;
  readonly closeOutcome: () => void;
};

export type Merge = {
  readonly state: MergeState;
  readonly commands: MergeCommands;
  /** The name that changes are logged under; empty where none is known. */
  readonly name: string;
};

/** The state of the merge and its commands; what is being done is given up with the page. */
export function useMergeReturns(settle: Settle): Merge {
  const { readFile, returns, now } = useServices();
  const { open, close } = usePlanAccess();
  const write = useOpenWorkbook()?.write;
  const [state, dispatch] = useReducer(reduceMerge, initialMerge);
  const { name, current, rename } = useActingName();
  const begin = (on: PlanWorkspace): MergeSession =>
    mergeSession(
      on,
      {
        reader: returns,
        load: async (file) => ({
          ...(await readFile(file)),
          changedAt: new Date(file.lastModified).toISOString(),
        }),
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

  const commands: MergeCommands = {
    openDocument: open,
    openFile: (file) => {
      readFile(file).then(open, (error: unknown) =>
        dispatch({ type: "planNotRead", failure: toFailure(error) }),
      );
    },
    close,
    readAgain: () => session.current?.read(),
    addFiles: (files) => session.current?.addFiles(files),
    cancelReading: () => session.current?.cancelReading(),
    unlock: async (wish, signal) =>
      (await session.current?.unlock(wish, signal)) ?? {
        kind: "failed",
        failure: new Failure("CANCELLED", {}),
      },
    clear: () => session.current?.clear(),
    answer: (sha256, answers) => session.current?.answer(sha256, answers),
    decide: (cells, decision) => session.current?.decide(cells, decision),
    choose: (tab) => dispatch({ type: "tabChosen", tab }),
    filterReceipts: (filter) => dispatch({ type: "receiptsFiltered", filter }),
    filterCells: (filter) => dispatch({ type: "cellsFiltered", filter }),
    arrange: (byTask) => dispatch({ type: "arranged", byTask }),
    ask: (isOpen) => dispatch({ type: "confirming", open: isOpen }),
    carryOut: (wish) => session.current?.carryOut(wish),
    cancel: () => session.current?.cancel(),
    rename,
    save: () => {
      if (state.phase === "ready") session.current?.save(state.plan.file);
    },
    closeOutcome: () => dispatch({ type: "outcomeClosed" }),
  };
  return { state, commands, name };
}
