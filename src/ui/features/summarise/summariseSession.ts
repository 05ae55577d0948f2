import { dayOf } from "../../../domain/dayOf";
import { planUndo } from "../../../application/changes/planChanges";
import type { PlannedChange } from "../../../application/changes/plannedChange";
import type { OpenPlan } from "../../../application/openPlan";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import { roundsOf } from "../../../application/rounds";
import { composeSummary, type SummaryContext } from "../../../application/summary/composeSummary";
import { momentOf } from "../../../application/summary/moment";
import { planSchedule } from "../../../application/summary/planSchedule";
import { reviewSummary, type SummaryReview } from "../../../application/summary/reviewSummary";
import { lastUndoable, type RecordedChange } from "../../../domain/audit/recordedChange";
import { Failure, toFailure } from "../../../domain/failure";
import { nextTask } from "../../app/nextTask";
import type { Settle } from "../../app/settle";
import { isDateWrong, type Intent, type Outcome, type SummariseAction, type Wanted } from "./summariseState";

export type SessionTools = {
  /** Date and time now, who makes changes, and the sentences that the workbook is written in. */
  readonly context: () => SummaryContext;
  /** Everything that changes the workbook goes through here. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
  readonly settle: Settle;
};

/** One workbook that is summed up. Tells what happens as actions of the reducer. */
export type SummariseSession = {
  /** Reads the workbook and sums it up. */
  readonly read: () => void;
  /** Sums up another moment; one whose day is none waits for a better one. */
  readonly choose: (wanted: Wanted) => void;
  readonly carryOut: (intent: Intent) => void;
  readonly cancel: () => void;
  readonly save: (name: string) => void;
  /** Reads again after edits in the workbook, as long as this is not ended. */
  readonly watch: () => () => void;
  /** From here on nothing is told any more; what is being done is given up. */
  readonly stop: () => void;
};

export function summariseSession(
  workspace: PlanWorkspace,
  { context, write, settle }: SessionTools,
  tell: (action: SummariseAction) => void,
): SummariseSession {
  let plan: OpenPlan | undefined;
  let wanted: Wanted = {};
  let reviewed: SummaryReview | undefined;
  /** Count readings and reviews: an answer to an earlier one is dropped. */
  let turn = 0;
  let reviews = 0;
  let callOff = (): void => undefined;
  let writing: AbortController | undefined;
  let stopped = false;

  const dispatch = (action: SummariseAction): void => {
    if (!stopped) tell(action);
  };
  const unsaved = (): boolean => workspace.hasChanges?.() ?? false;
  const take = (next: OpenPlan): void => {
    plan = next;
    dispatch({ type: "planRead", plan: next, at: context().now, unsaved: unsaved() });
  };

  const read = async (): Promise<void> => {
    const mine = ++turn;
    callOff();
    dispatch({ type: "planReading" });
    try {
      const next = await workspace.read();
      if (mine !== turn) return;
      take(next);
      await review();
    } catch (error) {
      if (mine === turn) dispatch({ type: "planNotRead", failure: toFailure(error) });
    }
  };

  /** A round that is no longer there gives way to the last one. */
  const reviewOf = (on: OpenPlan): SummaryReview => {
    const known = wanted.round === undefined || roundsOf(on).has(wanted.round);
    if (!known) {
      wanted = {};
      dispatch({ type: "momentChosen", wanted });
    }
    const today = dayOf(context().now);
    return reviewSummary(on, momentOf(on, wanted, today), today);
  };

  const review = async (): Promise<void> => {
    const mine = ++reviews;
    reviewed = undefined;
    if (isDateWrong(wanted)) return;
    dispatch({ type: "reviewing" });
    await nextTask();
    if (mine !== reviews || plan === undefined) return;
    try {
      reviewed = reviewOf(plan);
      dispatch({ type: "reviewed", review: reviewed });
    } catch (error) {
      dispatch({ type: "notReviewed", failure: toFailure(error) });
    }
  };

  /** What is written is what was shown; `moved` where the workbook says something else by now. */
  const planSummary = async ({ signal }: AbortController): Promise<PlannedChange | "moved" | undefined> => {
    const shown = reviewed;
    if (shown === undefined) return undefined;
    const latest = await workspace.read();
    if (signal.aborted) throw new Failure("CANCELLED", {});
    const now = reviewOf(latest);
    if (JSON.stringify(now) !== JSON.stringify(shown)) {
      take(latest);
      return "moved";
    }
    plan = latest;
    return composeSummary(latest, now, context());
  };

  const planOf = async (
    on: OpenPlan,
    intent: Intent,
    controller: AbortController,
  ): Promise<PlannedChange | "moved" | undefined> => {
    switch (intent.wish) {
      case "summarise":
        return planSummary(controller);
      case "keep":
        return planSchedule(on, intent.schedule, context());
      case "undo":
        return planUndo(on, context());
    }
  };

  const change = async (intent: Intent, controller: AbortController): Promise<void> => {
    try {
      await nextTask();
      const before = plan;
      const next = before && (await planOf(before, intent, controller));
      if (before === undefined || next === undefined || next === "moved") {
        dispatch({ type: "notWritten", outcome: { kind: next === "moved" ? "stale" : "nothing" } });
        if (next === "moved") void review();
        return;
      }
      const progress = (_: unknown, done: number, total: number): void =>
        dispatch({ type: "progressed", done, total });
      await write(() => workspace.apply(next.edit, { progress, signal: controller.signal }));
      plan = next.after;
      const outcome = outcomeOf(before, next, intent.wish);
      dispatch({ type: "written", plan: next.after, at: context().now, outcome, unsaved: unsaved() });
      void review();
    } catch (error) {
      const failure = toFailure(error);
      const isStale = failure.code === "PLAN_STALE";
      dispatch({
        type: "notWritten",
        outcome: isStale ? { kind: "stale" } : { kind: "failed", failure, intent },
      });
      if (isStale) await read();
    }
  };

  return {
    read: () => {
      if (writing === undefined) void read();
    },
    choose: (next) => {
      wanted = next;
      dispatch({ type: "momentChosen", wanted });
      void review();
    },
    carryOut: (intent) => {
      if (writing !== undefined) return;
      const controller = new AbortController();
      writing = controller;
      turn++;
      callOff();
      dispatch({ type: "workStarted" });
      void change(intent, controller).then(() => {
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
      writing?.abort();
    },
  };
}

function outcomeOf(before: OpenPlan, next: PlannedChange, wish: Intent["wish"]): Outcome {
  const { changes, summaries } = next.after.decoded;
  const last = changes.at(-1);
  // A summary that changes no light is no change that could be taken back.
  const isRecorded = changes.length > before.decoded.changes.length;
  const canUndo = isRecorded && last !== undefined && lastUndoable(changes) === last;
  switch (wish) {
    case "summarise": {
      const made = summaries.at(-1);
      return {
        kind: "summarised",
        asOf: made?.asOf ?? "",
        sheets: made?.sheets.length ?? 0,
        lights: next.cells.length,
        canUndo,
      };
    }
    case "keep":
      return { kind: "kept", title: next.title, canUndo };
    case "undo": {
      const undone = before.decoded.changes.find(({ number }) => number === last?.undoes);
      const lights = undone !== undefined && isOfLights(undone);
      return { kind: "undone", title: next.title, skipped: next.skipped, lights };
    }
  }
}

/** Whether a change wrote lights into the ledger, and so was a summary. */
export function isOfLights({ cells }: RecordedChange): boolean {
  return cells.length > 0 && cells.every(({ list, column }) => list === "ledger" && column === "onSchedule");
}
