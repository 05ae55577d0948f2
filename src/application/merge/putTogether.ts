import { returnFinding, type ReturnFinding } from "../../domain/merge/returnFindings";
import { isAsIssued, type UnitReturn } from "../../domain/merge/planMerge";
import type { RecordedFile } from "../../domain/merge/recordedMerge";
import { sameCell } from "../../domain/merge/threeWay";
import { UNIT_FIELDS } from "../../domain/merge/unitFields";
import type { RoundId } from "../../domain/round/round";
import type { TaskId } from "../../domain/task";
import type { LoggedReport } from "../../layout/reportLog";
import type { FileMark } from "../../layout/returnedBook";
import { returnedCell, type PlacedTask } from "../../layout/returnedTasks";
import type { UnderstoodFile } from "./readFile";

/** What a unit has returned in a round, put together from its files. */
export type TakenReturn = Omit<UnitReturn, "tasks"> & { readonly tasks: readonly PlacedTask[] };

export type PutTogether = {
  readonly returns: readonly TakenReturn[];
  /** By the digest of the file: what other files have in its place. */
  readonly replaced: ReadonlyMap<string, readonly ReturnFinding[]>;
};

/** What a unit has reported on tasks in a round, the last report of each. */
export type Reported = ReadonlyMap<TaskId, Pick<LoggedReport, "cells" | "sourceFile">>;

/** Names what a unit returns in a round. */
export function returnKey(unit: string, round: RoundId): string {
  return `${round}|${unit}`;
}

/**
 * Puts the files of a unit and round together: of a task that several have, the file that was saved last counts, and of
 * those merged before too. A row that is as it was issued never takes the place of one that was filled in: colleagues
 * share the tasks out and each returns the whole form. The order of the files makes no difference.
 * @param files that are ready, each with unit and round
 * @param merged files that were merged before
 */
export function putTogether(
  files: readonly UnderstoodFile[],
  merged: readonly RecordedFile[],
  reported: (unit: string, round: RoundId) => Reported,
): PutTogether {
  const groups = new Map<string, { unit: string; round: RoundId; files: UnderstoodFile[] }>();
  for (const file of files) {
    const { unit, round } = file;
    if (unit === undefined || round === undefined) continue;
    const key = returnKey(unit, round);
    const group = groups.get(key) ?? { unit, round, files: [] };
    group.files.push(file);
    groups.set(key, group);
  }
  const replaced = new Map<string, readonly ReturnFinding[]>();
  const returns = [...groups.values()].map(({ unit, round, files: own }): TakenReturn => {
    const before = reported(unit, round);
    const tasks = chosenRows(own, merged, before);
    for (const file of own) {
      const findings = replacedFindings(file, tasks, before, merged);
      if (findings.length > 0) replaced.set(file.file.sha256, findings);
    }
    return { unit, round, tasks: [...tasks.values()] };
  });
  return { returns, replaced };
}

type Report = Pick<LoggedReport, "cells" | "sourceFile">;

/** The row of each task that counts; none where a file that was saved later and merged before has a report on it. */
function chosenRows(
  files: readonly UnderstoodFile[],
  merged: readonly RecordedFile[],
  before: Reported,
): ReadonlyMap<TaskId, PlacedTask> {
  const chosen = new Map<TaskId, PlacedTask>();
  for (const understood of [...files].sort(laterFirst)) {
    const isOld = newerFile(understood, merged) !== undefined;
    for (const task of understood.tasks) {
      const report = before.get(task.task);
      if (isOld && report !== undefined && tellsMore(report, task)) continue;
      const later = chosen.get(task.task);
      if (later === undefined || (isAsIssued(later) && !isAsIssued(task))) {
        chosen.set(task.task, task);
      }
    }
  }
  return chosen;
}

function replacedFindings(
  understood: UnderstoodFile,
  taken: ReadonlyMap<TaskId, PlacedTask>,
  before: Reported,
  merged: readonly RecordedFile[],
): readonly ReturnFinding[] {
  const { file } = understood;
  const untouched: ReturnFinding[] = [];
  const later = new Map<string, number>();
  for (const task of understood.tasks) {
    const other = taken.get(task.task);
    const report = before.get(task.task);
    const where = { sheet: task.sheet, cell: returnedCell(task, "progress"), taskId: task.task };
    const add = (name: string, isSavedLater: boolean): void => {
      if (isSavedLater) later.set(name, (later.get(name) ?? 0) + 1);
      else untouched.push(returnFinding("RETURN_ROW_UNTOUCHED", where, { file: name }));
    };
    if (other === undefined) add(newerFile(understood, merged)?.name ?? "", true);
    else if (other.file !== file) {
      // Two rows as they were issued say the same.
      if (!isAsIssued(task) || !isAsIssued(other)) add(other.file.name, laterFirst(other, understood) < 0);
    } else if (isAsIssued(task) && report !== undefined && tellsMore(report, task))
      add(report.sourceFile, false);
  }
  const superseded = [...later].map(([name, tasks]) =>
    returnFinding("RETURN_SUPERSEDED", {}, { file: name, tasks }),
  );
  return [...superseded, ...untouched];
}

/** A file of the unit and round that was saved after this one and merged before. */
function newerFile(
  { file, unit, round }: UnderstoodFile,
  merged: readonly RecordedFile[],
): RecordedFile | undefined {
  return merged.find(
    (known) => known.unit === unit && known.round === round && isLater(known.savedAt, file.savedAt),
  );
}

/** Whether a report says something else than what was issued. */
function tellsMore({ cells }: Report, { base }: PlacedTask): boolean {
  return UNIT_FIELDS.some((field) => !sameCell(cells[field], base[field]));
}

function isLater(known: string | undefined, other: string): boolean {
  return known !== undefined && other !== "" && known > other;
}

type OfFile = { readonly file: FileMark };

/** Files without a time are the oldest; of one time the digest decides, so that the order never does. */
function laterFirst({ file: a }: OfFile, { file: b }: OfFile): number {
  const [left, right] = [a.savedAt + a.sha256, b.savedAt + b.sha256];
  return left < right ? 1 : left > right ? -1 : 0;
}
