import type { NoticeBuilder } from "../../application/ports/noticeBuilder";
import { workerJob, type WorkerLike } from "./workerJob";

/** Builds in a worker of its own for each job. */
export function workerNoticeBuilder(
  startWorker: () => WorkerLike,
  { withPatch = false }: { readonly withPatch?: boolean } = {},
): NoticeBuilder {
  return {
    build: (document, options, report) =>
      workerJob(startWorker, { kind: "build", document, options, withPatch }, report, (result) =>
        result.kind === "built" || result.kind === "unrecognised" ? result : undefined,
      ),
  };
}
