/** How units are scored at the end of the year (考核得分). Points; what is taken off is given without its sign. */
export type ScoreSettings = {
  /** What every unit starts with. */
  readonly start: number;
  /** Taken off for each round that a unit has not reported on. */
  readonly missingReport: number;
  /** Taken off for each round that a unit reported on after its due date. */
  readonly lateReport: number;
  /** Taken off for each round in which a unit's return was sent back. */
  readonly returnedForCorrection: number;
  /** Taken off for each task that is behind or not started at a cut-off. */
  readonly behind: number;
  /** Taken off for each task that is far behind at a cut-off. */
  readonly farBehind: number;
  /** Added for each task completed before its deadline. */
  readonly completedEarly: number;
  /** No score is lower; not above `cap`. */
  readonly floor: number;
  /** No score is higher. */
  readonly cap: number;
};

export const DEFAULT_SCORES: ScoreSettings = {
  start: 100,
  missingReport: 10,
  lateReport: 1,
  returnedForCorrection: 2,
  behind: 2,
  farBehind: 4,
  completedEarly: 1,
  floor: 0,
  cap: 100,
};
