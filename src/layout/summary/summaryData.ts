import type { Light } from "../../domain/schedule/light";
import type { StatusCounts } from "../../domain/summary/counts";
import type { UnitScore } from "../../domain/score/scoreUnits";
import type { TaskStatus } from "../../domain/status";
import type { TableNumber, TaskId } from "../../domain/task";
import type { Counts, LightCounts } from "../../domain/summary/counts";
import type { StoredValue } from "../workbookPatch";

/** A task as the summary sheets show it. */
export type SummaryLine = {
  readonly id: TaskId;
  readonly table: TableNumber;
  readonly category: string;
  readonly text: string;
  /** Canonical names. */
  readonly leaders: readonly string[];
  readonly leadUnits: readonly string[];
  readonly status: TaskStatus | undefined;
  readonly light: Light;
  /** Why it has its light, as a sentence. */
  readonly reason: string;
  /** What the ledger shows. */
  readonly cells: Readonly<
    Record<"status" | "completion" | "progress" | "problems" | "requests" | "nextSteps", StoredValue>
  >;
  /** Done and light at the cut-off of each round, in their order. */
  readonly points: readonly { readonly completion: number | undefined; readonly light: Light }[];
  readonly behindInARow: boolean;
};

/** Tasks of a leader or unit; `name` is `undefined` for those that name none. */
export type SummaryOwner = {
  readonly name: string | undefined;
  readonly counts: Counts;
  readonly shared: number;
  readonly tasks: readonly TaskId[];
};

/** Tasks of a category. */
export type SummaryCategory = {
  readonly table: TableNumber;
  readonly category: string;
  readonly tasks: number;
  readonly byStatus: StatusCounts;
};

/** How a unit has reported in the round. */
export type UnitReturned = {
  readonly unit: string;
  /** Day of the first file that was merged. */
  readonly returnedOn?: string;
  readonly late: boolean;
  /** Tasks without a full report. */
  readonly incomplete: number;
};

/** A unit that has not returned a round, has returned it late, or has left tasks out. */
export type Reminder = UnitReturned & {
  /** `late` is a return that came after its last day and is complete. */
  readonly state: "missing" | "incomplete" | "late";
  /** Tasks that it was given. */
  readonly tasks: number;
  /** Tasks that it leads and has not reported on. */
  readonly missing: readonly TaskId[];
  readonly contact: string;
  readonly phone: string;
  /** What can be sent to it (催报); empty where there is nothing to be asked for. */
  readonly message: string;
};

/** A round as titles name it. */
export type SummaryRound = { readonly id: string; readonly title: string; readonly due: string };

/** Everything that the summary sheets are made of. */
export type SummaryData = {
  /** `2023年区政府工作报告目标任务分解方案`. */
  readonly title: string;
  readonly round: SummaryRound | undefined;
  /** `2023-03-31`. */
  readonly asOf: string;
  /** Day on which the sheets are made. */
  readonly madeOn: string;
  readonly lines: readonly SummaryLine[];
  readonly whole: Counts;
  readonly leaders: readonly SummaryOwner[];
  readonly units: readonly SummaryOwner[];
  readonly categories: readonly SummaryCategory[];
  readonly history: readonly {
    readonly round: string;
    readonly cutoff: string;
    readonly lights: LightCounts;
  }[];
  /** In the order of the roster; empty where there is no round. */
  readonly returned: readonly UnitReturned[];
  /** Those among them that have to be reminded, or were late. */
  readonly reminders: readonly Reminder[];
  readonly scores: readonly UnitScore[];
  /** Lowest and highest score, and what each unit starts with. */
  readonly scoring: { readonly start: number; readonly floor: number; readonly cap: number };
};
