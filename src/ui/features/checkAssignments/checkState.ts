import type { PlannedChange, SkippedCell } from "../../../application/changes/plannedChange";
import type { CheckResult, OpenPlan } from "../../../application/openPlan";
import { findingKey } from "../../../domain/audit/dismissal";
import type { Failure } from "../../../domain/failure";
import type { FindingCode } from "../../../domain/findingCodes";
import { NO_FINDING_FILTER, type FindingFilter } from "./filterFindings";
import type { Intent } from "./intents";

/** A plan, what the rules found in it, and when: local date and time. */
export type Checked = { readonly plan: OpenPlan; readonly result: CheckResult; readonly at: string };

/** Corrections and the cells that they change. */
export type PlannedFixes = { readonly intent: Intent; readonly change: PlannedChange };

/** A question that stands open among the findings. */
export type Panel =
  /** All corrections of a rule, to be looked at; `planned` is missing while they are being planned. */
  | { readonly kind: "preview"; readonly code: FindingCode; readonly planned: PlannedFixes | undefined }
  /** Who marks the findings as no problem; `at` is the finding's key or the rule's code where it was asked. */
  | { readonly kind: "name"; readonly at: string; readonly intent: Intent }
  | { readonly kind: "members"; readonly at: string; readonly group: string };

/** A change that is being written. */
export type Work = {
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
};

/** What became of the user's last wish. */
export type Outcome =
  | {
      readonly kind: "applied";
      readonly title: string;
      /** Cells that were left as they are, because they hold something else by now. */
      readonly skipped: readonly SkippedCell[];
      readonly canUndo: boolean;
    }
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly failure: Failure; readonly intent: Intent }
  /** The workbook had moved; `left` are the findings still to be settled, once it was read again. */
  | { readonly kind: "stale"; readonly intent: Intent; readonly left: number | undefined }
  | { readonly kind: "notReread"; readonly failure: Failure }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "notSaved"; readonly failure: Failure };

export type Ready = {
  readonly phase: "ready";
  readonly checked: Checked;
  /** The workbook is being read again. */
  readonly rereading: boolean;
  /** The last check followed an edit in the workbook, without being asked for. */
  readonly live: boolean;
  readonly filter: FindingFilter;
  /** Groups that the user has opened or closed. */
  readonly groups: Readonly<Record<string, boolean>>;
  readonly panel: Panel | undefined;
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  /** Changes that are in no file yet; only where the workbook is a file. */
  readonly unsaved: boolean;
};

export type CheckState =
  /** Nothing to check yet. */
  | { readonly phase: "waiting" }
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly failure: Failure }
  | Ready;

export type CheckAction = ReadingAction | ReadyAction;

/** Which workbook is checked, and its readings. */
type ReadingAction =
  | { readonly type: "closed" }
  | { readonly type: "reading" }
  | {
      readonly type: "checked";
      readonly checked: Checked;
      readonly live: boolean;
      /** The file holds changes, also of another step, that are in no file yet. */
      readonly unsaved: boolean;
    }
  | { readonly type: "notRead"; readonly failure: Failure };

/** What is done with a finished check. */
type ReadyAction =
  | { readonly type: "filtered"; readonly filter: Partial<FindingFilter> }
  | { readonly type: "groupToggled"; readonly group: string; readonly open: boolean }
  | { readonly type: "panelOpened"; readonly panel: Panel }
  | {
      readonly type: "previewPlanned";
      readonly code: FindingCode;
      readonly planned: PlannedFixes | undefined;
    }
  | { readonly type: "panelClosed" }
  | { readonly type: "workStarted" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "cancelling" }
  | {
      readonly type: "applied";
      readonly checked: Checked;
      readonly change: PlannedChange;
      readonly canUndo: boolean;
      readonly inFile: boolean;
    }
  | { readonly type: "nothingToDo" }
  | { readonly type: "workFailed"; readonly failure: Failure; readonly intent: Intent }
  | { readonly type: "saved"; readonly name: string }
  | { readonly type: "notSaved"; readonly failure: Failure }
  | { readonly type: "outcomeDismissed" };

export const initialCheck: CheckState = { phase: "waiting" };

/** The next state of the check. Actions that do not fit the state leave it as it is. */
export function reduceCheck(state: CheckState, action: CheckAction): CheckState {
  if (isAboutReading(action)) return reduceReading(state, action);
  return state.phase === "ready" ? reduceReady(state, action) : state;
}

function isAboutReading(action: CheckAction): action is ReadingAction {
  return ["closed", "reading", "checked", "notRead"].includes(action.type);
}

function reduceReading(state: CheckState, action: ReadingAction): CheckState {
  switch (action.type) {
    case "closed":
      return initialCheck;
    case "reading":
      return state.phase === "ready" ? { ...state, rereading: true } : { phase: "reading" };
    case "checked":
      return state.phase === "ready" ? rechecked(state, action) : firstChecked(action);
    case "notRead":
      return state.phase === "ready"
        ? { ...state, rereading: false, outcome: { kind: "notReread", failure: action.failure } }
        : { phase: "failed", failure: action.failure };
  }
}

function reduceReady(state: Ready, action: ReadyAction): Ready {
  switch (action.type) {
    case "filtered":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "groupToggled":
      return { ...state, groups: { ...state.groups, [action.group]: action.open } };
    case "panelOpened":
      return { ...state, panel: action.panel };
    case "previewPlanned":
      return state.panel?.kind === "preview" && state.panel.code === action.code
        ? { ...state, panel: action.planned && { ...state.panel, planned: action.planned } }
        : state;
    case "panelClosed":
      return { ...state, panel: undefined };
    case "workStarted":
      return { ...state, work: { done: 0, total: 0, cancelling: false }, outcome: undefined };
    case "progressed":
      return state.work
        ? { ...state, work: { ...state.work, done: action.done, total: action.total } }
        : state;
    case "cancelling":
      return state.work ? { ...state, work: { ...state.work, cancelling: true } } : state;
    case "applied": {
      const { title, skipped } = action.change;
      return {
        ...state,
        checked: action.checked,
        live: false,
        panel: undefined,
        work: undefined,
        outcome: { kind: "applied", title, skipped, canUndo: action.canUndo },
        unsaved: action.inFile,
      };
    }
    case "nothingToDo":
      return { ...state, panel: undefined, work: undefined, outcome: { kind: "nothing" } };
    case "workFailed":
      return {
        ...state,
        work: undefined,
        outcome:
          action.failure.code === "PLAN_STALE"
            ? { kind: "stale", intent: action.intent, left: undefined }
            : { kind: "failed", failure: action.failure, intent: action.intent },
      };
    case "saved":
      return { ...state, unsaved: false, outcome: { kind: "saved", name: action.name } };
    case "notSaved":
      return { ...state, outcome: { kind: "notSaved", failure: action.failure } };
    case "outcomeDismissed":
      return { ...state, outcome: undefined };
  }
}

function firstChecked({ checked, unsaved }: Extract<CheckAction, { type: "checked" }>): Ready {
  return {
    phase: "ready",
    checked,
    rereading: false,
    live: false,
    filter: NO_FINDING_FILTER,
    groups: {},
    panel: undefined,
    work: undefined,
    outcome: undefined,
    unsaved,
  };
}

/** Everything that the user has set stays; a preview was made of the plan as it was before. */
function rechecked(state: Ready, action: Extract<CheckAction, { type: "checked" }>): Ready {
  const { outcome, panel } = state;
  const { checked, live, unsaved } = action;
  return {
    ...state,
    checked,
    live,
    unsaved,
    rereading: false,
    panel: panel?.kind === "preview" ? { ...panel, planned: undefined } : panel,
    outcome: outcomeAfterReading(outcome, checked.result),
  };
}

function outcomeAfterReading(outcome: Outcome | undefined, result: CheckResult): Outcome | undefined {
  if (outcome?.kind === "notReread") return undefined;
  return outcome?.kind === "stale" ? { ...outcome, left: stillToDo(outcome.intent, result) } : outcome;
}

/** How many of the findings that the intent was about are still as they were. */
function stillToDo(intent: Intent, { findings, dismissed }: CheckResult): number {
  switch (intent.kind) {
    case "fix":
    case "dismiss": {
      const now =
        intent.kind === "dismiss" && !intent.active ? dismissed.map(({ finding }) => finding) : findings;
      const keys = new Set(now.map(findingKey));
      return intent.findings.filter((found) => keys.has(findingKey(found))).length;
    }
    case "members":
    case "undo":
      return 1;
  }
}
