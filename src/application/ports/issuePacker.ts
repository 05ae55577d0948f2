import type { RecordedIssue } from "../../domain/round/roundRecords";
import type { TextDigest } from "../../layout/returnRows";
import type { IssuingPlan } from "../../layout/returnSheet";
import type { CancelSignal, ReportProgress } from "./progress";

/** What the office hands on: one unit's workbook, or an archive of several with 下发清单. */
export type IssuePackage = { readonly name: string; readonly bytes: Uint8Array };

/** Makes the workbooks of units, without blocking its caller. The same issues give the same bytes. */
export interface IssuePacker {
  /** The digest by which issued rows are told apart. */
  readonly digest: TextDigest;
  /**
   * @param options.progress told `writing`, one step a workbook
   * @throws Failure `CANCELLED`, `INTERNAL`
   */
  pack(
    plan: IssuingPlan,
    issues: readonly RecordedIssue[],
    options?: { readonly progress?: ReportProgress; readonly signal?: CancelSignal },
  ): Promise<IssuePackage>;
}
