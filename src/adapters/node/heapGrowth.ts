import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Lets the memory grow in smaller steps from now on. For work that keeps nearly all that it reads: collecting more often then
 * finds little to do, and the process takes up to a third less memory in the same time.
 * @param percent by which the heap may grow over what was alive at the last collection; V8 itself lets it double and more
 */
export function growHeapBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/**
 * Collects what is not needed any more, at once: before work that needs as much memory as the work before it did. V8 itself
 * would let the new come on top of the old.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
}
