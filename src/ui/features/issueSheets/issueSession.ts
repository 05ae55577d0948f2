import {
  planIssue,
  planRoundState,
  type IssuePlan,
  type RoundContext,
} from "../../../application/issueSheets";
import { roundsOf } from "../../../application/rounds";
import type { OpenPlan } from "../../../application/openPlan";
import type { FileSink } from "../../../application/ports/fileSink";
import type { IssuePackage, IssuePacker } from "../../../application/ports/issuePacker";
import type { PlanWorkspace } from "../../../application/ports/planWorkspace";
import { Failure, toFailure } from "../../../domain/failure";
import { nextTask } from "../../app/nextTask";
import type { RoundId } from "../../../domain/round/round";
import type { FailedWork, IssueAction, WorkStage } from "./issueState";
import { requestOf, type RoundForm } from "./roundForm";
import { sameFor } from "./chooseUnits";

export type SessionTools = {
  readonly packer: IssuePacker;
  /** Local date and time. */
  readonly now: () => string;
  /** Everything that changes the workbook goes through here. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
  readonly files: FileSink;
};

/** A round with the answer to whether one that was issued otherwise is to be changed. */
export type WantedRound = { readonly form: RoundForm; readonly force: boolean };

/** One workbook that rounds are issued from. Tells what happens as actions of the reducer. */
export type IssueSession = {
  /** Reads the workbook; a preview that stands open is planned anew. */
  readonly read: () => void;
  readonly preview: (wanted: WantedRound) => void;
  /** Forgets the preview. */
  readonly drop: () => void;
  /** Makes the workbooks of these units of the preview, records them, and hands them over. */
  readonly issue: (units: readonly string[]) => void;
  readonly setClosed: (id: RoundId, closed: boolean, by: string) => void;
  readonly cancel: () => void;
  readonly save: (name: string) => void;
  readonly download: (file: IssuePackage) => void;
  /** From here on nothing is told any more; what is being done is given up. */
  readonly stop: () => void;
};

/** Work under way. */
type Running = { readonly signal: AbortSignal; readonly report: (stage: WorkStage) => Report };
type Report = (_: unknown, done: number, total: number) => void;

export function issueSession(
  workspace: PlanWorkspace,
  { packer, now, write, files }: SessionTools,
  tell: (action: IssueAction) => void,
): IssueSession {
  let plan: OpenPlan | undefined;
  /** Counts readings and changes: an answer to an earlier one is dropped. */
  let turn = 0;
  let shown: { readonly wanted: WantedRound; readonly planned: IssuePlan } | undefined;
  let working: AbortController | undefined;
  let stopped = false;

  const dispatch = (action: IssueAction): void => {
    if (!stopped) tell(action);
  };
  const unsaved = (): boolean => workspace.hasChanges?.() ?? false;

  const planOn = (on: OpenPlan, { form, force }: WantedRound, units?: readonly string[]): IssuePlan => {
    const context: RoundContext = { by: form.by.trim(), now: now() };
    return planIssue(on, requestOf(form, { force, units }), context, packer.digest);
  };

  const show = (on: OpenPlan, wanted: WantedRound, moved: boolean): void => {
    try {
      const planned = planOn(on, wanted);
      shown = { wanted, planned };
      dispatch({ type: "planned", planned, moved });
    } catch (error) {
      shown = undefined;
      const failure = toFailure(error);
      dispatch(failure.code === "ROUND_DIFFERS" ? { type: "differs" } : { type: "notPlanned", failure });
    }
  };

  const take = (next: OpenPlan): void => {
    plan = next;
    dispatch({ type: "read", plan: next, unsaved: unsaved() });
  };

  const read = async (): Promise<void> => {
    const mine = ++turn;
    dispatch({ type: "reading" });
    try {
      const next = await workspace.read();
      if (mine !== turn) return;
      take(next);
      if (shown) show(next, shown.wanted, false);
    } catch (error) {
      if (mine === turn) dispatch({ type: "notRead", failure: toFailure(error) });
    }
  };

  /** The workbook has moved: shows what the round comes to by now. */
  const showMoved = async ({ wanted }: NonNullable<typeof shown>): Promise<void> => {
    const next = await workspace.read();
    take(next);
    show(next, wanted, true);
  };

  const run = async (
    stage: WorkStage,
    what: FailedWork,
    work: (running: Running) => Promise<void>,
  ): Promise<void> => {
    if (working !== undefined) return;
    const controller = new AbortController();
    working = controller;
    turn++;
    dispatch({ type: "workStarted", stage });
    const report = (of: WorkStage): Report => {
      return (_, done, total) => dispatch({ type: "progressed", stage: of, done, total });
    };
    try {
      await nextTask();
      await work({ signal: controller.signal, report });
      dispatch({ type: "workStopped" });
    } catch (error) {
      dispatch({ type: "failed", failure: toFailure(error), what });
    } finally {
      working = undefined;
    }
  };

  const download = (file: IssuePackage): Promise<void> =>
    files
      .save(file.name, file.bytes)
      .catch((error: unknown) => dispatch({ type: "failed", failure: toFailure(error), what: "download" }));

  const issue = async (units: readonly string[], { signal, report }: Running): Promise<void> => {
    const seen = shown;
    if (seen === undefined) return;
    const { wanted } = seen;
    const latest = await workspace.read();
    throwIfCancelled(signal);
    const all = planOn(latest, wanted);
    if (!sameFor(units, seen.planned, all)) {
      take(latest);
      show(latest, wanted, true);
      return;
    }
    const planned = planOn(latest, wanted, units);
    const issues = planned.files.map((file) => file.issue);
    const file = await packer.pack(planned.plan, issues, { progress: report("making"), signal });
    throwIfCancelled(signal);
    if (planned.edit !== undefined) {
      const { edit } = planned;
      report("recording")(undefined, 0, 0);
      await write(() => workspace.apply(edit, { progress: report("recording"), signal }));
    }
    plan = planned.after;
    shown = undefined;
    dispatch({ type: "issued", planned, file, unsaved: unsaved() });
    if (files.works) await download(file);
  };

  const issueOrShow = async (units: readonly string[], running: Running): Promise<void> => {
    const seen = shown;
    try {
      await issue(units, running);
    } catch (error) {
      const moved = MOVED.has(toFailure(error).code);
      if (!moved || seen === undefined) throw error;
      await showMoved(seen);
    }
  };

  const setClosed = async (
    id: RoundId,
    closed: boolean,
    by: string,
    { signal, report }: Running,
  ): Promise<void> => {
    const latest = await workspace.read();
    throwIfCancelled(signal);
    const planned = planRoundState(latest, id, closed, { by, now: now() });
    if (planned !== undefined) {
      await write(() => workspace.apply(planned.edit, { progress: report("changing"), signal }));
    }
    plan = planned?.after ?? latest;
    const title = roundsOf(plan).get(id)?.round.title ?? id;
    dispatch({ type: "roundChanged", plan, title, closed, unsaved: unsaved() });
  };

  return {
    read: () => {
      if (working === undefined) void read();
    },
    preview: (wanted) => {
      dispatch({ type: "planning", force: wanted.force });
      void nextTask().then(() => {
        if (plan) show(plan, wanted, false);
      });
    },
    drop: () => {
      shown = undefined;
    },
    issue: (units) => {
      void run("preparing", "issue", (running) => issueOrShow(units, running));
    },
    setClosed: (id, closed, by) => {
      void run("changing", "round", (running) => setClosed(id, closed, by, running));
    },
    cancel: () => {
      working?.abort();
      dispatch({ type: "cancelling" });
    },
    save: (name) => {
      workspace.save?.(name).then(
        () => dispatch({ type: "saved", name }),
        (error: unknown) => dispatch({ type: "failed", failure: toFailure(error), what: "save" }),
      );
    },
    download: (file) => void download(file),
    stop: () => {
      stopped = true;
      working?.abort();
    },
  };
}

/** Failures that mean that the workbook is not as it was shown. */
const MOVED: ReadonlySet<string> = new Set([
  "PLAN_STALE",
  "ROUND_CLOSED",
  "ROUND_DIFFERS",
  "UNITS_WITHOUT_TASKS",
  "NOTHING_TO_ISSUE",
] satisfies readonly Failure["code"][]);

function throwIfCancelled({ aborted }: AbortSignal): void {
  if (aborted) throw new Failure("CANCELLED", {});
}
