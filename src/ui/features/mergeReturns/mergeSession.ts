import { dayOf } from "../../../domain/dayOf";
import { planUndo } from "../../../application/changes/planChanges";
import type { ChangeContext, PlannedChange } from "../../../application/changes/plannedChange";
import { composeMerge } from "../../../application/merge/composeMerge";
import { FileReader, NOTHING_SAID, type FileAnswers } from "../../../application/merge/readFile";
import {
  NO_ANSWERS,
  reviewReturns,
  type MergeAnswers,
  type MergeReview,
} from "../../../application/merge/reviewReturns";
import type { OpenPlan } from "../../../application/openPlan";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import type { ReceivedFile, ReturnReader } from "../../../application/ports/returnReader";
import { lastUndoable } from "../../../domain/audit/recordedChange";
import { toFailure } from "../../../domain/failure";
import type { Decision } from "../../../domain/merge/planMerge";
import type { ReturnedFile } from "../../../layout/returnedBook";
import { nextTask } from "../../app/nextTask";
import type { Settle } from "../../app/settle";
import { mergeCounts } from "./mergeCounts";
import type { MergeAction, Outcome, Wish } from "./mergeState";
import { movedCells } from "./movedCells";

export type SessionTools = {
  readonly reader: ReturnReader;
  /** The bytes of a file that the user chose. */
  readonly load: (file: File) => Promise<ReceivedFile>;
  /** Date and time now, who makes changes, and the sentences that the workbook is written in. */
  readonly context: () => ChangeContext;
  /** Everything that changes the workbook goes through here. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
  readonly settle: Settle;
};

/** One workbook that returned files are merged into. Tells what happens as actions of the reducer. */
export type MergeSession = {
  /** Reads the workbook; files that were read are compared with it anew. */
  readonly read: () => void;
  /** Reads files beside those there are; more may come while they are read. */
  readonly addFiles: (files: readonly File[]) => void;
  readonly cancelReading: () => void;
  readonly clear: () => void;
  /** What a person says of a file, in place of what was said of it before. */
  readonly answer: (sha256: string, answers: FileAnswers) => void;
  /** What a person decides of conflicts, by `cellKey`; `undefined` takes the decisions back. */
  readonly decide: (cells: readonly string[], decision: Decision | undefined) => void;
  readonly carryOut: (wish: Wish) => void;
  readonly cancel: () => void;
  readonly save: (name: string) => void;
  /** Reads again after edits in the workbook, as long as this is not ended. */
  readonly watch: () => () => void;
  /** From here on nothing is told any more; what is being done is given up. */
  readonly stop: () => void;
};

/** How long the page may stand still while files are understood, in milliseconds. */
const SLICE_MS = 16;

export function mergeSession(
  workspace: PlanWorkspace,
  { reader, load, context, write, settle }: SessionTools,
  tell: (action: MergeAction) => void,
): MergeSession {
  let plan: OpenPlan | undefined;
  let understanding: FileReader | undefined;
  let files: readonly ReturnedFile[] = [];
  let answers: MergeAnswers = NO_ANSWERS;
  /** Count readings and reviews: an answer to an earlier one is dropped. */
  let turn = 0;
  let reviews = 0;
  let callOff = (): void => undefined;
  let callOffReview = (): void => undefined;
  let adding: AbortController | undefined;
  let added: Promise<void> = Promise.resolve();
  let writing: AbortController | undefined;
  let stopped = false;

  const dispatch = (action: MergeAction): void => {
    if (!stopped) tell(action);
  };
  const today = (): string => dayOf(context().now);
  const unsaved = (): boolean => workspace.hasChanges?.() ?? false;

  const keep = (next: OpenPlan): void => {
    plan = next;
    understanding = new FileReader(next);
  };

  const read = async (moved?: OpenPlan): Promise<void> => {
    const mine = ++turn;
    callOff();
    dispatch({ type: "planReading" });
    try {
      const next = await workspace.read();
      if (mine !== turn) return;
      keep(next);
      const about = { plan: next, at: context().now, unsaved: unsaved() };
      dispatch({ type: "planRead", ...about, ...(moved && { moved: movedCells(moved, next) }) });
      void review();
    } catch (error) {
      if (mine === turn) dispatch({ type: "planNotRead", failure: toFailure(error) });
    }
  };

  /** Compares in slices, so that the page can be used meanwhile. */
  const review = async (): Promise<void> => {
    const mine = ++reviews;
    callOffReview();
    const [on, understands] = [plan, understanding];
    if (on === undefined || understands === undefined) return;
    if (files.length === 0) {
      dispatch({ type: "reviewed", review: undefined });
      return;
    }
    dispatch({ type: "reviewing" });
    try {
      await nextTask();
      let since = performance.now();
      for (const file of files) {
        if (mine !== reviews) return;
        understands.understand(file, answers.files.get(file.sha256) ?? NOTHING_SAID);
        if (performance.now() - since < SLICE_MS) continue;
        await nextTask();
        since = performance.now();
      }
      if (mine !== reviews) return;
      dispatch({ type: "reviewed", review: reviewNow(on, understands) });
    } catch (error) {
      if (mine === reviews) dispatch({ type: "notReviewed", failure: toFailure(error) });
    }
  };

  const reviewNow = (on: OpenPlan, understands: FileReader): MergeReview =>
    reviewReturns(on, files, answers, today(), understands);

  const addFiles = async (chosen: readonly File[], { signal }: AbortController): Promise<void> => {
    dispatch({ type: "filesReading", done: 0, total: 0 });
    try {
      const received: ReceivedFile[] = [];
      const unread: ReturnedFile[] = [];
      for (const file of chosen) {
        if (signal.aborted) break;
        try {
          received.push(await load(file));
        } catch (error) {
          const { code, params } = toFailure(error);
          unread.push({ name: file.name, sha256: "", content: { refusal: { code, params } } });
        }
      }
      const progress = (_: unknown, done: number, total: number): void =>
        dispatch({ type: "filesReading", done, total });
      const result = [...unread, ...(await reader.read(received, { progress, signal }))];
      const have = new Set(files.map(identity));
      const fresh = result.filter((file) => file.sha256 === "" || !have.has(identity(file)));
      files = [...files, ...fresh];
      dispatch({ type: "filesRead", files: fresh, known: result.length - fresh.length });
      void review();
    } catch (error) {
      dispatch({ type: "filesNotRead", failure: toFailure(error) });
    }
  };

  const answered = (next: MergeAnswers, soon: boolean): void => {
    answers = next;
    dispatch({ type: "answered", answers });
    callOffReview();
    // Decisions follow each other quickly; what they come to is worked out once they have come to rest.
    if (soon) callOffReview = settle(() => void review());
    else void review();
  };

  const change = async (wish: Wish, { signal }: AbortController): Promise<void> => {
    const before = plan;
    try {
      await nextTask();
      if (before === undefined || understanding === undefined) return;
      const reviewed = wish === "merge" ? reviewNow(before, understanding) : undefined;
      const next =
        reviewed === undefined
          ? planUndo(before, context())
          : composeMerge(before, reviewed, answers, context());
      if (next === undefined) {
        dispatch({ type: "notWritten", outcome: { kind: "nothing" } });
        return;
      }
      const progress = (_: unknown, done: number, total: number): void =>
        dispatch({ type: "progressed", done, total });
      await write(() => workspace.apply(next.edit, { progress, signal }));
      keep(next.after);
      dispatch({
        type: "written",
        plan: next.after,
        at: context().now,
        outcome: outcomeOf(next, reviewed),
        receipts: reviewed?.receipts.filter(isWritten) ?? [],
        returns: reviewed?.taken ?? [],
        unsaved: unsaved(),
      });
      void review();
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code !== "PLAN_STALE") {
        dispatch({ type: "notWritten", outcome: { kind: "failed", failure, wish } });
        return;
      }
      dispatch({ type: "notWritten", outcome: { kind: "stale", moved: undefined } });
      await read(before);
    }
  };

  return {
    read: () => {
      if (writing === undefined) void read();
    },
    addFiles: (chosen) => {
      if (chosen.length === 0) return;
      const controller = (adding ??= new AbortController());
      added = added
        .then(() => (controller.signal.aborted ? undefined : addFiles(chosen, controller)))
        .finally(() => {
          if (adding === controller) adding = undefined;
        });
    },
    cancelReading: () => {
      adding?.abort();
      dispatch({ type: "readingCancelled" });
    },
    clear: () => {
      files = [];
      answers = NO_ANSWERS;
      reviews++;
      callOffReview();
      dispatch({ type: "cleared" });
    },
    answer: (sha256, said) =>
      answered({ ...answers, files: new Map([...answers.files, [sha256, said]]) }, false),
    decide: (cells, decision) => {
      const decisions = new Map(answers.decisions);
      for (const cell of cells) {
        if (decision === undefined) decisions.delete(cell);
        else decisions.set(cell, decision);
      }
      answered({ ...answers, decisions }, true);
    },
    carryOut: (wish) => {
      if (writing !== undefined) return;
      const controller = new AbortController();
      writing = controller;
      turn++;
      callOff();
      dispatch({ type: "workStarted" });
      void change(wish, controller).then(() => {
        writing = undefined;
      });
    },
    cancel: () => {
      writing?.abort();
      dispatch({ type: "workCancelled" });
    },
    save: (name) => {
      workspace.save?.(name).then(
        () => dispatch({ type: "saved", name, unsaved: unsaved() }),
        (error: unknown) => dispatch({ type: "notSaved", failure: toFailure(error) }),
      );
    },
    watch: () => {
      const end = workspace.watch?.(() => {
        callOff();
        callOff = settle(() => {
          if (writing === undefined) void read();
        });
      });
      return () => {
        callOff();
        end?.();
      };
    },
    stop: () => {
      stopped = true;
      reviews++;
      callOff();
      callOffReview();
      adding?.abort();
      writing?.abort();
    },
  };
}

function outcomeOf(next: PlannedChange, reviewed: MergeReview | undefined): Outcome {
  if (reviewed === undefined) return { kind: "undone", title: next.title, skipped: next.skipped };
  const { changes } = next.after.decoded;
  const last = changes.at(-1);
  return {
    kind: "merged",
    counts: mergeCounts(reviewed),
    canUndo: last !== undefined && lastUndoable(changes) === last,
  };
}

function isWritten({ outcome }: MergeReview["receipts"][number]): boolean {
  return outcome === "merged" || outcome === "superseded";
}

/** The same file under the same name is not added twice. */
function identity({ name, sha256 }: ReturnedFile): string {
  return `${sha256}|${name}`;
}
