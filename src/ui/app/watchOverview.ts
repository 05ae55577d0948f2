import type { OpenWorkbook } from "../../application/ports/openWorkbook";
import { workbookOverview, type WorkbookOverview } from "../../application/workbookOverview";
import { toFailure, type Failure } from "../../domain/failure";

/** What is known of the open workbook. */
export type OverviewState =
  | { readonly kind: "reading" }
  | { readonly kind: "known"; readonly overview: WorkbookOverview }
  | { readonly kind: "failed"; readonly failure: Failure };

export type OverviewWatch = {
  /** The workbook may have changed: reads it anew. */
  readonly refresh: () => void;
  /** Runs work that changes the workbook; it is not read meanwhile, and once afterwards. */
  readonly whileWriting: <T>(work: () => Promise<T>) => Promise<T>;
  /** From here on nothing is told any more. */
  readonly stop: () => void;
};

/**
 * Reads the open workbook now and whenever it may have changed, one reading at a time. An answer that was overtaken
 * by a change is dropped and the workbook read once more.
 */
export function watchOverview(workbook: OpenWorkbook, tell: (state: OverviewState) => void): OverviewWatch {
  let reading = false;
  let overtaken = false;
  let writers = 0;
  let stopped = false;

  const refresh = (): void => {
    overtaken = reading;
    if (reading || writers > 0 || stopped) return;
    reading = true;
    void readState(workbook).then((state) => {
      reading = false;
      if (stopped) return;
      if (overtaken) refresh();
      else tell(state);
    });
  };
  const whileWriting = async <T>(work: () => Promise<T>): Promise<T> => {
    writers += 1;
    overtaken = reading;
    try {
      return await work();
    } finally {
      writers -= 1;
      refresh();
    }
  };
  const endEvent = workbook.onActivated(refresh);
  refresh();
  return {
    refresh,
    whileWriting,
    stop: () => {
      stopped = true;
      endEvent();
    },
  };
}

async function readState(workbook: OpenWorkbook): Promise<OverviewState> {
  try {
    // The interface has a word of its own for the open workbook, in the language of the moment.
    return { kind: "known", overview: await workbookOverview(workbook.openReader(), "") };
  } catch (error) {
    return { kind: "failed", failure: toFailure(error) };
  }
}
