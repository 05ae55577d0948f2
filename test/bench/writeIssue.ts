/**
 * Writes what is needed to compare issuing: the records of an issue to `units` units, with the tasks of the seed's units
 * again and again, and the workbook descriptions of all of them as JSON, for another program to write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readDocument } from "../../src/adapters/document/readDocument";
import { digest } from "../../src/adapters/document/digest";
import { textDigest } from "../../src/layout/textDigest";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { planWorkbook } from "../../src/application/generateWorkbook";
import { planIssue } from "../../src/application/issueSheets";
import { readPlan } from "../../src/application/openPlan";
import { parseRoundId } from "../../src/domain/round/round";
import { returnWorkbook } from "../../src/layout/returnSheet";

async function main(seedFile: string, units: number, issueFile: string, patchesFile: string): Promise<void> {
  const bytes = readFileSync(seedFile);
  const { patch } = planWorkbook(
    {
      file: seedFile,
      content: await readDocument(bytes, seedFile),
      digest: digest(bytes),
      version: "bench",
      madeOn: "2023-02-01",
      describe: () => ({ message: "", remedy: "" }),
      nameRule: (code) => code,
    },
    () => undefined,
  );
  const plan = await readPlan(await openWorkbook(await renderWorkbook(patch), "a.xlsx"), "a.xlsx");
  const id = parseRoundId("2023-Q1");
  if (id === undefined) throw new Error("no round");
  const planned = planIssue(
    plan,
    { round: { id, cutoff: "2023-03-31", due: "2023-04-07" }, withSupporting: true, force: false },
    { by: "bench", now: "2023-03-27 10:00" },
    textDigest,
  );
  const issued = planned.files.map(({ issue }) => issue);
  const issues = Array.from({ length: units }, (_, index) => {
    const issue = issued[index % issued.length];
    if (issue === undefined) throw new Error("nobody has a task");
    // No two workbooks are alike, as in a real round.
    return {
      ...issue,
      formerName: issue.unit,
      unit: `${issue.unit}${index}`,
      file: `${index}-${issue.file}`,
    };
  });
  writeFileSync(issueFile, JSON.stringify({ plan: planned.plan, issues }));
  writeFileSync(patchesFile, JSON.stringify(issues.map((issue) => returnWorkbook(planned.plan, issue))));
}

const [seedFile = "", units = "0", issueFile = "", patchesFile = ""] = process.argv.slice(2);
void main(seedFile, Number(units), issueFile, patchesFile);
