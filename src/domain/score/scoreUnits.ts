import type { RoundId } from "../round/round";
import type { Light } from "../schedule/light";
import type { TaskId } from "../task";

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
  /** By round, rule and task. */
  readonly entries: readonly ScoreEntry[];
};
