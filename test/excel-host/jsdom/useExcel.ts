import type { EmulationOptions } from "../emulatedExcel";
import { startExcel } from "./startExcel";
import type { RunningExcel } from "./startExcel";

/** An Excel of its own for each test of the calling file. Call at the top of a test file. */
export function useExcel(options: EmulationOptions = {}): () => RunningExcel {
  let running: RunningExcel | undefined;
  beforeEach(async () => {
    running = await startExcel(options);
  });
  afterEach(() => running?.close());
  return () => {
    if (running === undefined) throw new Error("Excel runs only inside a test");
    return running;
  };
}

/** The code of the error with which a batch ended, `undefined` where it succeeded. */
export async function codeOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await Excel.run(batch);
    return undefined;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}
