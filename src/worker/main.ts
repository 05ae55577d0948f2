import { isWorkerRequest, type WorkerReply } from "../adapters/browser/workerProtocol";
import type { ReportProgress } from "../application/ports/progress";
import { toFailure } from "../domain/failure";
import { carryOut } from "./carryOut";

const report: ReportProgress = (stage, done, total) => {
  reply({ kind: "progress", stage, done, total });
};

self.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isWorkerRequest(data)) return;
  carryOut(data, report, FENJIE_VERSION).then(reply, (error: unknown) => {
    const { code, params } = toFailure(error);
    reply({ kind: "failed", code, params });
  });
});

function reply(message: WorkerReply): void {
  self.postMessage(message);
}
