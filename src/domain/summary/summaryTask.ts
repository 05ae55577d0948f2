import type { Light } from "../schedule/light";
import type { ReportState } from "../schedule/taskFacts";
import type { TaskStatus } from "../status";
import type { TableNumber, TaskId } from "../task";

/** A task as summaries count it. Names are canonical, in the order of the row, each once. */
export type SummaryTask = {
  readonly id: TaskId;
  readonly table: TableNumber;
  /** 分类; empty where the table has none. */
  readonly category: string;
  readonly leaders: readonly string[];
  readonly leadUnits: readonly string[];
  readonly status: TaskStatus | undefined;
  readonly light: Light;
  readonly report: ReportState;
};
