import { existsSync } from "node:fs";
import { join } from "node:path";

/** The script of the threads that read returned files: it stands beside the command line, where that has been built. */
export function readerScript(): string | undefined {
  const script = join(__dirname, "fenjie-reader.cjs");
  return existsSync(script) ? script : undefined;
}
