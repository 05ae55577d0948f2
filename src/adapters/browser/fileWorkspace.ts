import type { OpenPlan } from "../../application/openPlan";
import type { SourceDocument } from "../../application/ports/noticeBuilder";
import type { ApplyOptions, PlanWorkspace } from "../../application/ports/planWorkspace";
import type { WorkbookSink } from "../../application/ports/workbookSink";
import { Failure } from "../../domain/failure";
import type { WorkbookEdit } from "../../layout/workbookEdit";
import { untilCancelled, workerJob, type WorkerLike } from "./workerJob";

/**
 * A plan in a file that the user chose. Its bytes are kept in memory, and taken apart only in a worker of its own for
 * each step. Changes are made one after the other, each to what the one before has left; a change that fails or is
 * cancelled leaves the workbook as it was. The file itself stays as it is: `save` hands the workbook to `download`.
 */
export function fileWorkspace(
  startWorker: () => WorkerLike,
  { name: file, bytes: original }: SourceDocument,
  download: WorkbookSink,
): PlanWorkspace {
  let bytes = original;
  let saved = original;
  let lastChange: Promise<unknown> = Promise.resolve();

  async function read(): Promise<OpenPlan> {
    const { SHEETS_OF_PLAN, openPlan } = await import("../../application/openPlan");
    const document = { name: file, bytes };
    const { result } = workerJob(
      startWorker,
      { kind: "readSheets", document, names: SHEETS_OF_PLAN },
      () => undefined,
      (answer) => (answer.kind === "read" ? answer.sheets : undefined),
    );
    return openPlan(await result, file);
  }

  async function change(edit: WorkbookEdit, { progress, signal }: ApplyOptions): Promise<void> {
    if (signal?.aborted === true) throw new Failure("CANCELLED", {});
    progress?.("writing", 0, 1);
    const job = workerJob(
      startWorker,
      { kind: "editWorkbook", document: { name: file, bytes }, edit },
      (...step) => progress?.(...step),
      (answer) => (answer.kind === "edited" ? answer.bytes : undefined),
    );
    bytes = await untilCancelled(job, signal);
    progress?.("writing", 1, 1);
  }

  return {
    read,
    readRows: read,
    apply(edit, options = {}) {
      const next = lastChange.then(() => change(edit, options));
      lastChange = next.catch(() => undefined); // Its caller is told; the next change does not depend on it.
      return next;
    },
    async save(name) {
      const kept = bytes;
      await download.save(name, kept);
      saved = kept;
    },
    hasChanges: () => bytes !== saved,
  };
}
