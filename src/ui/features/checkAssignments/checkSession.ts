import { dayOf } from "../../../domain/dayOf";
import type { ChangeContext, PlannedChange } from "../../../application/changes/plannedChange";
import { checkAssignments, type OpenPlan } from "../../../application/openPlan";
import type { EditedRows, PlanWorkspace } from "../../../application/ports/planWorkspace";
import { lastUndoable } from "../../../domain/audit/recordedChange";
import { toFailure } from "../../../domain/failure";
import type { FindingCode } from "../../../domain/findingCodes";
import { nextTask } from "../../app/nextTask";
import type { Settle } from "../../app/settle";
import type { CheckAction, Checked, PlannedFixes } from "./checkState";
import { planIntent, type Intent } from "./intents";

export type SessionTools = {
  /** Date and time now, who makes changes, and the sentences that the workbook is written in. */
  readonly context: () => ChangeContext;
  /** Everything that changes the workbook goes through here. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
  readonly settle: Settle;
};

/** One workbook that is checked and corrected. Tells what happens as actions of the reducer. */
export type CheckSession = {
  /** Reads the whole workbook and checks it. */
  readonly read: () => void;
  /** Plans the corrections of a preview. */
  readonly preview: (code: FindingCode, intent: Intent) => void;
  /** Plans and writes what the user wants, unless something is being written already. */
  readonly carryOut: (intent: Intent) => void;
  readonly cancel: () => void;
  readonly save: (name: string) => void;
  /** Checks again after edits in the workbook, as long as this is not ended. */
  readonly watch: () => () => void;
  /** From here on nothing is told any more; what is being written is given up. */
  readonly stop: () => void;
};

export function checkSession(
  workspace: PlanWorkspace,
  { context, write, settle }: SessionTools,
  tell: (action: CheckAction) => void,
): CheckSession {
  let plan: OpenPlan | undefined;
  /** Counts readings and changes: an answer to an earlier one is dropped. */
  let turn = 0;
  /** What is being read, to be read again where a change overtakes it. */
  let reading: EditedRows = [];
  let edited: EditedRows = [];
  let callOff = (): void => undefined;
  let writing: AbortController | undefined;
  let planned: (PlannedFixes & { readonly plan: OpenPlan }) | undefined;
  let stopped = false;

  const dispatch = (action: CheckAction): void => {
    if (!stopped) tell(action);
  };

  const check = (next: OpenPlan): Checked => {
    const { now } = context();
    plan = next;
    return { plan: next, result: checkAssignments(next, dayOf(now)), at: now };
  };

  const readRows = async (rows: EditedRows, live: boolean): Promise<void> => {
    const mine = ++turn;
    callOff();
    reading = rows;
    edited = [];
    dispatch({ type: "reading" });
    try {
      const next = await (plan === undefined || rows === "all"
        ? workspace.read()
        : workspace.readRows(plan, rows));
      const unsaved = workspace.hasChanges?.() ?? false;
      if (mine === turn) dispatch({ type: "checked", checked: check(next), live, unsaved });
    } catch (error) {
      if (mine === turn) dispatch({ type: "notRead", failure: toFailure(error) });
    } finally {
      if (mine === turn) reading = [];
    }
  };

  const rereadEdited = (): void => {
    const rows = together(edited, reading);
    if (writing === undefined && rows.length > 0) void readRows(rows, true);
  };

  /** The plan of the last preview is used where nothing has changed since. */
  const planOnce = (now: OpenPlan, intent: Intent): PlannedChange | undefined => {
    if (planned?.plan === now && planned.intent === intent) return planned.change;
    const change = planIntent(now, intent, context());
    planned = change && { plan: now, intent, change };
    return change;
  };

  const change = async (intent: Intent, controller: AbortController): Promise<void> => {
    const { signal } = controller;
    try {
      await nextTask();
      const before = plan;
      const next = before && planOnce(before, intent);
      if (before === undefined || next === undefined) {
        dispatch({ type: "nothingToDo" });
        return;
      }
      const progress = (_stage: unknown, done: number, total: number): void =>
        dispatch({ type: "progressed", done, total });
      await write(() => workspace.apply(next.edit, { progress, signal }));
      const checked = check(next.after);
      const { changes } = next.after.decoded;
      const isRecorded = changes.length > before.decoded.changes.length;
      const canUndo = isRecorded && lastUndoable(changes) === changes.at(-1);
      dispatch({ type: "applied", checked, change: next, canUndo, inFile: workspace.save !== undefined });
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === "PLAN_STALE") edited = "all";
      dispatch({ type: "workFailed", failure, intent });
    }
  };

  return {
    read: () => {
      if (writing === undefined) void readRows("all", false);
    },
    preview: (code, intent) => {
      void nextTask().then(() => {
        if (!plan) return;
        try {
          const change = planOnce(plan, intent);
          dispatch({ type: "previewPlanned", code, planned: change && { intent, change } });
        } catch (error) {
          dispatch({ type: "panelClosed" });
          dispatch({ type: "workFailed", failure: toFailure(error), intent });
        }
      });
    },
    carryOut: (intent) => {
      if (writing !== undefined) return;
      const controller = new AbortController();
      writing = controller;
      turn++;
      callOff();
      edited = together(edited, reading);
      reading = [];
      dispatch({ type: "workStarted" });
      void change(intent, controller).then(() => {
        writing = undefined;
        rereadEdited();
      });
    },
    cancel: () => {
      writing?.abort();
      dispatch({ type: "cancelling" });
    },
    save: (name) => {
      workspace.save?.(name).then(
        () => dispatch({ type: "saved", name }),
        (error: unknown) => dispatch({ type: "notSaved", failure: toFailure(error) }),
      );
    },
    watch: () => {
      const end = workspace.watch?.((rows) => {
        edited = together(edited, rows);
        callOff();
        callOff = settle(rereadEdited);
      });
      return () => {
        callOff();
        end?.();
      };
    },
    stop: () => {
      stopped = true;
      callOff();
      writing?.abort();
    },
  };
}

function together(a: EditedRows, b: EditedRows): EditedRows {
  return a === "all" || b === "all" ? "all" : [...a, ...b];
}
