import type { BuiltWorkbook, SourceDocument } from "../../../application/ports/noticeBuilder";
import type { Stage } from "../../../application/ports/progress";
import type { DetectedTables } from "../../../domain/decompose/detectTables";
import type { Failure } from "../../../domain/failure";

/** How far the running stage is. */
export type Progress = { readonly stage: Stage; readonly done: number; readonly total: number };

/** Where writing into the open workbook stands; only inside Excel it ever begins. */
export type Insertion =
  | { readonly kind: "none" }
  /** Batch `done + 1` of `total` is being written; `total` is 0 until that is known. */
  | {
      readonly kind: "running";
      readonly done: number;
      readonly total: number;
      readonly cancelling: boolean;
    }
  /** These sheets of ours are there already: the user decides. */
  | { readonly kind: "asks"; readonly sheets: string }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly failure: Failure };

/**
 * Where the import stands. `run` counts the builds: what an earlier build still reports is ignored.
 * A failed import keeps its document, so that the user can try again.
 */
export type ImportState = { readonly run: number } & (
  | { readonly phase: "idle" }
  | { readonly phase: "working"; readonly document: SourceDocument; readonly progress: Progress }
  | {
      readonly phase: "ready";
      readonly document: SourceDocument;
      readonly built: BuiltWorkbook;
      /** The workbook whose rosters decided what units and leaders are called. */
      readonly rosterOf: string | undefined;
      /** Names under which the workbook has been saved; the last is the latest. */
      readonly savedAs: string | undefined;
      readonly saveFailure: Failure | undefined;
      readonly insertion: Insertion;
    }
  /** The document has tables, and none of them is recognised: the user may say what they are. */
  | {
      readonly phase: "unrecognised";
      readonly document: SourceDocument;
      readonly tables: readonly DetectedTables[];
    }
  | {
      readonly phase: "failed";
      readonly document: SourceDocument | undefined;
      readonly failure: Failure;
    }
);

export type ImportAction =
  | { readonly type: "started"; readonly run: number; readonly document: SourceDocument }
  | { readonly type: "progressed"; readonly run: number; readonly progress: Progress }
  | {
      readonly type: "built";
      readonly run: number;
      readonly built: BuiltWorkbook;
      readonly rosterOf?: string | undefined;
    }
  | {
      readonly type: "unrecognised";
      readonly run: number;
      readonly tables: readonly DetectedTables[];
    }
  | { readonly type: "failed"; readonly run: number; readonly failure: Failure }
  /** The document itself could not be had. */
  | { readonly type: "unreadable"; readonly failure: Failure }
  | { readonly type: "saved"; readonly name: string }
  | { readonly type: "notSaved"; readonly failure: Failure }
  | { readonly type: "insertion"; readonly run: number; readonly insertion: Insertion }
  | { readonly type: "restarted" };

export const initialImport: ImportState = { run: 0, phase: "idle" };

/** The next state of the import. Actions that do not fit the state leave it as it is. */
export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case "started":
      return {
        run: action.run,
        phase: "working",
        document: action.document,
        progress: { stage: "reading", done: 0, total: 1 },
      };
    case "progressed":
      return isRunning(state, action.run) ? { ...state, progress: action.progress } : state;
    case "built":
      if (!isRunning(state, action.run)) return state;
      return {
        run: state.run,
        phase: "ready",
        document: state.document,
        built: action.built,
        rosterOf: action.rosterOf,
        savedAs: undefined,
        saveFailure: undefined,
        insertion: { kind: "none" },
      };
    case "unrecognised":
      if (!isRunning(state, action.run)) return state;
      return { run: state.run, phase: "unrecognised", document: state.document, tables: action.tables };
    case "failed":
      if (!isRunning(state, action.run)) return state;
      return { run: state.run, phase: "failed", document: state.document, failure: action.failure };
    case "unreadable":
      return { run: state.run, phase: "failed", document: undefined, failure: action.failure };
    case "saved":
      return state.phase === "ready" ? { ...state, savedAs: action.name, saveFailure: undefined } : state;
    case "notSaved":
      return state.phase === "ready" ? { ...state, saveFailure: action.failure } : state;
    case "insertion":
      return state.phase === "ready" && state.run === action.run
        ? { ...state, insertion: action.insertion }
        : state;
    case "restarted":
      return { run: state.run, phase: "idle" };
  }
}

/** Whether the result would be lost with the page. */
export function isUnsaved(state: ImportState): boolean {
  return state.phase === "ready" && state.savedAs === undefined && state.insertion.kind !== "done";
}

function isRunning(state: ImportState, run: number): state is Extract<ImportState, { phase: "working" }> {
  return state.phase === "working" && state.run === run;
}
