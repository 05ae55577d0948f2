/** Makes the workbooks of an issue (JSON) and their archive: what the step 下发 and `fenjie issue` do. */
import { readFileSync, writeFileSync } from "node:fs";
import { packIssue } from "../../src/adapters/archive/issueFiles";
import { NODE_ENGINE } from "../../src/adapters/node/zipEngine";
import type { RecordedIssue } from "../../src/domain/round/roundRecords";
import type { IssuingPlan } from "../../src/layout/returnSheet";

type Issue = { readonly plan: IssuingPlan; readonly issues: readonly RecordedIssue[] };

const [issueFile = "", archiveFile = ""] = process.argv.slice(2);
// The benchmark has just written this file itself.
const { plan, issues } = JSON.parse(readFileSync(issueFile, "utf8")) as Issue;

void packIssue(plan, issues, { deflate: NODE_ENGINE.deflate }).then(({ bytes }) => {
  writeFileSync(archiveFile, bytes);
});
