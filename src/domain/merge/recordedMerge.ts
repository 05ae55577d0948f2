import type { RoundId } from "../round/round";

/** What became of a file: taken into the ledger, waiting for a decision, sent back, or replaced by a later one. */
export const FILE_OUTCOMES = ["merged", "needsLook", "returned", "superseded"] as const;

export type FileOutcome = (typeof FILE_OUTCOMES)[number];

/** A file that was taken in. */
export type RecordedFile = {
  readonly name: string;
  readonly sha256: string;
  /** When it was last saved, where that is known: an older file never replaces a later one. */
  readonly savedAt?: string;
  readonly unit?: string;
  readonly round?: RoundId;
  readonly outcome: FileOutcome;
};

/** A merge, kept in the workbook: by it a file is known again. */
export type RecordedMerge = {
  /** Number of the change that it made. */
  readonly change: number;
  readonly at: string;
  readonly by: string;
  readonly files: readonly RecordedFile[];
};

/** What somebody has said of a header in the files of a unit. */
export type RecordedHeader = {
  readonly unit: string;
  /** The header as it is compared. */
  readonly header: string;
  /** Key of the column that it means; empty where the column is to be left alone. */
  readonly column: string;
};
