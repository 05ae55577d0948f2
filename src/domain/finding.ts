import { FINDING_SEVERITY, type FindingCode, type FindingParams } from "./findingCodes";
import type { Place } from "./place";

export type Severity = "error" | "warning" | "info";

type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly severity: Severity;
  readonly where: Place;
  readonly params: FindingParams[C];
};

/**
 * Something a person should know or decide, as data: never an exception, never a sentence.
 * The sentence is made from `code` and `params` by the message catalogue.
 */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/** Makes a finding with the severity its code has. */
export function finding<C extends FindingCode>(
  code: C,
  where: Place,
  params: FindingParams[C],
): FindingOf<C> {
  return { code, severity: FINDING_SEVERITY[code], where, params };
}
