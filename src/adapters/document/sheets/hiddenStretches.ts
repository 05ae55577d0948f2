import { indexFrom } from "../indexFrom";

/** The rows or columns that are hidden, as stretches without gaps: looked up without going through them. */
export class HiddenStretches {
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];

  /** @param ranges first and last index of each group, in any order; they may overlap */
  constructor(ranges: Iterable<readonly [first: number, last: number]>) {
    for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
      const end = this.lasts.length - 1;
      const before = this.lasts[end];
      if (before !== undefined && first <= before + 1) this.lasts[end] = Math.max(before, last);
      else {
        this.firsts.push(first);
        this.lasts.push(last);
      }
    }
  }

  has(index: number): boolean {
    return this.nextSeen(index) !== index;
  }

  /** The first index from `index` to `last` that is seen. */
  firstSeen(index: number, last: number): number | undefined {
    const seen = this.nextSeen(index);
    return seen <= last ? seen : undefined;
  }

  private nextSeen(index: number): number {
    const stretch = indexFrom(this.lasts, index);
    const first = this.firsts[stretch];
    return first !== undefined && first <= index ? (this.lasts[stretch] ?? index) + 1 : index;
  }
}
