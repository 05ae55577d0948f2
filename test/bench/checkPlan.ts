/**
 * Prints how long the check of all assignments takes for the seed and for synthetic plans, in one process: the best of
 * several runs, without reading the notice.
 */
import { readFileSync } from "node:fs";
import { readPlainText } from "../../src/adapters/document/plainText";
import { checkDecomposition } from "../../src/domain/assignment/checkPlan";
import { decompose } from "../../src/domain/decompose/decompose";
import { syntheticNotice } from "./syntheticNotice";

const REPEATS = 5;

const [seedFile = "", ...sizes] = process.argv.slice(2);
const seed = readFileSync(seedFile, "utf8");
const results = sizes.map((size) => {
  const notice = Number(size) > 0 ? syntheticNotice(seed, Number(size)) : seed;
  const content = { blocks: readPlainText(notice), counts: "lines", findings: [] } as const;
  const decomposition = decompose(content, { file: "notice.txt" });
  const runs = Array.from({ length: REPEATS }, () => {
    const started = process.hrtime.bigint();
    const { findings } = checkDecomposition(decomposition, "2023-02-01");
    return { seconds: Number(process.hrtime.bigint() - started) / 1e9, findings: findings.length };
  });
  const best = Math.min(...runs.map(({ seconds }) => seconds));
  return {
    tasks: decomposition.tasks.length,
    findings: runs[0]?.findings ?? 0,
    "check s": best.toFixed(3),
    "µs per task": ((best * 1e6) / decomposition.tasks.length).toFixed(1),
  };
});
process.stdout.write(JSON.stringify(results));
