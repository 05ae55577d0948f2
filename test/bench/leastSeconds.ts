/** The least time that a piece of work takes in several runs. */
export function leastSeconds(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - started) / 1e9;
  });
  return Math.min(...times);
}
