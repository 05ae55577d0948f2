import type { RoundId } from "../round/round";
import type { Light } from "../schedule/light";
import { compareTaskIds, type TaskId } from "../task";
import type { CompletedTask, ScoreFacts, ScoreRound, UnitRound } from "./scoreFacts";
import type { ScoreSettings } from "./scoreSettings";

/** What each rule's evidence says. */
export type EvidenceParams = {
  missingReport: { readonly round: RoundId; readonly due: string };
  lateReport: { readonly round: RoundId; readonly due: string; readonly returnedOn: string };
  returnedForCorrection: { readonly round: RoundId; readonly files: number };
  behind: { readonly round: RoundId; readonly task: TaskId; readonly light: Light };
  farBehind: { readonly round: RoundId; readonly task: TaskId };
  completedEarly: { readonly task: TaskId; readonly completedOn: string; readonly deadline: string };
};

export type ScoreRule = keyof EvidenceParams;

/** One reason for points: below zero what is taken off, above what is added. */
export type ScoreEntry = {
  [R in ScoreRule]: { readonly rule: R; readonly points: number; readonly params: EvidenceParams[R] };
}[ScoreRule];

/** The score of a unit. */
export type UnitScore = {
  readonly unit: string;
  /** From the floor to the cap. */
  readonly score: number;
  /** The start and the points of all entries, before floor and cap. */
  readonly unbounded: number;
  /** Round by round: the report, then the tasks by id; at the end what was completed early. */
  readonly entries: readonly ScoreEntry[];
};

/**
 * The score of each unit, the highest first; of equal ones in the order of `facts.units`. Every point has an entry, and a
 * rule that gives no points has none. A report is missing once its due date is over; until then it costs nothing.
 */
export function scoreUnits(facts: ScoreFacts, settings: ScoreSettings): readonly UnitScore[] {
  const byUnit = new Map<string, ScoreEntry[]>(facts.units.map((unit) => [unit, []]));
  const add = (unit: string, entries: readonly ScoreEntry[]): void => {
    byUnit.get(unit)?.push(...entries.filter(({ points }) => points !== 0));
  };
  for (const round of facts.rounds) {
    for (const own of round.units) {
      add(own.unit, reportEntries(round, own, facts.asOf, settings));
      add(own.unit, taskEntries(round, own, settings));
    }
  }
  for (const task of [...facts.completed].sort((a, b) => compareTaskIds(a.task, b.task))) {
    add(task.unit, earlyEntries(task, settings));
  }
  return [...byUnit]
    .map(([unit, entries]) => scoreOf(unit, entries, settings))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(unit: string, entries: readonly ScoreEntry[], settings: ScoreSettings): UnitScore {
  const { start, floor, cap } = settings;
  const unbounded = exact(entries.reduce((sum, { points }) => sum + points, start));
  return { unit, score: Math.min(cap, Math.max(floor, unbounded)), unbounded, entries };
}

function reportEntries(
  { round, due }: ScoreRound,
  { returnedOn, filesReturned }: UnitRound,
  asOf: string,
  settings: ScoreSettings,
): readonly ScoreEntry[] {
  const entries: ScoreEntry[] = [];
  if (returnedOn === undefined) {
    if (due < asOf)
      entries.push({ rule: "missingReport", points: -settings.missingReport, params: { round, due } });
  } else if (returnedOn > due) {
    entries.push({ rule: "lateReport", points: -settings.lateReport, params: { round, due, returnedOn } });
  }
  if (filesReturned > 0) {
    const params = { round, files: filesReturned };
    entries.push({ rule: "returnedForCorrection", points: -settings.returnedForCorrection, params });
  }
  return entries;
}

/** A task that was not started counts as behind: something is expected of it. */
function taskEntries(
  { round }: ScoreRound,
  { tasks }: UnitRound,
  settings: ScoreSettings,
): readonly ScoreEntry[] {
  return [...tasks]
    .sort((a, b) => compareTaskIds(a.task, b.task))
    .flatMap(({ task, light }): readonly ScoreEntry[] => {
      switch (light) {
        case "behind":
        case "notStarted":
          return [{ rule: "behind", points: -settings.behind, params: { round, task, light } }];
        case "farBehind":
          return [{ rule: "farBehind", points: -settings.farBehind, params: { round, task } }];
        case "completed":
        case "onSchedule":
        case "notReported":
        case "notApplicable":
          return [];
      }
    });
}

function earlyEntries(
  { task, completedOn, deadline }: CompletedTask,
  { completedEarly }: ScoreSettings,
): readonly ScoreEntry[] {
  if (deadline === undefined || completedOn >= deadline) return [];
  return [{ rule: "completedEarly", points: completedEarly, params: { task, completedOn, deadline } }];
}

/** Without the noise of binary fractions. */
function exact(points: number): number {
  return Number(points.toFixed(6));
}
