import type { FailureMessages, ReturnFindingMessages } from "../../i18n/messages";
import { describeFailure, describeReturnFinding } from "../../i18n/messages";
import { returnedCell } from "../../layout/returnedTasks";
import { correctionsOf } from "./receipts";
import type { MergeReview } from "./reviewReturns";

/** A reviewed merge as JSON for other programs: each file, each cell, each change of the ledger. */
export function reportReview(
  { receipts, cells, plan }: MergeReview,
  messages: ReturnFindingMessages,
  failures: FailureMessages,
): Readonly<Record<string, unknown>> {
  return {
    files: receipts.map((receipt) => {
      const { file, findings, refusal, guesses, ...facts } = receipt;
      return {
        file: file.name,
        sha256: file.sha256,
        ...facts,
        ...(refusal && {
          refusal: { ...refusal, ...describeFailure(failures, refusal.code, refusal.params) },
        }),
        guesses,
        corrections: correctionsOf(receipt).length,
        findings: findings.map((found) => ({ ...found, ...describeReturnFinding(messages, found) })),
      };
    }),
    cells: cells.map(({ returned: { columns, ...task }, ...cell }) => ({
      ...cell,
      returned: { ...task, cell: returnedCell({ row: task.row, columns }, cell.field) },
    })),
    changes: plan.changes,
    reports: plan.reports.length,
  };
}
