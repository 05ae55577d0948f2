/** Stages of long work, in the order they happen. */
export type Stage = "reading" | "decomposing" | "laying-out" | "writing";

/** Told from time to time during long work; `done` of `total` steps of the stage, both whole numbers. */
export type ReportProgress = (stage: Stage, done: number, total: number) => void;

/** Asked between steps of long work; an aborted signal ends it with a `CANCELLED` error. */
export type Cancellation = { readonly aborted: boolean };
