import type { Indicator } from "../domain/indicator";
import { plannedDeadline } from "../domain/plannedDeadline";
import type { Assignment, Task } from "../domain/task";
import type { LedgerKey } from "./columns";
import { CUT_OFF_TEXT, NAME_SEPARATOR } from "./labels";
import { serialOfDate } from "./excelDates";
import { ANNEX_SHEETS } from "./sheetNames";
import { cellText } from "./tableSheet";
import type { CellInput } from "./workbookPatch";

const METRIC_MARK = "：";

/** One indicator as a line of the 量化指标 column: `地区生产总值：增长6.5%`. */
export function indicatorLine(indicator: Indicator): string {
  return `${indicator.metric}${METRIC_MARK}${indicator.text}`;
}

/** An edited line in which no figure can be read, as a target in words. */
export function indicatorOfLine(line: string): Indicator {
  const [metric = "", ...rest] = line.trim().split(/\s*[：:]\s*/u);
  return {
    metric,
    comparator: "=",
    value: null,
    unit: "",
    kind: "qualitative",
    text: rest.join(METRIC_MARK),
  };
}

/** The sentence that an edited line of the 量化指标 column stands for: `地区生产总值增长6.5%`. */
export function sentenceOfLine(line: string): string {
  return line.trim().replace(/\s*[：:]\s*/u, "");
}

/** What the name columns of the ledger show. */
export function namesText(assignments: readonly Assignment[]): string {
  return cellText(assignments.map((assignment) => assignment.name).join(NAME_SEPARATOR));
}

function indicatorsText(indicators: readonly Indicator[]): string {
  return cellText(indicators.map(indicatorLine).join("\n"));
}

function supportingText(task: Pick<Task, "supportingUnits" | "supportingCutOff">): string {
  return task.supportingCutOff ? CUT_OFF_TEXT : namesText(task.supportingUnits);
}

/** The last day that the notice sets, else its words. */
function deadlineCell(task: Task): CellInput {
  const deadline = plannedDeadline(task);
  return serialOfDate(deadline) ?? cellText(deadline);
}

/** What the ledger shows of a task; the columns that are not named here are filled in during the year. */
const SHOWN: Partial<Readonly<Record<LedgerKey, (task: Task) => CellInput>>> = {
  id: (task) => task.id,
  table: (task) => ANNEX_SHEETS[task.table],
  category: (task) => cellText(task.category),
  sequenceNo: (task) => task.sequenceNo,
  text: (task) => cellText(task.text),
  indicators: (task) => indicatorsText(task.indicators),
  leaders: (task) => namesText(task.leaders),
  leadUnits: (task) => namesText(task.leadUnits),
  supportingUnits: (task) => supportingText(task),
  deadline: (task) => deadlineCell(task),
  owner: (task) => cellText(task.owner),
};

/** A task's value in a ledger column; `null` where there is none. */
export function taskCell(task: Task, key: LedgerKey): CellInput {
  const value = SHOWN[key]?.(task) ?? null;
  return value === "" ? null : value;
}
