import { useEffect, useReducer, useRef } from "react";
import type { BuildJob, SourceDocument } from "../../../application/ports/noticeBuilder";
import { toFailure } from "../../../domain/failure";
import { useServices } from "../../app/services";
import { initialImport, reduceImport, type ImportState } from "./importState";

/** What a person can do about the import. */
export type ImportCommands = {
  readonly importFile: (file: File) => void;
  readonly importSample: () => void;
  /** Builds the same document again after a failure. */
  readonly retry: () => void;
  readonly cancel: () => void;
  readonly save: (name: string) => void;
  readonly restart: () => void;
};

/** The state of the import and its commands; work still running ends with the page. */
export function useImportNotice(): { readonly state: ImportState; readonly commands: ImportCommands } {
  const { builder, sink, loadSample, readFile } = useServices();
  const [state, dispatch] = useReducer(reduceImport, initialImport);
  const job = useRef<BuildJob>(undefined);
  const runs = useRef(0);
  useEffect(() => () => job.current?.cancel(), []);
  useWarnBeforeLeaving(state.phase === "ready" && state.savedAs === undefined);

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
    restart: () => dispatch({ type: "restarted" }),
  };
  return { state, commands };
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
