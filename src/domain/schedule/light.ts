/**
 * Where a task stands at a cut-off (灯), in the order in which lists show it. `notStarted`, `notReported` and
 * `notApplicable` are no degrees of being late: nothing was begun, nothing was said, nothing can be asked yet.
 */
export const LIGHTS = [
  "completed",
  "onSchedule",
  "behind",
  "farBehind",
  "notStarted",
  "notReported",
  "notApplicable",
] as const;

export type Light = (typeof LIGHTS)[number];

/** Lights of a task that is not where it should be. */
export const LATE_LIGHTS: ReadonlySet<Light> = new Set<Light>(["behind", "farBehind", "notStarted"]);
