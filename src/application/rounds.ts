import { undoneChanges } from "../domain/audit/recordedChange";
import type { RoundId } from "../domain/round/round";
import { roundStates, type RecordedIssue, type RoundState } from "../domain/round/roundRecords";
import { readReports, type LoggedReport } from "../layout/reportLog";
import type { OpenPlan } from "./openPlan";
import { presentNames } from "./presentNames";

/** The plan's rounds as they stand; units by the names that they have now. */
export function roundsOf(plan: OpenPlan): ReadonlyMap<RoundId, RoundState> {
  return roundStates(plan.decoded.rounds, issuesOf(plan));
}

/** What units were given, by the names that they have now, in the order in which it was recorded. */
export function issuesOf(plan: OpenPlan): readonly RecordedIssue[] {
  const nameOf = presentNames(plan);
  return plan.decoded.issues.map((issue) => {
    const unit = nameOf(issue.unit);
    return unit === issue.unit ? issue : { ...issue, unit, formerName: issue.unit };
  });
}

/** The rounds by the day that they report on; of one day in the order in which they were issued. */
export function roundOrder(plan: OpenPlan): readonly RoundId[] {
  return [...roundsOf(plan).values()]
    .sort((a, b) => (a.round.cutoff < b.round.cutoff ? -1 : a.round.cutoff > b.round.cutoff ? 1 : 0))
    .map(({ round }) => round.id);
}

/**
 * The reports that stand: those of merges that were not taken back. Units by the names that they have now. Each is read when
 * its turn comes.
 */
export function* standingReports(plan: OpenPlan): Iterable<LoggedReport> {
  const undone = undoneChanges(plan.decoded.changes);
  const nameOf = presentNames(plan);
  for (const report of readReports(plan.sheets)) {
    if (undone.has(report.batch)) continue;
    const unit = nameOf(report.unit);
    yield unit === report.unit ? report : { ...report, unit };
  }
}
