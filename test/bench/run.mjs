/**
 * `npm run bench`: the seed, 2,000 and 20,000 synthetic tasks. Two things are measured, each as a whole process from start to
 * exit, the best of `REPEATS`:
 * - `fenjie build`: read the notice, decompose, lay out, write;
 * - writing alone: the same workbook description (JSON) written by this project and by openpyxl.
 * Then the workbooks of a round for `UNITS` units, packed, against the same workbooks by openpyxl; the reading and merging of
 * returned files (`readReturns.mjs`); summing a plan up; the check of all assignments, and the reading of long texts, inside one process; and opening the pane, the middle and in
 * brackets the worst of several times. `ms per task` and `µs per task` show how time grows with size.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureMerge, measureReturns } from "./readReturns.mjs";

const REPEATS = 3;
/** Tasks of the synthetic table; 0 is the seed as it is. */
const SIZES = [0, 2_000, 20_000];
const SEED_TASKS = 193;
/** Tasks of the tables that a synthetic notice keeps. */
const KEPT_TASKS = 13;

/** Units of the round; about as many as a district has. */
const UNITS = 100;

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "fenjie-bench-"));
const seed = join(root, "seeds/2023-fuling-decomposition.txt");
const bundle = (name) => join(root, "dist", name);

/** Runs a program; the last line of its output on `channel` is JSON with `peakKilobytes` and, of those that tell it, `cpuSeconds`. */
function run(program, args, channel) {
  const started = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(program, args, {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { peakKilobytes, cpuSeconds } = JSON.parse(output[channel]);
  return { seconds, cpuSeconds, megabytes: Math.round(peakKilobytes / 1024) };
}

const node = (script, ...args) =>
  run(process.execPath, ["-r", join(root, "test/bench/reportUsage.cjs"), script, ...args], 3);

/** What one of our own programs prints as JSON. */
function printed(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle(`bench/${script}.cjs`), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The first Python that has openpyxl, or undefined. */
const python = ["/usr/bin/python3", "python3", "python"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);

function best(measure) {
  const runs = Array.from({ length: REPEATS }, measure);
  return runs.reduce((least, one) => (one.seconds < least.seconds ? one : least));
}

function measure(size) {
  const notice = join(work, `${size}.txt`);
  const patch = join(work, `${size}.json`);
  const workbook = join(work, "out.xlsx");
  node(bundle("bench/writePatch.cjs"), seed, String(size), notice, patch);
  const build = best(() => node(bundle("cli/fenjie.cjs"), "build", notice, "-o", workbook, "--force"));
  const write = best(() => node(bundle("bench/renderPatch.cjs"), patch, workbook));
  const peer =
    python && best(() => run(python, [join(root, "test/bench/write_with_openpyxl.py"), patch, workbook], 1));
  const tasks = size === 0 ? SEED_TASKS : size + KEPT_TASKS;
  return {
    tasks,
    "build s": build.seconds.toFixed(2),
    "build MB": build.megabytes,
    "ms per task": ((build.seconds * 1000) / tasks).toFixed(2),
    "write s": write.seconds.toFixed(2),
    ...(peer && {
      "openpyxl s": peer.seconds.toFixed(2),
      "openpyxl MB": peer.megabytes,
      "write: times faster": (peer.seconds / write.seconds).toFixed(1),
    }),
  };
}

/** The run that took the processor the shortest: other work on the machine disturbs it less than the clock. */
function leastCpu(measure) {
  const runs = Array.from({ length: REPEATS }, measure);
  return runs.reduce((least, one) => (one.cpuSeconds < least.cpuSeconds ? one : least));
}

/** Issuing: the workbooks of all units and their archive, each program from its start to its exit, by processor time. */
function measureIssue() {
  const issue = join(work, "issue.json");
  const patches = join(work, "patches.json");
  const archive = join(work, "out.zip");
  node(bundle("bench/writeIssue.cjs"), seed, String(UNITS), issue, patches);
  const ours = leastCpu(() => node(bundle("bench/packIssue.cjs"), issue, archive));
  const peer =
    python &&
    leastCpu(() => run(python, [join(root, "test/bench/write_with_openpyxl.py"), patches, archive], 1));
  return {
    workbooks: UNITS,
    "issue s": ours.seconds.toFixed(2),
    "issue cpu s": ours.cpuSeconds.toFixed(2),
    "issue MB": ours.megabytes,
    ...(peer && {
      "openpyxl s": peer.seconds.toFixed(2),
      "openpyxl cpu s": peer.cpuSeconds.toFixed(2),
      "openpyxl MB": peer.megabytes,
      "issue: times faster": (peer.cpuSeconds / ours.cpuSeconds).toFixed(1),
    }),
  };
}

/** Summing up: lights, sheets of 11 leaders and all others, each run as a whole process. */
function measureSummary(size) {
  const notice = join(work, `${size}.txt`);
  const workbook = join(work, `plan-${size}.xlsx`);
  node(bundle("cli/fenjie.cjs"), "build", notice, "-o", workbook);
  const tasks = size === 0 ? SEED_TASKS : size + KEPT_TASKS;
  const summed = best(() =>
    node(bundle("cli/fenjie.cjs"), "summarise", workbook, "-o", join(work, "summary.xlsx"), "--force"),
  );
  return {
    tasks,
    "summarise s": summed.seconds.toFixed(2),
    "summarise MB": summed.megabytes,
    "ms per task": ((summed.seconds * 1000) / tasks).toFixed(2),
  };
}

/** Opening the pane beside an empty workbook and beside the seed's. */
function measurePane() {
  const workbook = join(work, "seed.xlsx");
  node(bundle("cli/fenjie.cjs"), "build", seed, "-o", workbook);
  return printed("openPane", workbook);
}

if (!python) console.log("openpyxl is not installed (Debian: python3-openpyxl); only fenjie is measured.");
try {
  console.table(SIZES.map(measure));
  console.table([measureIssue()]);
  const tools = { node, run, best, root, work, python };
  console.table(measureReturns(tools));
  console.table(measureMerge(tools));
  console.table(SIZES.map(measureSummary));
  console.table(printed("checkPlan", seed, ...SIZES.map(String)));
  console.table(printed("longTexts"));
  console.table(measurePane());
} finally {
  rmSync(work, { recursive: true, force: true });
}
