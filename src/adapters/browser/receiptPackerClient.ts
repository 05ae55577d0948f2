import type { ReceiptPacker } from "../../application/ports/receiptPacker";
import { workerJob, type WorkerLike } from "./workerJob";

/** Makes the archive of receipts in a worker of its own. */
export function workerReceiptPacker(startWorker: () => WorkerLike): ReceiptPacker {
  return (receipts) =>
    workerJob(
      startWorker,
      { kind: "packReceipts", receipts },
      () => undefined,
      (answer) => (answer.kind === "receipts" ? answer.bytes : undefined),
    ).result;
}
