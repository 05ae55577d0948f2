import type { DraftValue } from "./cellMarkup";

/**
 * The cells that a row is to have, by column. A row that is written as a whole shares its columns with the other rows of
 * its block: there may be tens of thousands of them, and a map of its own for each would take four times the memory.
 */
export class DraftCells {
  /** Columns that are shared, and their values; an own map takes their place as soon as one is set alone. */
  private shared: readonly number[] | undefined;
  private values: readonly DraftValue[] | undefined;
  private own: Map<number, DraftValue> | undefined;

  get size(): number {
    return this.shared?.length ?? this.own?.size ?? 0;
  }

  get(column: number): DraftValue | undefined {
    if (this.shared === undefined) return this.own?.get(column);
    const at = this.shared.indexOf(column);
    return at === -1 ? undefined : (this.values?.[at] ?? null);
  }

  has(column: number): boolean {
    return this.get(column) !== undefined;
  }

  set(column: number, value: DraftValue): void {
    this.ownCells().set(column, value);
  }

  /** Sets a value in each column, in ascending order, each once. Both lists are kept and must not change. */
  setAll(columns: readonly number[], values: readonly DraftValue[]): void {
    if (this.size === 0) {
      this.own = undefined;
      this.shared = columns;
      this.values = values;
    } else columns.forEach((column, at) => this.ownCells().set(column, values[at] ?? null));
  }

  delete(column: number): void {
    if (this.has(column)) this.ownCells().delete(column);
  }

  clear(): void {
    this.shared = undefined;
    this.values = undefined;
    this.own = undefined;
  }

  columns(): readonly number[] {
    return this.shared ?? [...(this.own?.keys() ?? [])];
  }

  /** Each column with its value. */
  forEach(take: (value: DraftValue, column: number) => void): void {
    this.shared?.forEach((column, at) => {
      take(this.values?.[at] ?? null, column);
    });
    this.own?.forEach(take);
  }

  some(test: (value: DraftValue) => boolean): boolean {
    return this.columns().some((column) => test(this.get(column) ?? null));
  }

  private ownCells(): Map<number, DraftValue> {
    if (this.own === undefined) {
      this.own = new Map(this.shared?.map((column) => [column, this.get(column) ?? null]));
      this.shared = undefined;
      this.values = undefined;
    }
    return this.own;
  }
}
