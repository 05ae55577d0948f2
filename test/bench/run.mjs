/**
 * `npm run bench`: time and memory of `fenjie build` on the seed and on 2,000 and 20,000 synthetic tasks, against openpyxl
 * writing the same workbook, and how both grow. Whole process for fenjie (start, read, decompose, lay out, write);
 * for openpyxl only building and saving. Prints ratios of one run; the best of `REPEATS` is taken.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const REPEATS = 3;
const SIZES = [0, 2_000, 20_000];
const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "fenjie-bench-"));
const seed = join(root, "seeds/2023-fuling-decomposition.txt");

function node(script, args) {
  const started = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ["-r", join(root, "test/bench/reportUsage.cjs"), script, ...args],
    { stdio: ["ignore", "ignore", "pipe", "pipe"], encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, ...JSON.parse(output[3]) };
}

/** The first Python that has openpyxl, or undefined. */
function pythonWithOpenpyxl() {
  return ["/usr/bin/python3", "python3", "python"].find(
    (python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0,
  );
}

function best(measure) {
  const runs = Array.from({ length: REPEATS }, measure);
  return runs.reduce((least, run) => (run.seconds < least.seconds ? run : least));
}

const python = pythonWithOpenpyxl();
if (!python) console.log("openpyxl is not installed (Debian: python3-openpyxl); only fenjie is measured.");
const rows = [];
try {
  for (const size of SIZES) {
    const notice = join(work, `${size}.txt`);
    const patch = join(work, `${size}.json`);
    node(join(root, "dist/bench/writePatch.cjs"), [seed, String(size), notice, patch]);
    const ours = best(() =>
      node(join(root, "dist/cli/fenjie.cjs"), ["build", notice, "-o", join(work, "ours.xlsx"), "--force"]),
    );
    const peer =
      python &&
      best(() => {
        const args = [join(root, "test/bench/write_with_openpyxl.py"), patch, join(work, "peer.xlsx")];
        const { status, stdout, stderr } = spawnSync(python, args, { encoding: "utf8" });
        if (status !== 0) throw new Error(stderr);
        return JSON.parse(stdout);
      });
    const tasks = size === 0 ? 193 : size + 13;
    rows.push({
      tasks,
      "fenjie s": ours.seconds.toFixed(2),
      "fenjie MB": Math.round(ours.peakKilobytes / 1024),
      "ms per task": ((ours.seconds * 1000) / tasks).toFixed(2),
      ...(peer && {
        "openpyxl s": peer.seconds.toFixed(2),
        "openpyxl MB": Math.round(peer.peakKilobytes / 1024),
        "times faster": (peer.seconds / ours.seconds).toFixed(1),
      }),
    });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.table(rows);
