import type { Round } from "../domain/round/round";
import { dateInWords } from "./roundNames";

/** Something that a unit should correct: which task, and what. */
export type CorrectionPoint = {
  readonly task: string;
  /** How the task begins; empty where the point is about the whole file. */
  readonly text: string;
  readonly message: string;
  readonly remedy: string;
};

/** Characters of a task's text that a letter quotes. */
const EXCERPT = 24;

/**
 * A message to a unit that can be pasted into a mail or a chat: what of its return has to be corrected, and until when.
 * @param today the day of the message; after the last day for returning it asks for haste instead
 */
export function correctionLetter(
  unit: string,
  { title, due }: Round,
  file: string,
  points: readonly CorrectionPoint[],
  today: string,
): string {
  const until = today <= due ? `请于${dateInWords(due)}前` : "请尽快";
  return [
    `${unit}：`,
    `你单位报送的${title}目标任务进展填报表（${file}）收悉。经核对，有以下 ${points.length} 处需要补正，${until}更正后重新报送。`,
    ...points.map(({ task, text, message, remedy }, index) => {
      const about = task === "" ? "" : `任务 ${task}${text === "" ? "" : `（${excerpt(text)}）`}：`;
      return `${index + 1}. ${about}${message}${remedy}`;
    }),
  ].join("\n");
}

/** Name of the file with the messages to all units. */
export const LETTERS_FILE = "退回说明.txt";

/** What is added to the name of a unit's workbook that it gets back. */
export const CORRECTION_MARK = "（退回更正）";

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT)}…`;
}
