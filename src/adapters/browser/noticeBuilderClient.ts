import type { BuildJob, BuiltWorkbook, NoticeBuilder } from "../../application/ports/noticeBuilder";
import { Failure } from "../../domain/failure";
import { isWorkerReply, type WorkerRequest } from "./workerProtocol";

/** The part of a `Worker` that is used. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * Builds in a worker of its own for each job: cancelling ends the worker at once, also in the middle of a long step,
 * and no job sees what another left behind. A worker that crashes is an `INTERNAL` failure.
 */
export function workerNoticeBuilder(
  startWorker: () => WorkerLike,
  { withPatch = false }: { readonly withPatch?: boolean } = {},
): NoticeBuilder {
  return {
    build(document, report): BuildJob {
      const worker = startWorker();
      let cancel = (): void => undefined;
      const result = new Promise<BuiltWorkbook>((resolve, reject) => {
        const fail = (failure: Failure): void => {
          worker.terminate();
          reject(failure);
        };
        const crash = (cause: unknown): void => {
          fail(new Failure("INTERNAL", {}, { cause }));
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
          else {
            worker.terminate();
            resolve(data.workbook);
          }
        });
        const bytes = document.bytes.slice();
        const request: WorkerRequest = {
          kind: "build",
          document: { name: document.name, bytes },
          withPatch,
        };
        worker.postMessage(request, [bytes.buffer]);
      });
      return {
        result,
        cancel: () => {
          cancel();
        },
      };
    },
  };
}
