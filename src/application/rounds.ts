import { undoneChanges } from "../domain/audit/recordedChange";
import type { RoundId } from "../domain/round/round";
import { roundStates, type RoundState } from "../domain/round/roundRecords";
import type { LoggedReport } from "../layout/reportLog";
import type { OpenPlan } from "./openPlan";

/** The plan's rounds as they stand. */
export function roundsOf({ decoded }: OpenPlan): ReadonlyMap<RoundId, RoundState> {
  return roundStates(decoded.rounds, decoded.issues);
}

/** The rounds by the day that they report on; of one day in the order in which they were issued. */
export function roundOrder(plan: OpenPlan): readonly RoundId[] {
  return [...roundsOf(plan).values()]
    .sort((a, b) => (a.round.cutoff < b.round.cutoff ? -1 : a.round.cutoff > b.round.cutoff ? 1 : 0))
    .map(({ round }) => round.id);
}

/** The reports that stand: those of merges that were not taken back. */
export function standingReports({ decoded }: OpenPlan): readonly LoggedReport[] {
  const undone = undoneChanges(decoded.changes);
  return decoded.reports.filter(({ batch }) => !undone.has(batch));
}
