import type { RecordedValue } from "../audit/recordedChange";
import { TASK_STATUSES, type TaskStatus } from "../status";
import { cellText, foldedText } from "./cellText";
import { STATUS_FORMS, STATUS_MARKS, STATUS_WORDS } from "./valueVocabulary";

/** `certain` for a word of the list; `unread` keeps the text as it stands in the cell. */
export type ReadStatus =
  | { readonly kind: "empty" }
  | { readonly kind: "status"; readonly status: TaskStatus; readonly certain: boolean }
  | { readonly kind: "unread"; readonly text: string };

/** Longer texts tell of the task and are not its status. */
const LONGEST_STATUS = 20;

/**
 * The status that a cell names. Only texts that say a status and nothing else are read: `未完成`, `基本完成`, `已完成50%`
 * and two statuses in one cell stay unread, for taking one would lose what else was said.
 */
export function readStatus(value: RecordedValue): ReadStatus {
  const text = foldedText(value);
  if (text === "") return { kind: "empty" };
  const own = TASK_STATUSES.find((status) => STATUS_WORDS[status] === text);
  if (own !== undefined) return { kind: "status", status: own, certain: true };
  const status = text.length > LONGEST_STATUS ? undefined : statusOfForm(withoutMarks(text));
  return status === undefined
    ? { kind: "unread", text: cellText(value) }
    : { kind: "status", status, certain: false };
}

function statusOfForm(text: string): TaskStatus | undefined {
  const own = TASK_STATUSES.find((status) => STATUS_WORDS[status] === text);
  return own ?? STATUS_FORMS.find(([, form]) => form.test(text))?.[0];
}

/** The text without blanks and without marks at its ends. */
function withoutMarks(text: string): string {
  const bare = text.replace(/\s/gu, "");
  const isMark = (at: number): boolean => at < bare.length && STATUS_MARKS.includes(bare.charAt(at));
  let start = 0;
  let end = bare.length;
  while (isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  return bare.slice(start, end);
}
