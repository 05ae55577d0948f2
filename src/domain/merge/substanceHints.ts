import type { Indicator } from "../indicator";
import type { TaskStatus } from "../status";
import type { TaskId } from "../task";
import { foldedText } from "./cellText";
import { percentText } from "./percentText";
import { returnFinding, type ReturnFinding } from "./returnFindings";
import { ANY_FIGURE, NOTHING_SAID } from "./substanceVocabulary";

/** What a unit reports on one task, as it was read. */
export type ReportToJudge = {
  readonly taskId: TaskId;
  /** The cell of the returned form that holds the column. */
  readonly where: (
    column: "status" | "completion" | "progress" | "deadline" | "problems",
  ) => Pick<ReturnFinding["where"], "sheet" | "cell">;
  /** `undefined` where the cell is empty or names none; the same for the next. */
  readonly status: TaskStatus | undefined;
  /** Share done, from 0 to 1. */
  readonly completion: number | undefined;
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
  /** Calendar date. */
  readonly deadline: string | undefined;
  readonly indicators: readonly Indicator[];
  /** The unit's last report on the task in a round before; completion as last reported. */
  readonly earlier?: { readonly completion?: number; readonly progress?: string };
  /** The last day that the round reports on, a calendar date. */
  readonly cutoff: string;
};

/**
 * What a person should look at in a report that is filled in as it should be. Hints only: nothing here keeps a value out
 * of the ledger. In the order of the form's columns.
 *
 * - Completed with less than 100 %; less done than last reported.
 * - 进展情况 word for word that of the round before, unless the task was all done then.
 * - A target in figures, and 进展情况 without any; a task that has not begun has none to tell.
 * - The deadline lies before the end of the period, the task is neither completed nor paused, and neither 存在问题 nor
 *   下一步 says anything about it. Left out where the status is not known.
 */
export function substanceHints(row: ReportToJudge): readonly ReturnFinding[] {
  return [
    completedBelow(row),
    completionFell(row),
    progressUnchanged(row),
    figureMissing(row),
    deadlinePassed(row),
  ].filter((hint) => hint !== undefined);
}

function completedBelow(row: ReportToJudge): ReturnFinding | undefined {
  const { status, completion } = row;
  if (status !== "completed" || completion === undefined || completion >= 1) return undefined;
  return returnFinding("RETURN_COMPLETED_BELOW", at(row, "completion"), { percent: percentText(completion) });
}

function completionFell(row: ReportToJudge): ReturnFinding | undefined {
  const { completion, earlier } = row;
  if (completion === undefined || earlier?.completion === undefined) return undefined;
  if (completion >= earlier.completion) return undefined;
  const [from, to] = [percentText(earlier.completion), percentText(completion)];
  return from === to
    ? undefined
    : returnFinding("RETURN_COMPLETION_FELL", at(row, "completion"), { from, to });
}

function progressUnchanged(row: ReportToJudge): ReturnFinding | undefined {
  const { status, earlier, progress } = row;
  if (status === "completed" && earlier?.completion === 1) return undefined;
  const said = bareWords(progress);
  if (said === "" || said !== bareWords(earlier?.progress ?? "")) return undefined;
  return returnFinding("RETURN_PROGRESS_UNCHANGED", at(row, "progress"), {});
}

function figureMissing(row: ReportToJudge): ReturnFinding | undefined {
  const target = row.indicators.find(({ value }) => value !== null);
  const said = foldedText(row.progress);
  if (target === undefined || row.status === "notStarted" || said === "" || ANY_FIGURE.test(said)) {
    return undefined;
  }
  return returnFinding("RETURN_FIGURE_MISSING", at(row, "progress"), {
    indicator: target.metric === "" ? target.text : target.metric,
  });
}

function deadlinePassed(row: ReportToJudge): ReturnFinding | undefined {
  const { deadline, cutoff, status } = row;
  if (deadline === undefined || deadline >= cutoff) return undefined;
  if (status === undefined || status === "completed" || status === "paused") return undefined;
  if (![row.problems, row.nextSteps].every((text) => NOTHING_SAID.test(bareWords(text)))) return undefined;
  return returnFinding("RETURN_DEADLINE_PASSED", at(row, "deadline"), { deadline });
}

function at(row: ReportToJudge, column: Parameters<ReportToJudge["where"]>[0]): ReturnFinding["where"] {
  return { ...row.where(column), taskId: row.taskId };
}

/** From the first character that is no punctuation to the last one. */
const WORDS = /[^\p{P}\p{S}](?:.*[^\p{P}\p{S}])?/su;

/** A text without blanks and without punctuation at its ends. */
function bareWords(text: string): string {
  return WORDS.exec(foldedText(text).replace(/\s/gu, ""))?.[0] ?? "";
}
