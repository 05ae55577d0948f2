import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./projectRoot";

/** The command line as it was built. */
export const PROGRAM = join(ROOT, "dist/cli/fenjie.cjs");

export type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

/** Runs the command line in a folder. */
export function runFenjie(folder: string, words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: "utf8",
    cwd: folder,
  });
  return { code: status, out: stdout, error: stderr };
}
