/**
 * Reading returned files, as whole processes from start to exit: 100 and 1,000 workbooks of 60 tasks, by this project in one
 * thread and with a thread of its own, and by scripts that only look at each cell. `inflate` is fflate expanding the same
 * files and nothing else.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const COUNTS = [100, 1_000];
const require = createRequire(import.meta.url);

function isInstalled(name) {
  try {
    return require.resolve(name) !== "";
  } catch {
    return false;
  }
}

const hasModule = (python, name) => spawnSync(python, ["-c", `import ${name}`]).status === 0;

/**
 * @param tools `node`, `run` and `best` of run.mjs, the paths `root` and `work`, and a `python` with openpyxl, if any
 * @returns one row for each count, for `console.table`
 */
export function measureReturns({ node, run, best, root, work, python }) {
  const bench = (name) => join(root, "test/bench", name);
  const built = (name) => join(root, "dist/bench", name);
  const peers = [
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
  const missing = ["exceljs", "openpyxl", "pandas"].filter((name) => !peers.some(([peer]) => peer === name));
  if (missing.length > 0) console.log(`Reading: not installed and not measured: ${missing.join(", ")}.`);
  return COUNTS.map((count) => {
    const folder = join(work, `returns-${count}`);
    node(built("writeReturns.cjs"), folder, String(count));
    const alone = best(() => node(built("readReturns.cjs"), folder, "0"));
    const threaded = best(() => node(built("readReturns.cjs"), folder, "1"));
    const others = peers.map(([name, read]) => [name, best(() => read(folder))]);
    const fastest = Math.min(
      ...others.filter(([name]) => name !== "inflate").map(([, { seconds }]) => seconds),
    );
    return {
      files: count,
      "read s": alone.seconds.toFixed(2),
      "read MB": alone.megabytes,
      "ms per file": ((alone.seconds * 1000) / count).toFixed(2),
      "in a thread s": threaded.seconds.toFixed(2),
      "in a thread MB": threaded.megabytes,
      ...Object.fromEntries(others.map(([name, { seconds }]) => [`${name} s`, seconds.toFixed(2)])),
      "times faster than the fastest": (fastest / alone.seconds).toFixed(1),
    };
  });
}
