/**
 * How far a task is (状态), in the order in which lists show it. The words an office reads are the layout's;
 * rules speak of these keys only.
 */
export const TASK_STATUSES = ["notStarted", "inProgress", "completed", "behind", "paused"] as const;

export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Whether a task keeps pace with the year (是否达序时); `exempt` where only the year's end counts. */
export const SCHEDULE_STATES = ["onSchedule", "behindSchedule", "exempt"] as const;

export type ScheduleState = (typeof SCHEDULE_STATES)[number];
