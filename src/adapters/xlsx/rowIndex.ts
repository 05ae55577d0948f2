/** Where a row's element stands in the text of its sheet. */
export type RowPlace = {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** The row says no number of its own: it is the one after the row before it. */
  readonly implicit: boolean;
};

/** The rows of a sheet in ascending order: numbers in arrays, since a sheet can have a million of them. */
export class RowIndex {
  private readonly numbers: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly implicit = new Set<number>();

  /** Rows have to be opened in ascending order. */
  open(row: number, start: number, implicit: boolean): void {
    if (implicit) this.implicit.add(this.numbers.length);
    this.numbers.push(row);
    this.starts.push(start);
  }

  close(end: number): void {
    this.ends.push(end);
  }

  get last(): number {
    return this.numbers.at(-1) ?? -1;
  }

  /** The row's place; `undefined` where it has no element. */
  find(row: number): RowPlace | undefined {
    const index = this.firstFrom(row);
    return this.numbers[index] === row ? this.at(index) : undefined;
  }

  /** The first row after this one that has an element. */
  after(row: number): RowPlace | undefined {
    return this.at(this.firstFrom(row + 1));
  }

  /** The numbers of the rows from `first` to `last` that have an element. */
  between(first: number, last: number): readonly number[] {
    return this.numbers.slice(this.firstFrom(first), this.firstFrom(last + 1));
  }

  private at(index: number): RowPlace | undefined {
    const row = this.numbers[index];
    const start = this.starts[index];
    const end = this.ends[index];
    if (row === undefined || start === undefined || end === undefined) return undefined;
    return { row, start, end, implicit: this.implicit.has(index) };
  }

  private firstFrom(row: number): number {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.numbers[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
