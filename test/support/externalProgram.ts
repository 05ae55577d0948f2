import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** Whether there is such a program, without starting it: by its path, or by a name that the system looks up. */
export function isInstalled(program: string): boolean {
  if (isAbsolute(program)) return existsSync(program);
  const name = process.platform === "win32" ? `${program}.exe` : program;
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** Whether the command runs at all. */
export function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/**
 * `describe` for tests that need a program from outside. Where it is missing they are skipped with one clear line;
 * with `FENJIE_ALL_TESTS=1`, as `.ci/run` sets it, they fail instead.
 */
export function describeWith(program: string, found: boolean, name: string, suite: () => void): void {
  if (found) {
    describe(name, suite);
  } else if (process.env["FENJIE_ALL_TESTS"] === "1") {
    describe(name, () => {
      it(`needs ${program}`, () => {
        throw new Error(`${program} is missing, and every test is to run`);
      });
    });
  } else {
    process.stderr.write(`Skipped: ${name}. ${program} is not installed.\n`);
    describe.skip(name, suite);
  }
}
