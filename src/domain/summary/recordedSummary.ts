import type { RoundId } from "../round/round";

/** Summary sheets that were put into the workbook; the last one holds. */
export type RecordedSummary = {
  /** Local date and time, `2023-04-12 09:30`. */
  readonly at: string;
  readonly by: string;
  readonly round?: RoundId;
  /** `2023-03-31`. */
  readonly asOf: string;
  /** Names of the sheets: the next summary replaces them. */
  readonly sheets: readonly string[];
  /** Digest of what they were made from. */
  readonly source: string;
};
