import { spawnSync } from "node:child_process";

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
