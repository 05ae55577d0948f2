import { Worker } from "node:worker_threads";
import { Failure } from "../../domain/failure";
import type { ReturnedFile } from "../../layout/returnedBook";
import { isReturnedFile, withOwnBytes } from "../returns/fileGuards";
import type { FileReader } from "../returns/readFiles";
import { systemCode } from "./files";

/** Megabytes of values that a thread may hold; what is within the limits for returns needs far less. */
const MEMORY = 400;

type Settle = {
  readonly resolve: (file: ReturnedFile) => void;
  readonly reject: (error: unknown) => void;
};
const ignore = (): void => undefined;

/** The part of a thread that is used. */
export type ThreadLike = Pick<Worker, "postMessage" | "terminate" | "on">;

/** Starts a thread that runs a script: `reader` of `returnThread`. */
export function startThread(script: string): ThreadLike {
  // What a library has to say of a damaged file is nobody's business: the output of the thread is not shown.
  const quiet = { stdout: true, stderr: true };
  return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY }, ...quiet });
}

/** Reads files in a thread, one at a time. A thread that runs out of memory refuses the file for that. */
export function threadReader(start: () => ThreadLike): FileReader {
  const thread = start();
  let settle: Settle = { resolve: ignore, reject: ignore };
  let name = "";
  thread.on("message", (data: unknown) => {
    if (isReturnedFile(data)) settle.resolve(data);
    else settle.reject(new TypeError("unknown message of the thread"));
  });
  thread.on("messageerror", (error) => {
    settle.reject(error);
  });
  thread.on("error", (error) => {
    const outOfMemory = systemCode(error) === "ERR_WORKER_OUT_OF_MEMORY";
    settle.reject(
      outOfMemory ? new Failure("WORKBOOK_LIMIT", { file: name, limit: "memory", value: MEMORY }) : error,
    );
  });
  thread.on("exit", (code) => {
    settle.reject(new Error(`the thread ended with ${code}`));
  });
  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        name = file.name;
        const own = withOwnBytes(file);
        thread.postMessage(own, [own.bytes.buffer]);
      }),
    end: () => {
      void thread.terminate();
    },
  };
}
