/** Waits until edits have come to rest, then runs; returns what calls it off. */
export type Settle = (run: () => void) => () => void;

/** @param ms how long nothing may happen before it runs */
export function settleAfter(ms: number): Settle {
  return (run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
}
