import { countProgress, type RoundProgress, type UnitProgress } from "../application/merge/roundProgress";
import { correctionsOf, isLocked, isUndecided, type Receipt } from "../application/merge/receipts";
import type { MergeReview, ReviewedCell } from "../application/merge/reviewReturns";
import { groupBy } from "../domain/groupBy";
import { describeFailure, describeReturnFinding } from "../i18n/messages";
import { headerOf } from "../layout/returnForm";
import { storedText } from "../layout/sheetReader";
import type { CliMessages } from "../i18n/catalogue";
import type { Speech } from "./commands";

/** Findings and conflicts of a file that are listed at most. */
const MOST_LINES = 8;

/** A merge for a person at a terminal: each file, its conflicts and what is to be said of it. */
export function summariseMerge(review: MergeReview, speech: Speech): readonly string[] {
  const { cli } = speech;
  const conflicts = groupBy(review.cells.filter(isUndecided), ({ returned }) => returned.file.sha256);
  return [
    cli.mergeCounts(countOutcomes(review.receipts), review.plan.changes.length),
    ...review.receipts.flatMap((receipt) =>
      fileLines(receipt, conflicts.get(receipt.file.sha256) ?? [], speech),
    ),
    ...(review.receipts.some(({ refusal }) => refusal && isLocked(refusal)) ? [cli.passwordFile] : []),
  ];
}

/** How many files have each outcome. */
export function countOutcomes(receipts: readonly Receipt[]): Readonly<Record<Receipt["outcome"], number>> {
  const counts = { merged: 0, needsLook: 0, returned: 0, superseded: 0, repeated: 0 };
  for (const { outcome } of receipts) counts[outcome]++;
  return counts;
}

function fileLines(receipt: Receipt, conflicts: readonly ReviewedCell[], speech: Speech): readonly string[] {
  const { cli, returnFindings, failures } = speech;
  const { file, outcome, unit, round, tasks, changed, late, findings, refusal } = receipt;
  const said = findings
    .filter(({ severity }) => severity !== "info")
    .map((found) => {
      const { message, remedy } = describeReturnFinding(returnFindings, found);
      return cli.returnFinding(found.severity, found.where, message, remedy);
    });
  const lines = [
    ...(refusal === undefined
      ? []
      : [Object.values(describeFailure(failures, refusal.code, refusal.params)).join("")].map(
          (line) => `    ${line}`,
        )),
    ...conflicts.map(({ task, field, ours, theirs }) =>
      cli.conflict(task, headerOf(field), storedText(ours), storedText(theirs)),
    ),
    ...said,
  ];
  return [
    cli.receipt(file.name, outcome, unit ?? "", round ?? "", {
      tasks,
      changed,
      late,
      corrections: correctionsOf(receipt).length,
    }),
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? [cli.more(lines.length - MOST_LINES)] : []),
  ];
}

/** Each round: how many have returned, and who has not, is late or has left something out. */
export function summariseStatus(progress: readonly RoundProgress[], cli: CliMessages): readonly string[] {
  return progress.flatMap(({ round, units }) => {
    const names = (of: (unit: UnitProgress) => boolean): readonly string[] =>
      units.filter(of).map(({ unit }) => unit);
    return [
      cli.round(round.title, round.id, round.cutoff, round.due),
      cli.progress(countProgress(units)),
      ...cli.unitLists({
        missing: names(({ returnedOn }) => returnedOn === undefined),
        late: names(({ returnedOn, late }) => returnedOn !== undefined && late),
        incomplete: names(({ returnedOn, incomplete }) => returnedOn !== undefined && incomplete > 0),
      }),
    ];
  });
}
