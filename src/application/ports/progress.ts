/** Stages of long work, in the order they happen. */
export type Stage = "reading" | "decomposing" | "laying-out" | "writing";

/** Told from time to time during long work; `done` of `total` steps of the stage, both whole numbers. */
export type ReportProgress = (stage: Stage, done: number, total: number) => void;

/** Says whether the user has given up the work; an `AbortSignal` is one. */
export type CancelSignal = { readonly aborted: boolean };
