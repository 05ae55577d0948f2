/** Stages of long work, in the order they happen. */
export type Stage = "reading" | "decomposing" | "laying-out" | "writing";

/** Told from time to time during long work; `done` of `total` steps of the stage, both whole numbers. */
export type ReportProgress = (stage: Stage, done: number, total: number) => void;
