import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { version } from "../../package.json";
import { calendarDate, localTime } from "../../src/adapters/clock";
import { userName } from "../../src/adapters/node/userName";
import { run } from "../../src/cli/run";
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

/**
 * The same from its source, in this process and without threads: for what it says and writes. A program of its own takes
 * most of its time to start and to compile what it runs once.
 */
export async function runFenjieHere(folder: string, words: readonly string[]): Promise<Ended> {
  const said = { out: "", error: "" };
  const terminal = {
    out: (text: string) => (said.out += `${text}\n`),
    error: (text: string) => (said.error += `${text}\n`),
  };
  const started = new Date();
  const home = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(words, terminal, {
      version,
      today: calendarDate(started),
      now: localTime(started),
      userName: userName(),
    });
    return { code, ...said };
  } finally {
    process.chdir(home);
  }
}
