import { reminderText } from "../../layout/summary/summaryWords";
import type { OpenPlan } from "../openPlan";
import type { SummaryReview } from "./reviewSummary";

/** A unit that has not returned a round, has returned it late, or has left tasks out. */
export type Reminder = {
  readonly unit: string;
  /** `late` is a return that came after its last day and is complete. */
  readonly state: "missing" | "incomplete" | "late";
  /** Tasks that it was given, and those without a full report. */
  readonly tasks: number;
  readonly incomplete: number;
  readonly contact: string;
  readonly phone: string;
  /** What can be sent to it (催报); empty where there is nothing to be asked for. */
  readonly message: string;
};

/**
 * Whom to remind of the round that is summed up, in the order in which it was issued.
 * @param today a report that is not due by then is asked for by its last day
 */
export function remindersOf(
  { decoded }: OpenPlan,
  { moment: { round }, progress, entries }: SummaryReview,
  today: string,
): readonly Reminder[] {
  if (round === undefined) return [];
  const roster = new Map(decoded.decomposition.roster.units.map((unit) => [unit.name, unit]));
  return (progress?.units ?? []).flatMap(
    ({ unit, tasks, returnedOn, late, incomplete }): readonly Reminder[] => {
      const returned = returnedOn !== undefined;
      if (returned && !late && incomplete === 0) return [];
      const owed = entries
        .filter(({ facts }) => facts.missingUnits.includes(unit))
        .map(({ task: { id, text } }) => ({ id, text }));
      const asks = !returned || incomplete > 0;
      return [
        {
          unit,
          state: returned ? (incomplete > 0 ? "incomplete" : "late") : "missing",
          tasks,
          incomplete,
          contact: roster.get(unit)?.contact ?? "",
          phone: roster.get(unit)?.phone ?? "",
          message: asks ? reminderText(unit, round, { returned, tasks, incomplete }, owed, today) : "",
        },
      ];
    },
  );
}
