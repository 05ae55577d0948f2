import { parentPort } from "node:worker_threads";
import { readByNode } from "../adapters/node/returnedFiles";
import { isWaitingFile } from "../adapters/returns/fileGuards";

/** The script of the threads that read returned files: a file comes in, the same file goes out as it was read. */
parentPort?.on("message", (data: unknown) => {
  if (isWaitingFile(data)) void readByNode(data).then((file) => parentPort?.postMessage(file));
});
