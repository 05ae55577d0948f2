import type { Severity } from "../../domain/finding";

/** Most urgent first. */
export const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** Badge colours; the word beside them carries the meaning. */
export const SEVERITY_COLOR = {
  error: "danger",
  warning: "warning",
  info: "informative",
} as const satisfies { readonly [S in Severity]: string };
