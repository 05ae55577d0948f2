import type { IssuedFile, IssuePlan } from "../../../application/issueSheets";
import type { OpenPlan } from "../../../application/openPlan";
import type { IssuePackage } from "../../../application/ports/issuePacker";
import type { Failure } from "../../../domain/failure";
import type { RoundId } from "../../../domain/round/round";
import type { RoundForm } from "./roundForm";
import { countKinds, keepChoice } from "./chooseUnits";

/** An issue that is looked at before it is made. */
export type Preview = {
  readonly planned: IssuePlan;
  readonly chosen: ReadonlySet<string>;
  readonly search: string;
  /** The workbook had moved, and this is what it comes to by now. */
  readonly moved: boolean;
};

/** A round that somebody is about to issue. */
export type Draft = {
  readonly form: RoundForm;
  /** Counts the tries with a form that has problems; from the first one on they are shown. */
  readonly refusals: number;
  /** The units that it is meant for; `undefined` for all. */
  readonly only: readonly string[] | undefined;
  readonly planning: boolean;
  /** The round was issued otherwise; the user is asked whether to change it. */
  readonly differs: boolean;
  /** The user has said so. */
  readonly force: boolean;
  readonly preview: Preview | undefined;
};

export type WorkStage = "preparing" | "making" | "recording" | "changing";

/** What is being done. */
export type Work = {
  readonly stage: WorkStage;
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
};

/** Workbooks that were made; they stay at hand to be downloaded again. */
export type Issued = {
  readonly title: string;
  readonly due: string;
  readonly units: number;
  readonly kinds: Readonly<Record<IssuedFile["kind"], number>>;
  readonly file: IssuePackage;
};

/** What became of the user's last wish. */
export type Outcome =
  | { readonly kind: "failed"; readonly failure: Failure; readonly what: FailedWork }
  | { readonly kind: "roundChanged"; readonly title: string; readonly closed: boolean }
  | { readonly kind: "saved"; readonly name: string };

/** What was not done. */
export type FailedWork = "reread" | "plan" | "issue" | "round" | "download" | "open" | "save";

export type Ready = {
  readonly phase: "ready";
  readonly plan: OpenPlan;
  readonly rereading: boolean;
  /** Rounds whose units are listed. */
  readonly opened: ReadonlySet<RoundId>;
  /** The round that the user is asked about before it is closed. */
  readonly closing: RoundId | undefined;
  readonly draft: Draft | undefined;
  readonly work: Work | undefined;
  readonly issued: Issued | undefined;
  readonly outcome: Outcome | undefined;
  /** Changes that are in no file yet; only where the workbook is a file. */
  readonly unsaved: boolean;
};

export type IssueState =
  /** No workbook yet. */
  | { readonly phase: "waiting" }
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly failure: Failure }
  | Ready;

type ReadingAction =
  | { readonly type: "closed" }
  | { readonly type: "reading" }
  | { readonly type: "read"; readonly plan: OpenPlan; readonly unsaved: boolean }
  | { readonly type: "notRead"; readonly failure: Failure };

type DraftAction =
  | { readonly type: "formChanged"; readonly form: RoundForm }
  | { readonly type: "formRefused" }
  | { readonly type: "planning"; readonly force: boolean }
  | { readonly type: "planned"; readonly planned: IssuePlan; readonly moved: boolean }
  | { readonly type: "differs" }
  | { readonly type: "notPlanned"; readonly failure: Failure }
  | { readonly type: "previewLeft" }
  | { readonly type: "chosen"; readonly chosen: ReadonlySet<string> }
  | { readonly type: "searched"; readonly search: string };

type ReadyAction =
  | { readonly type: "draftOpened"; readonly form: RoundForm; readonly only: readonly string[] | undefined }
  | { readonly type: "draftClosed" }
  | { readonly type: "unitsToggled"; readonly id: RoundId; readonly open: boolean }
  | { readonly type: "closingAsked"; readonly id: RoundId | undefined }
  | { readonly type: "workStarted"; readonly stage: WorkStage }
  | { readonly type: "progressed"; readonly stage: WorkStage; readonly done: number; readonly total: number }
  | { readonly type: "cancelling" }
  | { readonly type: "workStopped" }
  | {
      readonly type: "issued";
      readonly planned: IssuePlan;
      readonly file: IssuePackage;
      readonly unsaved: boolean;
    }
  | {
      readonly type: "roundChanged";
      readonly plan: OpenPlan;
      readonly title: string;
      readonly closed: boolean;
      readonly unsaved: boolean;
    }
  | { readonly type: "failed"; readonly failure: Failure; readonly what: FailedWork }
  | { readonly type: "saved"; readonly name: string }
  | { readonly type: "issuedDismissed" }
  | { readonly type: "outcomeDismissed" };

export type IssueAction = ReadingAction | DraftAction | ReadyAction;

export const initialIssue: IssueState = { phase: "waiting" };

/** The next state of the step. Actions that do not fit the state leave it as it is. */
export function reduceIssue(state: IssueState, action: IssueAction): IssueState {
  if (isAboutReading(action)) return reduceReading(state, action);
  if (state.phase !== "ready") return state;
  if (!isAboutDraft(action)) return reduceReady(state, action);
  if (action.type === "notPlanned") {
    const outcome: Outcome = { kind: "failed", failure: action.failure, what: "plan" };
    return {
      ...state,
      draft: state.draft && { ...state.draft, planning: false, preview: undefined },
      outcome,
    };
  }
  return state.draft ? { ...state, draft: reduceDraft(state.draft, action) } : state;
}

function isAboutReading(action: IssueAction): action is ReadingAction {
  return ["closed", "reading", "read", "notRead"].includes(action.type);
}

const DRAFT_ACTIONS: readonly string[] = [
  "formChanged",
  "formRefused",
  "planning",
  "planned",
  "differs",
  "notPlanned",
  "previewLeft",
  "chosen",
  "searched",
] satisfies readonly DraftAction["type"][];

function isAboutDraft(action: IssueAction): action is DraftAction {
  return DRAFT_ACTIONS.includes(action.type);
}

function reduceReading(state: IssueState, action: ReadingAction): IssueState {
  switch (action.type) {
    case "closed":
      return initialIssue;
    case "reading":
      return state.phase === "ready" ? { ...state, rereading: true } : { phase: "reading" };
    case "read": {
      const { plan, unsaved } = action;
      return state.phase === "ready"
        ? { ...state, plan, unsaved, rereading: false }
        : firstRead(plan, unsaved);
    }
    case "notRead":
      return state.phase === "ready"
        ? { ...state, rereading: false, outcome: { kind: "failed", failure: action.failure, what: "reread" } }
        : { phase: "failed", failure: action.failure };
  }
}

function firstRead(plan: OpenPlan, unsaved: boolean): Ready {
  return {
    phase: "ready",
    plan,
    rereading: false,
    opened: new Set(),
    closing: undefined,
    draft: undefined,
    work: undefined,
    issued: undefined,
    outcome: undefined,
    unsaved,
  };
}

function reduceDraft(draft: Draft, action: Exclude<DraftAction, { type: "notPlanned" }>): Draft {
  switch (action.type) {
    case "formChanged":
      return { ...draft, form: action.form, differs: false, force: false, preview: undefined };
    case "formRefused":
      return { ...draft, refusals: draft.refusals + 1 };
    case "planning":
      return { ...draft, planning: true, differs: false, force: action.force };
    case "planned":
      return { ...draft, planning: false, preview: previewOf(draft, action) };
    case "differs":
      return { ...draft, planning: false, differs: true, preview: undefined };
    case "previewLeft":
      return { ...draft, differs: false, preview: undefined };
    case "chosen":
      return { ...draft, preview: draft.preview && { ...draft.preview, chosen: action.chosen } };
    case "searched":
      return { ...draft, preview: draft.preview && { ...draft.preview, search: action.search } };
  }
}

/** What the user has chosen and searched for stays when the same draft is planned anew. */
function previewOf(
  { preview, only }: Draft,
  { planned, moved }: Extract<DraftAction, { type: "planned" }>,
): Preview {
  const units = planned.files.map(({ issue }) => issue.unit);
  const chosen =
    preview === undefined
      ? new Set(only === undefined ? units : units.filter((unit) => only.includes(unit)))
      : keepChoice(preview.chosen, preview.planned.files, planned.files);
  return { planned, chosen, search: preview?.search ?? "", moved };
}

function reduceReady(state: Ready, action: ReadyAction): Ready {
  switch (action.type) {
    case "draftOpened":
      return {
        ...state,
        draft: { ...BLANK_DRAFT, form: action.form, only: action.only },
        issued: undefined,
        outcome: undefined,
      };
    case "draftClosed":
      return { ...state, draft: undefined };
    case "unitsToggled": {
      const others = [...state.opened].filter((id) => id !== action.id);
      return { ...state, opened: new Set(action.open ? [...others, action.id] : others) };
    }
    case "closingAsked":
      return { ...state, closing: action.id };
    case "workStarted":
      return {
        ...state,
        closing: undefined,
        outcome: undefined,
        work: { stage: action.stage, done: 0, total: 0, cancelling: false },
      };
    case "progressed": {
      const { stage, done, total } = action;
      return state.work ? { ...state, work: { ...state.work, stage, done, total } } : state;
    }
    case "cancelling":
      return state.work ? { ...state, work: { ...state.work, cancelling: true } } : state;
    case "workStopped":
      return { ...state, work: undefined };
    case "issued":
      return afterIssue(state, action);
    case "roundChanged": {
      const { plan, title, closed, unsaved } = action;
      return { ...state, plan, unsaved, work: undefined, outcome: { kind: "roundChanged", title, closed } };
    }
    case "failed": {
      const { failure, what } = action;
      return { ...state, work: undefined, outcome: { kind: "failed", failure, what } };
    }
    case "saved":
      return { ...state, unsaved: false, outcome: { kind: "saved", name: action.name } };
    case "issuedDismissed":
      return { ...state, issued: undefined };
    case "outcomeDismissed":
      return { ...state, outcome: undefined };
  }
}

const BLANK_DRAFT = {
  refusals: 0,
  planning: false,
  differs: false,
  force: false,
  preview: undefined,
} satisfies Partial<Draft>;

function afterIssue(
  state: Ready,
  { planned, file, unsaved }: Extract<ReadyAction, { type: "issued" }>,
): Ready {
  const { after, round, files } = planned;
  return {
    ...state,
    plan: after,
    draft: undefined,
    work: undefined,
    outcome: undefined,
    issued: {
      title: round.title,
      due: round.due,
      units: files.length,
      kinds: countKinds(files),
      file,
    },
    unsaved,
  };
}
