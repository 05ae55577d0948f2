import { parentPort } from "node:worker_threads";
import { nodeDigest } from "../adapters/node/returnedFiles";
import { isWaitingFile } from "../adapters/returns/fileGuards";
import { readReturn } from "../adapters/returns/readReturn";

/** The script of the threads that read returned files: a file comes in, the same file goes out as it was read. */
parentPort?.on("message", (data: unknown) => {
  if (isWaitingFile(data)) void readReturn(data, nodeDigest).then((file) => parentPort?.postMessage(file));
});
