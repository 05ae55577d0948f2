/**
 * Prints how long the check of all assignments takes for the seed and for synthetic plans, in one process: the best of
 * several runs, without reading the notice.
 */
import { readFileSync } from "node:fs";
import { readPlainText } from "../../src/adapters/document/plainText";
import { checkDecomposition } from "../../src/domain/assignment/checkPlan";
import { decompose } from "../../src/domain/decompose/decompose";
import { leastSeconds } from "./leastSeconds";
import { syntheticNotice } from "./syntheticNotice";

const REPEATS = 5;

const [seedFile = "", ...sizes] = process.argv.slice(2);
const seed = readFileSync(seedFile, "utf8");
const results = sizes.map((size) => {
  const notice = Number(size) > 0 ? syntheticNotice(seed, Number(size)) : seed;
  const content = { blocks: readPlainText(notice), counts: "lines", findings: [] } as const;
  const decomposition = decompose(content, { file: "notice.txt" });
  const check = () => checkDecomposition(decomposition, "2023-02-01");
  const best = leastSeconds(REPEATS, check);
  return {
    tasks: decomposition.tasks.length,
    findings: check().findings.length,
    "check s": best.toFixed(3),
    "µs per task": ((best * 1e6) / decomposition.tasks.length).toFixed(1),
  };
});
process.stdout.write(JSON.stringify(results));
