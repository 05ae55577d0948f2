import type { ReturnReader } from "../../application/ports/returnReader";
import type { ReturnedFile } from "../../layout/returnedBook";
import { withOwnBytes } from "../returns/fileGuards";
import type { FileReader } from "../returns/readFiles";
import type { WorkerLike } from "./workerJob";
import { isWorkerReply, type WorkerRequest } from "./workerProtocol";

/** More workers at a time would cost memory in Excel's own window and gain little. */
const MOST_WORKERS = 4;

export type ReturnReaderOptions = {
  /** How many workers; one less than the machine has processors, four at most, unless said otherwise. */
  readonly workers?: number;
  /** Milliseconds for one file; see `TIME_LIMIT`. */
  readonly timeLimit?: number;
};

/** Reads returned files in workers of its own, which end with the work. */
export function workerReturnReader(
  startWorker: () => WorkerLike,
  { workers = defaultWorkers(), timeLimit }: ReturnReaderOptions = {},
): ReturnReader {
  return {
    async read(files, options = {}) {
      const { readFiles, TIME_LIMIT } = await import("../returns/readFiles");
      const { digest } = await import("../document/digest");
      return readFiles(
        files.map((file) => ({ name: file.name, load: () => Promise.resolve(file) })),
        {
          ...options,
          startReader: () => workerReader(startWorker()),
          readers: workers,
          timeLimit: timeLimit ?? TIME_LIMIT,
          digest,
        },
      );
    },
  };
}

function defaultWorkers(): number {
  return Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency - 1));
}

/** One worker, for one file after the other. */
function workerReader(worker: WorkerLike): FileReader {
  const read = (file: Parameters<FileReader["read"]>[0]): Promise<ReturnedFile> =>
    new Promise((resolve, reject) => {
      const listening = new AbortController();
      const listen = { signal: listening.signal };
      const fail = (error: unknown): void => {
        listening.abort();
        reject(error instanceof Error ? error : new Error("the worker broke down", { cause: error }));
      };
      const failed = (event: ErrorEvent): void => {
        event.preventDefault();
        fail(event.error);
      };
      worker.addEventListener("error", failed, listen);
      worker.addEventListener("messageerror", fail, listen);
      const answered = ({ data }: MessageEvent<unknown>): void => {
        if (!isWorkerReply(data) || data.kind !== "returned") {
          fail(new TypeError("unknown message of the worker"));
          return;
        }
        listening.abort();
        resolve(data.file);
      };
      worker.addEventListener("message", answered, listen);
      const own = withOwnBytes(file);
      const request: WorkerRequest = { kind: "readReturn", file: own };
      worker.postMessage(request, [own.bytes.buffer]);
    });
  return {
    read,
    end: () => {
      worker.terminate();
    },
  };
}
