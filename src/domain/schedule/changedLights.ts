import type { TaskId } from "../task";
import type { Light } from "./light";

/** A task that changes its light. */
export type LightChange = { readonly task: TaskId; readonly from: Light; readonly to: Light };
