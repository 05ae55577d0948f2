import type { IssuePacker } from "../../application/ports/issuePacker";
import { Failure } from "../../domain/failure";
import { textDigest } from "../../layout/textDigest";
import { untilCancelled, workerJob, type WorkerLike } from "./workerJob";

/** Makes the workbooks of units in a worker of its own for each issue; cancelling ends it at once. */
export function workerIssuePacker(startWorker: () => WorkerLike): IssuePacker {
  return {
    digest: textDigest,
    async pack(plan, issues, { progress, signal } = {}) {
      if (signal?.aborted === true) throw new Failure("CANCELLED", {});
      const job = workerJob(
        startWorker,
        { kind: "packIssue", plan, issues },
        (...step) => progress?.(...step),
        (answer) => (answer.kind === "packed" ? answer.file : undefined),
      );
      return untilCancelled(job, signal);
    },
  };
}
