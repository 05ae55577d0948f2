import { isWorkerRequest } from "../../src/adapters/browser/workerProtocol";
import type { ReportProgress } from "../../src/application/ports/progress";
import { carryOut } from "../../src/worker/carryOut";

/** A worker that a test plays by hand. */
export class FakeWorker extends EventTarget {
  readonly received: unknown[] = [];
  transferred: readonly unknown[] = [];
  terminated = false;

  postMessage(message: unknown, transfer: unknown): void {
    this.received.push(message);
    this.transferred = Array.isArray(transfer) ? transfer : [];
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

/** A worker that does what it is asked, in a task of its own. */
export class WorkingWorker extends FakeWorker {
  override postMessage(message: unknown, transfer: unknown): void {
    super.postMessage(message, transfer);
    if (!isWorkerRequest(message)) throw new Error("not a request");
    const report: ReportProgress = (stage, done, total) =>
      this.answer({ kind: "progress", stage, done, total });
    const fail = ({ code, params }: { code: string; params: object }): void =>
      this.answer({ kind: "failed", code, params });
    void carryOut(message, report, "0.1.0").then((result) => this.answer(result), fail);
  }
}
