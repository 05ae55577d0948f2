/**
 * How far a task is (状态), in the order in which lists show it. The words an office reads are the layout's;
 * rules speak of these keys only.
 */
export const TASK_STATUSES = ["notStarted", "inProgress", "completed", "behind", "paused"] as const;

export type TaskStatus = (typeof TASK_STATUSES)[number];
