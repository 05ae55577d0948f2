import type { BulletinPrinter } from "../../application/ports/bulletinPrinter";
import { workerJob, type WorkerLike } from "./workerJob";

/** Makes the bulletin in a worker of its own. */
export function workerBulletinPrinter(startWorker: () => WorkerLike): BulletinPrinter {
  return (bulletin, { draft }) =>
    workerJob(
      startWorker,
      { kind: "printBulletin", bulletin, draft },
      () => undefined,
      (answer) => (answer.kind === "bulletin" ? answer.bytes : undefined),
    ).result;
}
