import type { RecordedValue } from "../audit/recordedChange";
import type { TaskId } from "../task";
import type { Role } from "./unitTasks";
import type { Round, RoundId } from "./round";

/** What was said of a round: it was opened, changed, closed or opened again. The last word holds. */
export type RecordedRound = {
  readonly round: Round;
  /** A closed round is not issued any more. */
  readonly closed: boolean;
  /** Local date and time, `2023-04-01 09:30`. */
  readonly at: string;
  readonly by: string;
};

/** Cells by the key of their column; empty ones are left out. */
export type IssuedCells = Readonly<Record<string, RecordedValue>>;

/** What the workbooks of all units that are given a task say of it in cells that nobody may change. */
export type IssuedTask = {
  /** The cells that are the same in each workbook. */
  readonly cells: IssuedCells;
  /** Who leads and who supports the task: each workbook names the others. */
  readonly leadUnits: readonly string[];
  readonly supportingUnits: readonly string[];
  /** The notice breaks off in the middle of the supporting units. */
  readonly supportingCutOff: boolean;
};

/** A row of a unit's workbook exactly as it was issued: the base that a returned row is compared with. */
export type IssuedRow = {
  readonly task: TaskId;
  readonly role: Role;
  /** Digest of the cells that the unit may not change. */
  readonly lockedHash: string;
  /** The cells that the unit fills in; all others too where there is no `about`. */
  readonly cells: IssuedCells;
  /** The same object for every unit that was given the task with the same words. */
  readonly about?: IssuedTask;
};

/** What one unit was given in one round. The last one of a unit and round holds. */
export type RecordedIssue = {
  /** As the workbook says it. */
  readonly round: Round;
  readonly unit: string;
  /** What the unit was called then, where it has another name now. */
  readonly formerName?: string;
  /** Name of the file, without folder. */
  readonly file: string;
  readonly at: string;
  readonly by: string;
  readonly rows: readonly IssuedRow[];
};

/** A round as it stands. */
export type RoundState = RecordedRound & {
  /** By unit, in the order in which the units were first issued to. */
  readonly issues: ReadonlyMap<string, RecordedIssue>;
};

/** The rounds as the records leave them, in the order in which they were first issued. */
export function roundStates(
  rounds: readonly RecordedRound[],
  issues: readonly RecordedIssue[],
): ReadonlyMap<RoundId, RoundState> {
  const last = new Map(rounds.map((recorded) => [recorded.round.id, recorded]));
  return new Map(
    [...last].map(([id, recorded]) => [
      id,
      {
        ...recorded,
        issues: new Map(
          issues.filter(({ round }) => round.id === id).map((issue) => [issue.unit, issue] as const),
        ),
      },
    ]),
  );
}
