import { extractIndicators } from "../../src/domain/decompose/indicators";
import { judgeTask } from "../../src/domain/schedule/judgeTask";
import type { Judgement } from "../../src/domain/schedule/judgement";
import { DEFAULT_SCHEDULE, type ScheduleSettings } from "../../src/domain/schedule/scheduleSettings";
import type { EarlierReport, TaskFacts } from "../../src/domain/schedule/taskFacts";
import { parseRoundId, type RoundId } from "../../src/domain/round/round";
import { taskId } from "../../src/domain/task";

/** The id of a round. */
export function roundNamed(text: string): RoundId {
  const id = parseRoundId(text);
  if (id === undefined) throw new Error(`no round: ${text}`);
  return id;
}

/** What is known of a task in progress; `text` is the task, from which its indicators are read. */
export function taskFacts({
  text = "",
  ...facts
}: Partial<TaskFacts> & { readonly text?: string } = {}): TaskFacts {
  return {
    id: taskId(2023, 2, 1, 1),
    indicators: extractIndicators(text).indicators,
    status: "inProgress",
    completion: undefined,
    progress: "",
    measures: "",
    deadline: undefined,
    report: "returned",
    earlier: [],
    ...facts,
  };
}

/** What was known of a task at the end of a quarter of 2023. */
export function quarter(number: 1 | 2 | 3 | 4, then: Partial<EarlierReport> = {}): EarlierReport {
  const cutoff = ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"][number - 1] ?? "";
  return {
    round: roundNamed(`2023-Q${number}`),
    cutoff,
    status: "inProgress",
    completion: undefined,
    progress: "",
    report: "returned",
    ...then,
  };
}

/** The judgement on a task of 2023, at the end of the first quarter where nothing else is said. */
export function judge(
  facts: Parameters<typeof taskFacts>[0],
  asOf = "2023-03-31",
  settings: Partial<ScheduleSettings> = {},
): Judgement {
  return judgeTask(taskFacts(facts), asOf, 2023, { ...DEFAULT_SCHEDULE, ...settings });
}
