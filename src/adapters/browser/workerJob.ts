import type { CancelSignal, ReportProgress } from "../../application/ports/progress";
import { Failure } from "../../domain/failure";
import { isWorkerReply, type DocumentRequest, type WorkerResult } from "./workerProtocol";

/** The part of a `Worker` that is used. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** Work under way. `result` rejects with a `Failure`; after `cancel` it is `CANCELLED`. */
export type WorkerJob<T> = { readonly result: Promise<T>; readonly cancel: () => void };

/**
 * Has one job done in a worker of its own: cancelling ends the worker at once, also in the middle of a long step, and
 * no job sees what another left behind. A worker that crashes, or gives the result of another kind of job, is an
 * `INTERNAL` failure. A document's bytes stay the caller's: the worker gets a copy.
 * @param resultOf what is wanted of the worker's result; `undefined` for a result of another kind
 */
export function workerJob<T>(
  startWorker: () => WorkerLike,
  request: DocumentRequest,
  report: ReportProgress,
  resultOf: (result: WorkerResult) => T | undefined,
): WorkerJob<T> {
  const worker = startWorker();
  let cancel = (): void => undefined;
  const result = new Promise<T>((resolve, reject) => {
    const fail = (failure: Failure): void => {
      worker.terminate();
      reject(failure);
    };
    const crash = (cause: unknown): void => {
      fail(new Failure("INTERNAL", {}, { cause }));
    };
    const finish = (answer: WorkerResult): void => {
      const wanted = resultOf(answer);
      if (wanted === undefined) {
        crash(new TypeError(`the worker answered ${request.kind} with ${answer.kind}`));
        return;
      }
      worker.terminate();
      resolve(wanted);
    };
    cancel = () => {
      fail(new Failure("CANCELLED", {}));
    };
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      crash(event.error);
    });
    worker.addEventListener("messageerror", crash);
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (!isWorkerReply(data)) crash(new TypeError("unknown message of the worker"));
      else if (data.kind === "progress") report(data.stage, data.done, data.total);
      else if (data.kind === "failed") fail(new Failure(data.code, data.params));
      else finish(data);
    });
    if ("document" in request) {
      const bytes = request.document.bytes.slice();
      worker.postMessage({ ...request, document: { name: request.document.name, bytes } }, [bytes.buffer]);
    } else {
      worker.postMessage(request, []);
    }
  });
  return {
    result,
    cancel: () => {
      cancel();
    },
  };
}

/** The job's result. A signal that tells when it is given up, as an `AbortSignal` does, ends the job at once. */
export async function untilCancelled<T>(job: WorkerJob<T>, signal: CancelSignal | undefined): Promise<T> {
  if (!(signal instanceof AbortSignal)) return job.result;
  signal.addEventListener("abort", job.cancel);
  try {
    return await job.result;
  } finally {
    signal.removeEventListener("abort", job.cancel);
  }
}
