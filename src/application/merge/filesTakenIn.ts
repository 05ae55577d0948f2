import { undoneChanges } from "../../domain/audit/recordedChange";
import type { RecordedFile } from "../../domain/merge/recordedMerge";
import type { OpenPlan } from "../openPlan";
import { presentNames } from "../presentNames";

/** A file of a merge that stands. */
export type FileTakenIn = RecordedFile & {
  /** Local date and time of the merge, `2023-04-08 09:30`. */
  readonly at: string;
};

/** All files of merges that stand, whatever became of them, in their order; units by the names that they have now. */
export function filesTakenIn(plan: OpenPlan): readonly FileTakenIn[] {
  const { changes, merges } = plan.decoded;
  const undone = undoneChanges(changes);
  const nameOf = presentNames(plan);
  return merges
    .filter(({ change }) => !undone.has(change))
    .flatMap(({ files, at }) =>
      files.map((file) => ({ ...file, ...(file.unit !== undefined && { unit: nameOf(file.unit) }), at })),
    );
}
