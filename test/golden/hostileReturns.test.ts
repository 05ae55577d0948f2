import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Refusal } from "../../src/layout/returnedBook";
import { fateOf } from "../support/fateOf";
import { PROGRAM } from "../support/fenjie";
import { HOSTILE_FILES } from "../support/hostileReturns";
import { ROOT } from "../support/projectRoot";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const THREAD = join(PROGRAM, "../fenjie-reader.cjs");
const MOST_MEGABYTES = 300;
/** Far more than any file needs, also on a busy machine: only a reader that hangs is killed. */
const HANGS = 60_000;

type Outcome = { readonly refusal?: Refusal; readonly peakMegabytes: number };

test.each(HOSTILE_FILES)("a process that reads $about ends, within 300 MB", ({ make, fate }) => {
  writeFileSync(inFolder("a.xlsx"), make());
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    [join(ROOT, "test/support/readInThread.cjs"), THREAD, inFolder("a.xlsx")],
    { encoding: "utf8", timeout: HANGS },
  );
  expect([signal, stderr]).toEqual([null, ""]);
  const { refusal, peakMegabytes } = JSON.parse(stdout) as Outcome;
  expect(refusal === undefined ? "read" : fateOf(refusal)).toBe(fate);
  expect(peakMegabytes).toBeLessThan(MOST_MEGABYTES);
});
