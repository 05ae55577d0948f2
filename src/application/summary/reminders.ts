import type { TaskId } from "../../domain/task";
import type { Reminder } from "../../layout/summary/summaryData";
import { reminderText } from "../../layout/summary/summaryWords";
import type { OpenPlan } from "../openPlan";
import type { SummaryReview } from "./reviewSummary";

/**
 * Whom to remind of the round that is summed up, in the order in which it was issued; units that were late and owe nothing
 * any more are among them.
 * @param today a report that is not due by then is asked for by its last day
 */
export function remindersOf(
  { decoded }: OpenPlan,
  { moment: { round }, progress, entries }: SummaryReview,
  today: string,
): readonly Reminder[] {
  if (round === undefined) return [];
  const roster = new Map(decoded.decomposition.roster.units.map((unit) => [unit.name, unit]));
  const owed = new Map<string, { readonly id: TaskId; readonly text: string }[]>();
  for (const { task, facts } of entries) {
    for (const unit of facts.missingUnits) {
      const known = owed.get(unit);
      if (known === undefined) owed.set(unit, [task]);
      else known.push(task);
    }
  }
  return (progress?.units ?? []).flatMap(
    ({ unit, tasks, returnedOn, late, incomplete }): readonly Reminder[] => {
      const returned = returnedOn !== undefined;
      if (returned && !late && incomplete === 0) return [];
      const missing = owed.get(unit) ?? [];
      const asks = !returned || incomplete > 0;
      return [
        {
          unit,
          state: returned ? (incomplete > 0 ? "incomplete" : "late") : "missing",
          ...(returned ? { returnedOn } : {}),
          late,
          incomplete,
          tasks,
          missing: missing.map(({ id }) => id),
          contact: roster.get(unit)?.contact ?? "",
          phone: roster.get(unit)?.phone ?? "",
          message: asks ? reminderText(unit, round, { returned, tasks, incomplete }, missing, today) : "",
        },
      ];
    },
  );
}
