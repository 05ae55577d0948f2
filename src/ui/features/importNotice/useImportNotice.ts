import { useEffect, useReducer, useRef } from "react";
import type { BuildJob, SourceDocument } from "../../../application/ports/noticeBuilder";
import { toFailure, type Failure } from "../../../domain/failure";
import { useServices } from "../../app/services";
import { initialImport, isUnsaved, reduceImport, type ImportState, type Insertion } from "./importState";

/** What a person can do about the import. */
export type ImportCommands = {
  readonly importFile: (file: File) => void;
  readonly importSample: () => void;
  /** Builds the same document again after a failure. */
  readonly retry: () => void;
  readonly cancel: () => void;
  readonly save: (name: string) => void;
  /** Writes the sheets into the open workbook; `replace` is the user's answer to `asks`. */
  readonly insert: (replace: boolean) => void;
  /** Leaves the sheets that are there. */
  readonly keepSheets: () => void;
  readonly restart: () => void;
};

/** The state of the import and its commands; work still running ends with the page. */
export function useImportNotice(): { readonly state: ImportState; readonly commands: ImportCommands } {
  const { builder, sink, openWorkbook, loadSample, readFile } = useServices();
  const [state, dispatch] = useReducer(reduceImport, initialImport);
  const job = useRef<BuildJob>(undefined);
  const runs = useRef(0);
  useEffect(() => () => job.current?.cancel(), []);
  useWarnBeforeLeaving(isUnsaved(state));

  const build = (document: SourceDocument): void => {
    job.current?.cancel();
    const run = ++runs.current;
    dispatch({ type: "started", run, document });
    const started = builder.build(document, (stage, done, total) =>
      dispatch({ type: "progressed", run, progress: { stage, done, total } }),
    );
    job.current = started;
    started.result.then(
      (built) => dispatch({ type: "built", run, built }),
      (error: unknown) => dispatch({ type: "failed", run, failure: toFailure(error) }),
    );
  };
  const buildFrom = (source: Promise<SourceDocument>): void => {
    source.then(build, (error: unknown) => dispatch({ type: "unreadable", failure: toFailure(error) }));
  };
  const commands: ImportCommands = {
    importFile: (file) => buildFrom(readFile(file)),
    importSample: () => buildFrom(loadSample()),
    retry: () => {
      if (state.phase === "failed" && state.document) build(state.document);
    },
    cancel: () => job.current?.cancel(),
    save: (name) => {
      if (state.phase !== "ready") return;
      sink.save(name, state.built.bytes).then(
        () => dispatch({ type: "saved", name }),
        (error: unknown) => dispatch({ type: "notSaved", failure: toFailure(error) }),
      );
    },
    insert: (replace) => {
      if (state.phase !== "ready" || !openWorkbook || !state.built.patch) return;
      const { run } = state;
      const report = (insertion: Insertion): void => dispatch({ type: "insertion", run, insertion });
      report({ kind: "running" });
      openWorkbook.insert(state.built.patch, { replace }).then(
        () => report({ kind: "done" }),
        (error: unknown) => report(afterRefusal(toFailure(error))),
      );
    },
    keepSheets: () => dispatch({ type: "insertion", run: state.run, insertion: { kind: "none" } }),
    restart: () => dispatch({ type: "restarted" }),
  };
  return { state, commands };
}

/** Sheets of ours in the way are a question, everything else is a failure. */
function afterRefusal(failure: Failure): Insertion {
  return "sheets" in failure.params && failure.code === "SHEETS_EXIST"
    ? { kind: "asks", sheets: failure.params.sheets }
    : { kind: "failed", failure };
}

/** The browser asks before the page is closed while `unsaved`. */
function useWarnBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [unsaved]);
}
