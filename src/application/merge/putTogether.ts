import { returnFinding, type ReturnFinding } from "../../domain/merge/returnFindings";
import type { UnitReturn } from "../../domain/merge/planMerge";
import type { RecordedFile } from "../../domain/merge/recordedMerge";
import type { RoundId } from "../../domain/round/round";
import type { TaskId } from "../../domain/task";
import type { ReturnedFile } from "../../layout/returnedBook";
import type { PlacedTask } from "../../layout/returnedTasks";
import type { UnderstoodFile } from "./readFile";

/** A task of a return, with the file that it was taken from. */
export type TakenTask = PlacedTask & { readonly file: ReturnedFile };

/** What a unit has returned in a round, put together from its files. */
export type TakenReturn = Omit<UnitReturn, "tasks"> & { readonly tasks: readonly TakenTask[] };

export type PutTogether = {
  readonly returns: readonly TakenReturn[];
  /** By the digest of the file: what later files have in its place. */
  readonly superseded: ReadonlyMap<string, ReturnFinding>;
};

/** Names what a unit returns in a round. */
export function returnKey(unit: string, round: RoundId): string {
  return `${round}|${unit}`;
}

/**
 * Puts the files of a unit and round together: of a task that several have, the file that was saved last counts, and of
 * those merged before too. The order of the files makes no difference.
 * @param files that are ready, each with unit and round
 * @param merged files that were merged before
 * @param reported tasks on which the unit has reported in the round
 */
export function putTogether(
  files: readonly UnderstoodFile[],
  merged: readonly RecordedFile[],
  reported: (unit: string, round: RoundId) => ReadonlySet<TaskId>,
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
  const superseded = new Map<string, ReturnFinding>();
  const returns = [...groups.values()].map(({ unit, round, files: own }): TakenReturn => {
    const tasks = new Map<TaskId, TakenTask>();
    for (const understood of [...own].sort(laterFirst)) {
      const { file } = understood;
      const newer = merged.find(
        (known) => known.unit === unit && known.round === round && isLater(known.savedAt, savedAt(file)),
      );
      const before = newer === undefined ? new Set<TaskId>() : reported(unit, round);
      let replaced = 0;
      let by = newer?.name ?? "";
      for (const task of understood.tasks) {
        const known = tasks.get(task.task);
        if (known === undefined && !before.has(task.task)) tasks.set(task.task, { ...task, file });
        else {
          replaced++;
          by = known?.file.name ?? by;
        }
      }
      if (replaced > 0) {
        superseded.set(file.sha256, returnFinding("RETURN_SUPERSEDED", {}, { file: by, tasks: replaced }));
      }
    }
    return { unit, round, tasks: [...tasks.values()] };
  });
  return { returns, superseded };
}

/** When a file was last saved, by its own word or that of the file system; empty where nobody says. */
export function savedAt(file: ReturnedFile): string {
  const own = "book" in file.content ? file.content.book.savedAt : undefined;
  return own ?? file.changedAt ?? "";
}

function isLater(known: string | undefined, other: string): boolean {
  return known !== undefined && other !== "" && known > other;
}

/** Files without a time are the oldest; of one time the digest decides, so that the order never does. */
function laterFirst({ file: a }: UnderstoodFile, { file: b }: UnderstoodFile): number {
  const [left, right] = [savedAt(a) + a.sha256, savedAt(b) + b.sha256];
  return left < right ? 1 : left > right ? -1 : 0;
}
