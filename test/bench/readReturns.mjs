/**
 * Reading returned files, as whole processes from start to exit: 100 and 1,000 workbooks of 60 tasks, by this project in one
 * thread and with a thread of its own, and by scripts that only look at each cell. `inflate` is fflate expanding the same
 * files and nothing else. Where the machine does other work too, `processor s` says more than the time that passed.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const COUNTS = [100, 1_000];
/** Tasks of the ledgers that are merged into. */
const LEDGERS = [200, 5_000];
const require = createRequire(import.meta.url);

function isInstalled(name) {
  try {
    return require.resolve(name) !== "";
  } catch {
    return false;
  }
}

const hasModule = (python, name) => spawnSync(python, ["-c", `import ${name}`]).status === 0;

/** Programs that only look at each cell of all files in a folder, and `inflate`; each with its name. */
function peersOf({ node, run, root, python }) {
  const bench = (name) => join(root, "test/bench", name);
  return [
    ["inflate", (folder) => node(bench("readWithPeer.cjs"), "inflate", folder)],
    ["SheetJS", (folder) => node(bench("readWithPeer.cjs"), "sheetjs", folder)],
    isInstalled("exceljs") && ["exceljs", (folder) => node(bench("readWithPeer.cjs"), "exceljs", folder)],
    ...["openpyxl", "pandas"].map(
      (name) =>
        python &&
        hasModule(python, name) && [
          name,
          (folder) => run(python, [bench("read_returns.py"), name, folder], 1),
        ],
    ),
  ].filter(Boolean);
}

/** The least time that a program took that reads the cells of the folder's files. */
function fastestOf(peers) {
  return Math.min(...peers.filter(([name]) => name !== "inflate").map(([, { seconds }]) => seconds));
}

/**
 * @param tools `node`, `run` and `best` of run.mjs, the paths `root` and `work`, and a `python` with openpyxl, if any
 * @returns one row for each count, for `console.table`
 */
export function measureReturns(tools) {
  const { node, best, root, work } = tools;
  const built = (name) => join(root, "dist/bench", name);
  const peers = peersOf(tools);
  const missing = ["exceljs", "openpyxl", "pandas"].filter((name) => !peers.some(([peer]) => peer === name));
  if (missing.length > 0) console.log(`Reading: not installed and not measured: ${missing.join(", ")}.`);
  return COUNTS.map((count) => {
    const folder = join(work, `returns-${count}`);
    node(built("writeReturns.cjs"), folder, String(count));
    const alone = best(() => node(built("readReturns.cjs"), folder, "0"));
    const threaded = best(() => node(built("readReturns.cjs"), folder, "1"));
    const others = peers.map(([name, read]) => [name, best(() => read(folder))]);
    return {
      files: count,
      "read s": alone.seconds.toFixed(2),
      "processor s": alone.cpuSeconds.toFixed(2),
      "read MB": alone.megabytes,
      "ms per file": ((alone.seconds * 1000) / count).toFixed(2),
      "in a thread s": threaded.seconds.toFixed(2),
      "in a thread MB": threaded.megabytes,
      ...Object.fromEntries(others.map(([name, { seconds }]) => [`${name} s`, seconds.toFixed(2)])),
      "times faster than the fastest": (fastestOf(others) / alone.seconds).toFixed(1),
    };
  });
}

/**
 * `fenjie merge` from start to exit, with as many threads as it takes by itself: the returns of 100 and 1,000 units, 60
 * tasks each, into ledgers of 200 and 5,000 tasks, beside programs that only read the same files. The large ones are
 * measured once.
 * @param tools as `measureReturns`
 * @returns one row for each size, for `console.table`
 */
export function measureMerge(tools) {
  const { node, best, root, work } = tools;
  return COUNTS.flatMap((files) =>
    LEDGERS.map((tasks) => {
      const name = join(work, `merge-${tasks}-${files}`);
      const often = files < 1_000 ? best : (measure) => measure();
      node(join(root, "dist/bench/writeMerge.cjs"), String(tasks), String(files), `${name}.xlsx`, name);
      const merged = often(() =>
        node(
          join(root, "dist/cli/fenjie.cjs"),
          "merge",
          `${name}.xlsx`,
          name,
          "-o",
          `${name}-out.xlsx`,
          "--force",
        ),
      );
      const others = peersOf(tools).map(([peer, read]) => [peer, often(() => read(name))]);
      return {
        files,
        "tasks in the ledger": tasks,
        "merge s": merged.seconds.toFixed(2),
        "processor s": merged.cpuSeconds.toFixed(2),
        "merge MB": merged.megabytes,
        "ms per file": ((merged.seconds * 1000) / files).toFixed(1),
        ...Object.fromEntries(others.map(([peer, { seconds }]) => [`${peer} reads s`, seconds.toFixed(2)])),
        "times faster than reading alone": (fastestOf(others) / merged.seconds).toFixed(1),
      };
    }),
  );
}
