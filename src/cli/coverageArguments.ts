import type { UsageProblem, Values } from "./arguments";

export type CoverageInvocation = {
  readonly kind: "coverage";
  /** The government work report's own text. */
  readonly report: string;
  readonly workbook: string;
  readonly json: boolean;
};

/** `fenjie coverage`: the report, then the workbook. */
export function understandCoverage(
  report: string,
  { json }: Values,
  [workbook, surplus]: readonly string[],
): CoverageInvocation | UsageProblem {
  if (workbook === undefined) return { reason: "missingPlan", subject: report };
  if (surplus !== undefined) return { reason: "tooManyArguments", subject: surplus };
  return { kind: "coverage", report, workbook, json };
}
