import type { AssignmentLoad } from "../domain/assignment/assignmentLoad";
import { fixFor, isSafe, type Fix } from "../domain/assignment/fixes";
import { countBy } from "../domain/countBy";
import type { Finding, Severity } from "../domain/finding";
import type { Message } from "../i18n/messages";
import { cellAddress } from "../layout/address";
import { presentTargets } from "../layout/cellTargets";
import type { PreviewedCell } from "./changes/plannedChange";
import type { CheckResult, OpenPlan } from "./openPlan";
import type { DecompositionReport } from "./report";

/** A finding as a sentence, with the cell that it is about. */
type ReportedFinding = Finding &
  Message & { readonly at?: { readonly sheet: string; readonly cell: string } };

/** What `validate --json` prints. */
export type CheckReport = {
  readonly plan: DecompositionReport["plan"];
  /** Open findings. */
  readonly counts: { readonly [S in Severity]: number };
  readonly findings: readonly (ReportedFinding & {
    /** The correction; `safe` where `--fix` makes it. */
    readonly fix?: Fix & { readonly safe: boolean };
  })[];
  /** Findings that somebody has marked as no problem. */
  readonly dismissed: readonly (ReportedFinding & { readonly by: string; readonly on: string })[];
  readonly load: AssignmentLoad;
  /** Cells that were corrected. */
  readonly changed: readonly PreviewedCell[];
};

/** The report of a check; with `changed` the plan and the check are those after the correction. */
export function reportCheck(
  plan: OpenPlan,
  { findings, dismissed, load }: CheckResult,
  changed: readonly PreviewedCell[],
  describe: (finding: Finding) => Message,
): CheckReport {
  const { decomposition } = plan.decoded;
  const { title, issuer, year } = decomposition.notice;
  const locate = presentTargets(decomposition, plan.sheets);
  const report = (found: Finding): ReportedFinding => {
    const target = locate(found.where);
    const at = target && { sheet: target.sheet, cell: cellAddress(...target.cell) };
    return { ...found, ...describe(found), ...(at && { at }) };
  };
  return {
    plan: { title, issuer, year },
    counts: countSeverities(findings),
    findings: findings.map((found) => {
      const fix = fixFor(found);
      return { ...report(found), ...(fix === undefined ? {} : { fix: { ...fix, safe: isSafe(found) } }) };
    }),
    dismissed: dismissed.map(({ finding, dismissal: { by, on } }) => ({ ...report(finding), by, on })),
    load,
    changed,
  };
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): { readonly [S in Severity]: number } {
  const counts = countBy(findings, ({ severity }) => [severity]);
  return {
    error: counts.get("error") ?? 0,
    warning: counts.get("warning") ?? 0,
    info: counts.get("info") ?? 0,
  };
}
