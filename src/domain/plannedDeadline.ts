import { dueDay, readNoticeDeadline } from "./decompose/noticeDeadline";
import { yearOfTask, type Task } from "./task";

/** The deadline that the notice sets for a task: its last day as a calendar date, else its words, else empty. */
export function plannedDeadline({ id, deadline }: Pick<Task, "id" | "deadline">): string {
  return dueDay(readNoticeDeadline(deadline, yearOfTask(id))) ?? deadline;
}
