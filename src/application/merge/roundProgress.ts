import { dayOf } from "../../domain/dayOf";
import { isBlank } from "../../domain/merge/cellText";
import { REQUIRED_FIELDS } from "../../domain/merge/unitFields";
import type { Round } from "../../domain/round/round";
import type { OpenPlan } from "../openPlan";
import { roundOrder, roundsOf, standingReports } from "../rounds";
import { mergedFiles } from "./reviewReturns";

/** How far a unit is with a round. */
export type UnitProgress = {
  readonly unit: string;
  /** Tasks that it was given. */
  readonly tasks: number;
  /** Tasks on which it has not reported, or without 状态 or 进展情况 (漏项). */
  readonly incomplete: number;
  /** Day of the first file that was merged; absent where none was (未报). */
  readonly returnedOn?: string;
  /** Merged after the last day for it (迟报), or not returned though that day has passed. */
  readonly late: boolean;
  /** Names of the files that were merged, in their order. */
  readonly files: readonly string[];
};

/** How far a round is. */
export type RoundProgress = {
  readonly round: Round;
  readonly closed: boolean;
  /** In the order in which they were issued to. */
  readonly units: readonly UnitProgress[];
};

/** Who has returned what in each round, in the order of the rounds. @param today `2023-04-08` */
export function roundProgress(plan: OpenPlan, today: string): readonly RoundProgress[] {
  const rounds = roundsOf(plan);
  const reports = new Map(
    standingReports(plan).map((report) => [`${report.round}|${report.unit}|${report.task}`, report]),
  );
  const files = mergedFiles(plan);
  return roundOrder(plan).flatMap((id): readonly RoundProgress[] => {
    const state = rounds.get(id);
    if (state === undefined) return [];
    const { round, closed, issues } = state;
    const units = [...issues].map(([unit, { rows }]): UnitProgress => {
      const own = files.filter((file) => file.unit === unit && file.round === id);
      const [first] = own;
      const returnedOn = first && dayOf(first.at);
      const incomplete = rows.filter(({ task }) => {
        const report = reports.get(`${id}|${unit}|${task}`);
        return report === undefined || [...REQUIRED_FIELDS].some((field) => isBlank(report.cells[field]));
      });
      return {
        unit,
        tasks: rows.length,
        incomplete: incomplete.length,
        ...(returnedOn === undefined ? {} : { returnedOn }),
        late: (returnedOn ?? today) > round.due,
        files: own.map(({ name }) => name),
      };
    });
    return [{ round, closed, units }];
  });
}

/** The counts that an office asks for first. */
export function countProgress(units: readonly UnitProgress[]): {
  readonly issued: number;
  readonly returned: number;
  readonly missing: number;
  readonly late: number;
  readonly incomplete: number;
} {
  const returned = units.filter(({ returnedOn }) => returnedOn !== undefined);
  return {
    issued: units.length,
    returned: returned.length,
    missing: units.length - returned.length,
    late: returned.filter(({ late }) => late).length,
    incomplete: returned.filter(({ incomplete }) => incomplete > 0).length,
  };
}
