import type { ReturnedFile } from "../../layout/returnedBook";
import type { SourceDocument } from "./noticeBuilder";
import type { CancelSignal, ReportProgress } from "./progress";

/** A file that came back, as somebody has chosen or dropped it; its name may begin with the folder it came in. */
export type ReceivedFile = SourceDocument & {
  /** When it was last changed by the word of the file system: `2023-04-08T09:30:00Z`. */
  readonly changedAt?: string;
};

export type ReadingOptions = {
  /** Told `reading` after each file. `total` grows as archives are opened: the files in one count, not the archive. */
  readonly progress?: ReportProgress;
  /** Ends the work with `CANCELLED`; at once where it tells when it is given up, as an `AbortSignal` does. */
  readonly signal?: CancelSignal;
  /**
   * Passwords that are tried in turn on each file that is encrypted. They are part of no result, no failure and nothing
   * that is kept.
   */
  readonly passwords?: readonly string[];
};

/** Reads what units have sent back, without blocking its caller. */
export interface ReturnReader {
  /**
   * Every file as it was read, or why it was refused: one bad file never loses the others. An archive gives one result
   * for each file in it. In the order of the names, by code units.
   * @throws Failure `CANCELLED`
   */
  read(files: readonly ReceivedFile[], options?: ReadingOptions): Promise<readonly ReturnedFile[]>;
}
