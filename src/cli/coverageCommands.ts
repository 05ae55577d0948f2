import { readDocument } from "../adapters/document/readDocument";
import { readBytes } from "../adapters/node/files";
import { reviewCoverage } from "../application/coverReport";
import { describeFinding } from "../i18n/messages";
import type { Outcome, Speech } from "./commands";
import type { CoverageInvocation } from "./coverageArguments";
import { coverageLines } from "./coverageOutput";
import { summariseFindings } from "./output";
import { readPlanFile } from "./planCommands";

/**
 * `fenjie coverage`: what the plan makes of the report, and what it has besides. Ends with 1 where a figure differs or a
 * target is carried out by no task.
 * @throws Failure where a file cannot be read, or the workbook is not one of ours
 */
export async function coverage(
  { report, workbook, json }: CoverageInvocation,
  speech: Speech,
): Promise<Outcome> {
  const { plan } = await readPlanFile(workbook);
  const content = await readDocument(await readBytes(report), report);
  const review = reviewCoverage(plan, content);
  const { counts } = review;
  return {
    exitCode: counts.figuresDiffer + counts.uncovered + counts.partly > 0 ? 1 : 0,
    text: json
      ? JSON.stringify({ ...review, findings: content.findings }, null, 2)
      : [
          ...coverageLines(review, speech.cli),
          ...summariseFindings(content.findings, speech.cli, {
            message: (found) => describeFinding(speech.findings, found).message,
            place: ({ where }) => speech.cli.place(where),
          }),
        ].join("\n"),
  };
}
