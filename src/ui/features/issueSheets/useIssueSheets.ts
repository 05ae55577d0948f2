import { dayOf } from "../../../domain/dayOf";
import { useReducer } from "react";
import { roundsOf } from "../../../application/rounds";
import type { OpenPlan } from "../../../application/openPlan";
import type { SourceDocument } from "../../../application/ports/noticeBuilder";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import { toFailure } from "../../../domain/failure";
import type { Period, RoundId } from "../../../domain/round/round";
import type { RoundState } from "../../../domain/round/roundRecords";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { useServices } from "../../app/services";
import { usePlanSession } from "../../app/usePlanSession";
import { issueSession, type IssueSession } from "./issueSession";
import { initialIssue, reduceIssue, type Draft, type IssueState, type Ready } from "./issueState";
import {
  formOfRound,
  formProblems,
  newRoundForm,
  withKind,
  withPeriod,
  withYear,
  type RoundForm,
} from "./roundForm";

/** What a person can do about rounds. */
export type IssueCommands = {
  readonly openFile: (file: File) => void;
  readonly openDocument: (document: SourceDocument) => void;
  /** Lets go of the file, to choose another. */
  readonly close: () => void;
  readonly readAgain: () => void;
  readonly newRound: () => void;
  /** Opens the form of a round that was issued, for some of its units or all. */
  readonly againFor: (state: RoundState, units?: readonly string[]) => void;
  readonly leaveDraft: () => void;
  readonly change: (form: RoundForm) => void;
  readonly chooseKind: (kind: Period["kind"]) => void;
  readonly chooseNumber: (number: number) => void;
  readonly typeYear: (year: string) => void;
  /** Shows what would be issued, or what has to be mended first. @param force the round is to be changed */
  readonly preview: (force: boolean) => void;
  readonly leavePreview: () => void;
  readonly choose: (units: ReadonlySet<string>) => void;
  readonly search: (search: string) => void;
  readonly issue: () => void;
  readonly toggleUnits: (id: RoundId, open: boolean) => void;
  /** Asks before a round is closed; `undefined` drops the question. */
  readonly askToClose: (id: RoundId | undefined) => void;
  readonly setClosed: (id: RoundId, closed: boolean) => void;
  readonly cancel: () => void;
  readonly downloadAgain: () => void;
  /** Opens the single workbook that was made last beside the page. */
  readonly openInExcel: () => void;
  /** Keeps the workbook with the records under the name of the file. */
  readonly save: () => void;
  readonly closeIssued: () => void;
  readonly closeOutcome: () => void;
};

/** The state of the step and its commands; what is being done is given up with the page. */
export function useIssueSheets(): { readonly state: IssueState; readonly commands: IssueCommands } {
  const { readFile, now, rememberedName, rememberName, packer, files, sink } = useServices();
  const { open, close } = usePlanAccess();
  const write = useOpenWorkbook()?.write;
  const [state, dispatch] = useReducer(reduceIssue, initialIssue);
  const begin = (on: PlanWorkspace): IssueSession =>
    issueSession(on, { packer, files, now, write: (work) => (write ? write(work) : work()) }, dispatch);
  const session = usePlanSession(begin, () => dispatch({ type: "closed" }));

  const ready = state.phase === "ready" ? state : undefined;
  const draft = ready?.draft;
  const context = (): FormContext => formContext(ready?.plan, now());
  const change = (form: RoundForm): void => {
    session.current?.drop();
    dispatch({ type: "formChanged", form });
  };
  const openDraft = (form: RoundForm, only?: readonly string[]): void => {
    session.current?.drop();
    dispatch({ type: "draftOpened", form, only });
  };
  const edit = (next: (form: RoundForm, context: FormContext) => RoundForm): void => {
    if (draft) change(next(draft.form, context()));
  };
  const name = (): string => rememberedName() ?? "";
  const commands: IssueCommands = {
    openDocument: open,
    openFile: (file) => {
      readFile(file).then(open, (error: unknown) => dispatch({ type: "notRead", failure: toFailure(error) }));
    },
    close,
    readAgain: () => session.current?.read(),
    newRound: () => openDraft(newRoundForm(context(), name())),
    againFor: (round, units) => openDraft(formOfRound(round, name()), units),
    leaveDraft: () => {
      session.current?.drop();
      dispatch({ type: "draftClosed" });
    },
    change,
    chooseKind: (kind) => edit((form, given) => withKind(form, kind, given)),
    chooseNumber: (number) => edit((form, given) => withNumber(form, number, given)),
    typeYear: (year) => edit((form, given) => withYear(form, year, given)),
    preview: (force) => {
      if (!ready || !draft) return;
      if (Object.keys(formProblems(draft.form, roundsOf(ready.plan))).length > 0) {
        dispatch({ type: "formRefused" });
        return;
      }
      rememberName(draft.form.by.trim());
      session.current?.preview({ form: draft.form, force });
    },
    leavePreview: () => {
      session.current?.drop();
      dispatch({ type: "previewLeft" });
    },
    choose: (chosen) => dispatch({ type: "chosen", chosen }),
    search: (search) => dispatch({ type: "searched", search }),
    issue: () => {
      const units = chosenUnits(draft);
      if (units.length > 0) session.current?.issue(units);
    },
    toggleUnits: (id, isOpen) => dispatch({ type: "unitsToggled", id, open: isOpen }),
    askToClose: (id) => dispatch({ type: "closingAsked", id }),
    setClosed: (id, closed) => session.current?.setClosed(id, closed, name()),
    cancel: () => session.current?.cancel(),
    downloadAgain: () => {
      if (ready?.issued) session.current?.download(ready.issued.file);
    },
    openInExcel: () => {
      if (!ready?.issued) return;
      const { name: file, bytes } = ready.issued.file;
      sink
        .save(file, bytes)
        .catch((error: unknown) => dispatch({ type: "failed", failure: toFailure(error), what: "open" }));
    },
    save: () => {
      if (ready) session.current?.save(ready.plan.file);
    },
    closeIssued: () => dispatch({ type: "issuedDismissed" }),
    closeOutcome: () => dispatch({ type: "outcomeDismissed" }),
  };
  return { state, commands };
}

type FormContext = Parameters<typeof newRoundForm>[0];

function formContext(plan: Ready["plan"] | undefined, now: string): FormContext {
  return {
    rounds: plan ? roundsOf(plan) : new Map(),
    today: dayOf(now),
    planYear: plan ? yearOf(plan) : 0,
  };
}

function yearOf({ decoded }: OpenPlan): number {
  return decoded.decomposition.notice.year;
}

function withNumber(form: RoundForm, number: number, context: FormContext): RoundForm {
  const year = Number(form.year);
  return year > 0 ? withPeriod(form, { kind: form.kind, year, number }, context) : { ...form, number };
}

function chosenUnits(draft: Draft | undefined): readonly string[] {
  const preview = draft?.preview;
  if (!preview) return [];
  return preview.planned.files.map(({ issue }) => issue.unit).filter((unit) => preview.chosen.has(unit));
}
