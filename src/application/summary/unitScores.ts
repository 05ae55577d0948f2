import { dayOf } from "../../domain/dayOf";
import type { CompletedTask, ScoreRound, UnitRound } from "../../domain/score/scoreFacts";
import { scoreUnits, type UnitScore } from "../../domain/score/scoreUnits";
import type { LeadRule } from "../../domain/settings";
import { filesTakenIn } from "../merge/filesTakenIn";
import type { OpenPlan } from "../openPlan";
import { roundOrder, roundsOf } from "../rounds";
import type { Moment } from "./moment";
import type { SummaryEntry } from "./reviewSummary";

/**
 * The scores of all units that were issued to or answer for a task, over the rounds up to a moment. A unit answers for the
 * tasks that it leads, by the plan's rule for several lead units.
 * @param today reports that are not due by then are not missing
 */
export function scoresOf(
  plan: OpenPlan,
  { round: last }: Moment,
  entries: readonly SummaryEntry[],
  today: string,
): readonly UnitScore[] {
  const { settings, decomposition } = plan.decoded;
  const { units } = decomposition.roster;
  const order = roundOrder(plan);
  const upTo = last === undefined ? [] : order.slice(0, order.indexOf(last.id) + 1);
  const states = roundsOf(plan);
  const files = filesTakenIn(plan);
  const answerable = new Map(entries.map((entry) => [entry, answeringUnits(entry, settings.leadRule)]));
  const rounds = upTo.flatMap((id, place): readonly ScoreRound[] => {
    const state = states.get(id);
    if (state === undefined) return [];
    const own = [...state.issues.keys()].map((unit): UnitRound => {
      const returned = files.filter((file) => file.unit === unit && file.round === id);
      const merged = returned.find(({ outcome }) => outcome === "merged");
      return {
        unit,
        returnedOn: merged && dayOf(merged.at),
        filesReturned: returned.filter(({ outcome }) => outcome === "returned").length,
        tasks: entries.flatMap((entry) => {
          const light = entry.trend?.points[place]?.light;
          const isOwn = answerable.get(entry)?.includes(unit) === true;
          return light === undefined || !isOwn ? [] : [{ task: entry.task.id, light }];
        }),
      };
    });
    const { cutoff, due } = state.round;
    return [{ round: id, cutoff, due, units: own }];
  });
  const scored = new Set([...answerable.values()].flat());
  for (const { units: own } of rounds) for (const { unit } of own) scored.add(unit);
  const known = units.map(({ name }) => name);
  return scoreUnits(
    {
      asOf: today,
      units: [
        ...known.filter((unit) => scored.has(unit)),
        ...[...scored].filter((unit) => !known.includes(unit)),
      ],
      rounds,
      completed: entries.flatMap((entry) => completedTasks(entry, answerable.get(entry) ?? [])),
    },
    settings.scores,
  );
}

/** The lead units that answer for a task, by the rule of the plan. */
export function answeringUnits({ facts }: SummaryEntry, rule: LeadRule): readonly string[] {
  return rule === "firstLeads" ? facts.leadUnits.slice(0, 1) : facts.leadUnits;
}

function completedTasks(
  { task, trend, facts }: SummaryEntry,
  units: readonly string[],
): readonly CompletedTask[] {
  const first = trend?.points.find(({ light }) => light === "completed");
  if (first === undefined || trend?.points.at(-1)?.light !== "completed") return [];
  const { deadline } = facts;
  return units.map((unit) => ({ unit, task: task.id, completedOn: first.cutoff, deadline }));
}
