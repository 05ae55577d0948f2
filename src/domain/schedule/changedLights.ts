import { compareTaskIds, type TaskId } from "../task";
import type { Judgement } from "./judgement";
import type { Light } from "./light";

/** A task that changes its light. */
export type LightChange = { readonly task: TaskId; readonly from: Light; readonly to: Light };

/** The tasks of both whose light differs, in the order of their ids: what other settings would change. */
export function changedLights(
  before: ReadonlyMap<TaskId, Judgement>,
  after: ReadonlyMap<TaskId, Judgement>,
): readonly LightChange[] {
  return [...before]
    .flatMap(([task, { light: from }]): readonly LightChange[] => {
      const to = after.get(task)?.light;
      return to === undefined || to === from ? [] : [{ task, from, to }];
    })
    .sort((a, b) => compareTaskIds(a.task, b.task));
}
