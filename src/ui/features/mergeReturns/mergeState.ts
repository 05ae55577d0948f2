import type { SkippedCell } from "../../../application/changes/plannedChange";
import type { TakenReturn } from "../../../application/merge/putTogether";
import type { Receipt } from "../../../application/merge/receipts";
import { NO_ANSWERS, type MergeAnswers, type MergeReview } from "../../../application/merge/reviewReturns";
import type { OpenPlan } from "../../../application/openPlan";
import type { Failure } from "../../../domain/failure";
import type { ReturnedFile } from "../../../layout/returnedBook";
import type { MergeCounts } from "./mergeCounts";
import type { MovedCell } from "./movedCells";
import { NO_CELL_FILTER, NO_RECEIPT_FILTER, type CellFilter, type ReceiptFilter } from "./reviewFilters";

/** Reading or writing under way; `total` is 0 while it is not known. */
export type Work = { readonly done: number; readonly total: number; readonly cancelling: boolean };

export type Tab = "files" | "conflicts" | "changes";

/** What became of the user's last wish. */
export type Outcome =
  | { readonly kind: "merged"; readonly counts: MergeCounts; readonly canUndo: boolean }
  | { readonly kind: "undone"; readonly title: string; readonly skipped: readonly SkippedCell[] }
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly failure: Failure; readonly wish: Wish }
  /** The workbook had moved; `moved` is missing until it was read again. */
  | { readonly kind: "stale"; readonly moved: readonly MovedCell[] | undefined }
  | { readonly kind: "notReread"; readonly failure: Failure }
  | { readonly kind: "notReviewed"; readonly failure: Failure }
  | { readonly kind: "filesNotRead"; readonly failure: Failure }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "notSaved"; readonly failure: Failure };

/** What was written: the receipts of its files, by digest, and what they had returned. */
export type Written = {
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly returns: readonly TakenReturn[];
};

const NOTHING_WRITTEN: Written = { receipts: new Map(), returns: [] };

export type Wish = "merge" | "undo";

export type Ready = {
  readonly phase: "ready";
  readonly plan: OpenPlan;
  /** When the plan was read: local date and time. */
  readonly at: string;
  readonly rereading: boolean;
  /** All files that were read, in the order in which they came. */
  readonly files: readonly ReturnedFile[];
  /** Files that were added last and were there already. */
  readonly known: number;
  /** Files that the last password has opened. */
  readonly unlocked: number;
  readonly reading: Work | undefined;
  readonly answers: MergeAnswers;
  /** Of `plan`, `files` and `answers`, unless `reviewing`; `undefined` without files. */
  readonly review: MergeReview | undefined;
  readonly reviewing: boolean;
  /** What was written from here: a file that was merged is not read again. */
  readonly written: Written;
  /** At first what needs attention; from then on what the user has chosen. */
  readonly tab: Tab | undefined;
  readonly receiptFilter: ReceiptFilter;
  readonly cellFilter: CellFilter;
  readonly byTask: boolean;
  /** The question before writing stands open. */
  readonly confirming: boolean;
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  /** Changes that are in no file yet; only where the workbook is a file. */
  readonly unsaved: boolean;
};

export type MergeState =
  /** No workbook yet. */
  | { readonly phase: "waiting" }
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly failure: Failure }
  | Ready;

/** Which workbook is worked on, and its readings. */
type PlanAction =
  | { readonly type: "closed" }
  | { readonly type: "planReading" }
  | {
      readonly type: "planRead";
      readonly plan: OpenPlan;
      readonly at: string;
      readonly unsaved: boolean;
      /** Only after a change that was stale. */
      readonly moved?: readonly MovedCell[];
    }
  | { readonly type: "planNotRead"; readonly failure: Failure };

/** The files that came back, what is said of them, and what that comes to. */
type FileAction =
  | { readonly type: "filesReading"; readonly done: number; readonly total: number }
  | { readonly type: "readingCancelled" }
  | { readonly type: "filesRead"; readonly files: readonly ReturnedFile[]; readonly known: number }
  | { readonly type: "filesUnlocked"; readonly files: readonly ReturnedFile[]; readonly opened: number }
  | { readonly type: "filesNotRead"; readonly failure: Failure }
  | { readonly type: "cleared" }
  | { readonly type: "answered"; readonly answers: MergeAnswers }
  | { readonly type: "reviewing" }
  | { readonly type: "reviewed"; readonly review: MergeReview | undefined }
  | { readonly type: "notReviewed"; readonly failure: Failure };

/** What is looked at, and what is written. */
type ShownAction =
  | { readonly type: "tabChosen"; readonly tab: Tab }
  | { readonly type: "receiptsFiltered"; readonly filter: Partial<ReceiptFilter> }
  | { readonly type: "cellsFiltered"; readonly filter: Partial<CellFilter> }
  | { readonly type: "arranged"; readonly byTask: boolean }
  | { readonly type: "confirming"; readonly open: boolean }
  | { readonly type: "workStarted" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "workCancelled" }
  | {
      readonly type: "written";
      readonly plan: OpenPlan;
      readonly at: string;
      readonly outcome: Outcome;
      readonly receipts: readonly Receipt[];
      readonly returns: readonly TakenReturn[];
      readonly unsaved: boolean;
    }
  | { readonly type: "notWritten"; readonly outcome: Outcome }
  | { readonly type: "saved"; readonly name: string; readonly unsaved: boolean }
  | { readonly type: "notSaved"; readonly failure: Failure }
  | { readonly type: "outcomeClosed" };

export type MergeAction = PlanAction | FileAction | ShownAction;

export const initialMerge: MergeState = { phase: "waiting" };

/** The next state of the merge. Actions that do not fit the state leave it as it is. */
export function reduceMerge(state: MergeState, action: MergeAction): MergeState {
  if (isAboutPlan(action)) return reducePlan(state, action);
  if (state.phase !== "ready") return state;
  return isAboutFiles(action) ? reduceFiles(state, action) : reduceShown(state, action);
}

const PLAN_ACTIONS: readonly MergeAction["type"][] = ["closed", "planReading", "planRead", "planNotRead"];

function isAboutPlan(action: MergeAction): action is PlanAction {
  return PLAN_ACTIONS.includes(action.type);
}

const FILE_ACTIONS: readonly MergeAction["type"][] = [
  "filesReading",
  "readingCancelled",
  "filesRead",
  "filesUnlocked",
  "filesNotRead",
  "cleared",
  "answered",
  "reviewing",
  "reviewed",
  "notReviewed",
];

function isAboutFiles(action: FileAction | ShownAction): action is FileAction {
  return FILE_ACTIONS.includes(action.type);
}

function reducePlan(state: MergeState, action: PlanAction): MergeState {
  switch (action.type) {
    case "closed":
      return initialMerge;
    case "planReading":
      return state.phase === "ready" ? { ...state, rereading: true } : { phase: "reading" };
    case "planRead":
      return state.phase === "ready" ? reread(state, action) : firstRead(action);
    case "planNotRead":
      return state.phase === "ready"
        ? { ...state, rereading: false, outcome: { kind: "notReread", failure: action.failure } }
        : { phase: "failed", failure: action.failure };
  }
}

function firstRead({ plan, at, unsaved }: Extract<PlanAction, { type: "planRead" }>): Ready {
  return {
    phase: "ready",
    plan,
    at,
    rereading: false,
    files: [],
    known: 0,
    unlocked: 0,
    reading: undefined,
    answers: NO_ANSWERS,
    review: undefined,
    reviewing: false,
    written: NOTHING_WRITTEN,
    tab: undefined,
    receiptFilter: NO_RECEIPT_FILTER,
    cellFilter: NO_CELL_FILTER,
    byTask: false,
    confirming: false,
    work: undefined,
    outcome: undefined,
    unsaved,
  };
}

/** Files, answers and what the user has set stay. */
function reread(
  state: Ready,
  { plan, at, unsaved, moved }: Extract<PlanAction, { type: "planRead" }>,
): Ready {
  const { outcome } = state;
  const next = outcome?.kind === "notReread" ? undefined : outcome;
  return {
    ...state,
    plan,
    at,
    unsaved,
    rereading: false,
    outcome: moved === undefined ? next : { kind: "stale", moved },
  };
}

function reduceFiles(state: Ready, action: FileAction): Ready {
  switch (action.type) {
    case "filesReading": {
      const { done, total } = action;
      return {
        ...state,
        reading: { done, total, cancelling: state.reading?.cancelling ?? false },
        known: 0,
        unlocked: 0,
      };
    }
    case "readingCancelled":
      return state.reading ? { ...state, reading: { ...state.reading, cancelling: true } } : state;
    case "filesRead":
      return {
        ...state,
        files: [...state.files, ...action.files],
        known: action.known,
        reading: undefined,
        outcome: undefined,
      };
    case "filesUnlocked":
      return { ...state, files: action.files, known: 0, unlocked: action.opened };
    case "filesNotRead":
      return { ...state, reading: undefined, outcome: { kind: "filesNotRead", failure: action.failure } };
    case "cleared":
      return {
        ...state,
        files: [],
        known: 0,
        unlocked: 0,
        answers: NO_ANSWERS,
        review: undefined,
        written: NOTHING_WRITTEN,
        tab: undefined,
        receiptFilter: NO_RECEIPT_FILTER,
        cellFilter: NO_CELL_FILTER,
        confirming: false,
        outcome: undefined,
      };
    case "answered":
      return { ...state, answers: action.answers, reviewing: state.review !== undefined };
    case "reviewing":
      return { ...state, reviewing: true };
    case "reviewed":
      return {
        ...state,
        review: action.review,
        reviewing: false,
        tab: state.tab ?? (action.review && firstTab(action.review)),
      };
    case "notReviewed":
      return { ...state, reviewing: false, outcome: { kind: "notReviewed", failure: action.failure } };
  }
}

/** Questions about files come before conflicts: their answers may bring more of them. */
function firstTab({ receipts, cells }: MergeReview): Tab {
  const asks = receipts.some(({ outcome, conflicts }) => outcome === "needsLook" && conflicts === 0);
  return !asks && cells.some(({ kind }) => kind === "conflict") ? "conflicts" : "files";
}

function reduceShown(state: Ready, action: ShownAction): Ready {
  switch (action.type) {
    case "tabChosen":
      return { ...state, tab: action.tab };
    case "receiptsFiltered":
      return { ...state, receiptFilter: { ...state.receiptFilter, ...action.filter } };
    case "cellsFiltered":
      return { ...state, cellFilter: { ...state.cellFilter, ...action.filter } };
    case "arranged":
      return { ...state, byTask: action.byTask };
    case "confirming":
      return { ...state, confirming: action.open };
    case "workStarted":
      return {
        ...state,
        work: { done: 0, total: 0, cancelling: false },
        confirming: false,
        outcome: undefined,
      };
    case "progressed":
      return state.work
        ? { ...state, work: { ...state.work, done: action.done, total: action.total } }
        : state;
    case "workCancelled":
      return state.work ? { ...state, work: { ...state.work, cancelling: true } } : state;
    case "written": {
      const { plan, at, outcome, receipts, returns, unsaved } = action;
      const written: Written = {
        receipts: new Map([
          ...state.written.receipts,
          ...receipts.map((receipt) => [receipt.file.sha256, receipt] as const),
        ]),
        returns: [...returns, ...state.written.returns],
      };
      return { ...state, plan, at, outcome, written, unsaved, work: undefined };
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
