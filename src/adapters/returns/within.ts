import type { CancelSignal } from "../../application/ports/progress";
import { Failure } from "../../domain/failure";

/**
 * What `work` gives, or `late` after some milliseconds. The work itself goes on: whoever called has to end it.
 * @throws Failure `CANCELLED` at once where the signal tells when it is given up, as an `AbortSignal` does; and whatever
 * `work` rejects with
 */
export function within<T>(
  work: Promise<T>,
  milliseconds: number,
  signal: CancelSignal | undefined,
): Promise<T | "late"> {
  // Not a race of promises: each of those would be kept, with its result, as long as the signal is.
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      stop();
      reject(new Failure("CANCELLED", {}));
    };
    const timer = setTimeout(() => {
      stop();
      resolve("late");
    }, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      if (signal instanceof AbortSignal) signal.removeEventListener("abort", cancel);
    };
    if (signal instanceof AbortSignal) signal.addEventListener("abort", cancel);
    if (signal?.aborted === true) cancel();
    work.then(
      (result) => {
        stop();
        resolve(result);
      },
      (error: unknown) => {
        stop();
        reject(error instanceof Error ? error : new Error("failed", { cause: error }));
      },
    );
  });
}
