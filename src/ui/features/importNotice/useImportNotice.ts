import { useEffect, useReducer, useRef, useState } from "react";
import type { BuildJob, SourceDocument } from "../../../application/ports/noticeBuilder";
import type { LayoutChoice, LayoutChoices } from "../../../domain/decompose/tableLayout";
import { Failure, toFailure } from "../../../domain/failure";
import type { ReportProgress } from "../../../application/ports/progress";
import { useHandOver } from "../../app/HandOver";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { useServices } from "../../app/services";
import { useWarnBeforeLeaving } from "../../components/useWarnBeforeLeaving";
import { useKnownRoster, type KnownRoster } from "./useKnownRoster";
import { initialImport, isUnsaved, reduceImport, type ImportState, type Insertion } from "./importState";

/** What a person can do about the import. */
export type ImportCommands = {
  /** Whether the rosters of the workbook at hand decide what units are called. */
  readonly keepRoster: (keeps: boolean) => void;
  readonly importFile: (file: File) => void;
  readonly importSample: () => void;
  /** Builds the same document again by what the user says of its tables; `undefined` lets the program decide. */
  readonly readAs: (choices: ReadonlyMap<string, LayoutChoice | undefined>) => void;
  /** Builds the same document again after a failure. */
  readonly retry: () => void;
  readonly cancel: () => void;
  readonly save: (name: string) => void;
  /** Writes the sheets into the open workbook; `replace` is the user's answer to `asks`. */
  readonly insert: (replace: boolean) => void;
  /** Gives up writing before the next batch; the open workbook is then as it was. */
  readonly cancelInsert: () => void;
  /** Leaves the sheets that are there. */
  readonly keepSheets: () => void;
  readonly restart: () => void;
};

/** Whether the rosters of the workbook at hand are used: as the user says, or there is none. */
export type RosterUse = "kept" | "notKept" | "noWorkbook";

/** The state of the import and its commands; work still running ends with the page. */
export function useImportNotice(): {
  readonly state: ImportState;
  readonly rosterUse: RosterUse;
  readonly commands: ImportCommands;
} {
  const { builder, sink, loadSample, readFile, rememberedLayouts, rememberLayout } = useServices();
  const access = useOpenWorkbook();
  const { offer } = useHandOver();
  const readRoster = useKnownRoster();
  const [state, dispatch] = useReducer(reduceImport, initialImport);
  const job = useRef<BuildJob>(undefined);
  const writing = useRef<AbortController>(undefined);
  const runs = useRef(0);
  const [said, setSaid] = useState<LayoutChoices>(rememberedLayouts);
  const [keepsRoster, keepRoster] = useState(true);
  useEffect(() => () => job.current?.cancel(), []);
  useWarnBeforeLeaving(isUnsaved(state));

  const build = (document: SourceDocument, layouts = said): void => {
    job.current?.cancel();
    job.current = undefined;
    const run = ++runs.current;
    dispatch({ type: "started", run, document });
    const fail = (error: unknown): void => dispatch({ type: "failed", run, failure: toFailure(error) });
    const begin = (known?: KnownRoster): void => {
      if (run !== runs.current) return;
      const options = { layouts, ...(known && { roster: known.roster }) };
      const started = builder.build(document, options, (stage, done, total) =>
        dispatch({ type: "progressed", run, progress: { stage, done, total } }),
      );
      job.current = started;
      started.result.then((outcome) => {
        if (outcome.kind === "unrecognised") {
          dispatch({ type: "unrecognised", run, tables: outcome.tables });
          return;
        }
        const { workbook } = outcome;
        dispatch({ type: "built", run, built: workbook, rosterOf: known?.title });
        offer({ name: workbook.fileName, bytes: workbook.bytes });
      }, fail);
    };
    if (readRoster && keepsRoster) readRoster().then(begin, fail);
    else begin();
  };
  const cancel = (): void => {
    if (job.current) job.current.cancel();
    else dispatch({ type: "failed", run: runs.current++, failure: new Failure("CANCELLED", {}) });
  };
  const buildFrom = (source: Promise<SourceDocument>): void => {
    source.then(build, (error: unknown) => dispatch({ type: "unreadable", failure: toFailure(error) }));
  };
  const commands: ImportCommands = {
    keepRoster,
    importFile: (file) => buildFrom(readFile(file)),
    importSample: () => buildFrom(loadSample()),
    readAs: (choices) => {
      if (state.phase !== "ready" && state.phase !== "unrecognised") return;
      const layouts = new Map(said);
      for (const [shape, choice] of choices) {
        rememberLayout(shape, choice);
        if (choice) layouts.set(shape, choice);
        else layouts.delete(shape);
      }
      setSaid(layouts);
      build(state.document, layouts);
    },
    retry: () => {
      if (state.phase === "failed" && state.document) build(state.document);
    },
    cancel,
    save: (name) => {
      if (state.phase !== "ready") return;
      sink.save(name, state.built.bytes).then(
        () => dispatch({ type: "saved", name }),
        (error: unknown) => dispatch({ type: "notSaved", failure: toFailure(error) }),
      );
    },
    insert: (replace) => {
      if (state.phase !== "ready" || !access || !state.built.patch) return;
      const { run } = state;
      const { patch } = state.built;
      const controller = new AbortController();
      const { signal } = controller;
      writing.current = controller;
      const report = (insertion: Insertion): void => dispatch({ type: "insertion", run, insertion });
      let batches = { done: 0, total: 0 };
      const reportRunning = (): void => report({ kind: "running", ...batches, cancelling: signal.aborted });
      const progress: ReportProgress = (_stage, done, total) => {
        batches = { done, total };
        reportRunning();
      };
      const end = (insertion: Insertion): void => {
        signal.removeEventListener("abort", reportRunning);
        report(insertion);
      };
      signal.addEventListener("abort", reportRunning);
      reportRunning();
      access
        .write((workbook) => workbook.insert(patch, { replace, progress, signal }))
        .then(
          () => end({ kind: "done" }),
          (error: unknown) => end(afterRefusal(toFailure(error))),
        );
    },
    cancelInsert: () => writing.current?.abort(),
    keepSheets: () => dispatch({ type: "insertion", run: state.run, insertion: { kind: "none" } }),
    restart: () => {
      writing.current?.abort();
      dispatch({ type: "restarted" });
    },
  };
  const rosterUse = readRoster === undefined ? "noWorkbook" : keepsRoster ? "kept" : "notKept";
  return { state, rosterUse, commands };
}

/** Sheets of ours in the way are a question, everything else is a failure. */
function afterRefusal(failure: Failure): Insertion {
  return "sheets" in failure.params && failure.code === "SHEETS_EXIST"
    ? { kind: "asks", sheets: failure.params.sheets }
    : { kind: "failed", failure };
}
