import type { SkippedCell } from "../../../application/changes/plannedChange";
import type { OpenPlan } from "../../../application/openPlan";
import type { SummaryReview } from "../../../application/summary/reviewSummary";
import type { Failure } from "../../../domain/failure";
import { isCalendarDate, type RoundId } from "../../../domain/round/round";
import type { ScheduleSettings } from "../../../domain/schedule/scheduleSettings";
import { NO_TASK_FILTER, type TaskFilter } from "./filterEntries";
import type { ScheduleForm } from "./scheduleForm";

/** Writing under way; `total` is 0 while it is not known. */
export type Work = { readonly done: number; readonly total: number; readonly cancelling: boolean };

/** What the user has chosen to sum up; what is missing is the last round and its cut-off. */
export type Wanted = {
  readonly round?: RoundId;
  /** As typed; it may be no date. */
  readonly asOf?: string;
};

/** What can be written: the summary, the settings that were tried, the way back. */
export type Intent =
  { readonly wish: "summarise" | "undo" } | { readonly wish: "keep"; readonly schedule: ScheduleSettings };

/** What became of the user's last wish. */
export type Outcome =
  | {
      readonly kind: "summarised";
      readonly asOf: string;
      readonly sheets: number;
      readonly lights: number;
      readonly canUndo: boolean;
    }
  | { readonly kind: "kept"; readonly title: string; readonly canUndo: boolean }
  | {
      readonly kind: "undone";
      readonly title: string;
      readonly skipped: readonly SkippedCell[];
      /** Lights of a summary went back: its sheets are still there. */
      readonly lights: boolean;
    }
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly failure: Failure; readonly intent: Intent }
  /** The workbook had moved; nothing was written. */
  | { readonly kind: "stale" }
  | { readonly kind: "notReread"; readonly failure: Failure }
  | { readonly kind: "notReviewed"; readonly failure: Failure }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "notSaved"; readonly failure: Failure };

export type Ready = {
  readonly phase: "ready";
  readonly plan: OpenPlan;
  /** When the plan was read: local date and time. */
  readonly at: string;
  readonly rereading: boolean;
  readonly wanted: Wanted;
  /** Of `plan` and `wanted`, unless `reviewing`; `undefined` until the first one is there. */
  readonly review: SummaryReview | undefined;
  readonly reviewing: boolean;
  readonly filter: TaskFilter;
  /** Settings of the schedule that are tried; `undefined` where nothing was changed. */
  readonly tried: ScheduleForm | undefined;
  /** The question before writing stands open. */
  readonly confirming: Exclude<Intent["wish"], "undo"> | undefined;
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  /** Changes that are in no file yet; only where the workbook is a file. */
  readonly unsaved: boolean;
};

export type SummariseState =
  /** No workbook yet. */
  | { readonly phase: "waiting" }
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly failure: Failure }
  | Ready;

type PlanAction =
  | { readonly type: "closed" }
  | { readonly type: "planReading" }
  | { readonly type: "planRead"; readonly plan: OpenPlan; readonly at: string; readonly unsaved: boolean }
  | { readonly type: "planNotRead"; readonly failure: Failure };

type ReadyAction =
  | { readonly type: "momentChosen"; readonly wanted: Wanted }
  | { readonly type: "reviewing" }
  | { readonly type: "reviewed"; readonly review: SummaryReview }
  | { readonly type: "notReviewed"; readonly failure: Failure }
  | { readonly type: "filtered"; readonly filter: Partial<TaskFilter> }
  | { readonly type: "tried"; readonly form: ScheduleForm | undefined }
  | { readonly type: "asked"; readonly wish: Ready["confirming"] }
  | { readonly type: "workStarted" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "workCancelled" }
  | {
      readonly type: "written";
      readonly plan: OpenPlan;
      readonly at: string;
      readonly outcome: Outcome;
      readonly unsaved: boolean;
    }
  | { readonly type: "notWritten"; readonly outcome: Outcome }
  | { readonly type: "saved"; readonly name: string; readonly unsaved: boolean }
  | { readonly type: "notSaved"; readonly failure: Failure }
  | { readonly type: "outcomeClosed" };

export type SummariseAction = PlanAction | ReadyAction;

export const initialSummarise: SummariseState = { phase: "waiting" };

/** Whether a day was typed that the calendar does not have. */
export function isDateWrong({ asOf }: Wanted): boolean {
  return asOf !== undefined && !isCalendarDate(asOf);
}

const PLAN_ACTIONS: readonly SummariseAction["type"][] = ["closed", "planReading", "planRead", "planNotRead"];

function isAboutPlan(action: SummariseAction): action is PlanAction {
  return PLAN_ACTIONS.includes(action.type);
}

/** The next state of the step. Actions that do not fit the state leave it as it is. */
export function reduceSummarise(state: SummariseState, action: SummariseAction): SummariseState {
  if (isAboutPlan(action)) return reducePlan(state, action);
  return state.phase === "ready" ? reduceReady(state, action) : state;
}

function reducePlan(state: SummariseState, action: PlanAction): SummariseState {
  switch (action.type) {
    case "closed":
      return initialSummarise;
    case "planReading":
      return state.phase === "ready" ? { ...state, rereading: true } : { phase: "reading" };
    case "planRead":
      return planRead(state, action);
    case "planNotRead":
      return state.phase === "ready"
        ? { ...state, rereading: false, outcome: { kind: "notReread", failure: action.failure } }
        : { phase: "failed", failure: action.failure };
  }
}

/** What the user has chosen and set stays. */
function planRead(
  state: SummariseState,
  { plan, at, unsaved }: Extract<PlanAction, { type: "planRead" }>,
): Ready {
  if (state.phase === "ready") {
    const outcome = state.outcome?.kind === "notReread" ? undefined : state.outcome;
    return { ...state, plan, at, unsaved, outcome, rereading: false, reviewing: !isDateWrong(state.wanted) };
  }
  return {
    phase: "ready",
    plan,
    at,
    rereading: false,
    wanted: {},
    review: undefined,
    reviewing: true,
    filter: NO_TASK_FILTER,
    tried: undefined,
    confirming: undefined,
    work: undefined,
    outcome: undefined,
    unsaved,
  };
}

function reduceReady(state: Ready, action: ReadyAction): Ready {
  switch (action.type) {
    case "momentChosen":
      return {
        ...state,
        wanted: action.wanted,
        confirming: undefined,
        reviewing: !isDateWrong(action.wanted),
      };
    case "reviewing":
      return { ...state, reviewing: true };
    case "reviewed": {
      const outcome = state.outcome?.kind === "notReviewed" ? undefined : state.outcome;
      return { ...state, review: action.review, outcome, reviewing: false };
    }
    case "notReviewed":
      return { ...state, reviewing: false, outcome: { kind: "notReviewed", failure: action.failure } };
    case "filtered":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "tried":
      return { ...state, tried: action.form, confirming: undefined };
    case "asked":
      return { ...state, confirming: action.wish };
    case "workStarted":
      return {
        ...state,
        work: { done: 0, total: 0, cancelling: false },
        confirming: undefined,
        outcome: undefined,
      };
    case "progressed":
      return state.work
        ? { ...state, work: { ...state.work, done: action.done, total: action.total } }
        : state;
    case "workCancelled":
      return state.work ? { ...state, work: { ...state.work, cancelling: true } } : state;
    case "written": {
      const { plan, at, outcome, unsaved } = action;
      const tried = outcome.kind === "kept" ? undefined : state.tried;
      return { ...state, plan, at, outcome, unsaved, tried, work: undefined, reviewing: true };
    }
    case "notWritten":
      return { ...state, work: undefined, outcome: action.outcome };
    case "saved":
      return { ...state, unsaved: action.unsaved, outcome: { kind: "saved", name: action.name } };
    case "notSaved":
      return { ...state, outcome: { kind: "notSaved", failure: action.failure } };
    case "outcomeClosed":
      return { ...state, outcome: undefined };
  }
}
