import type { SheetModel } from "../../layout/sheetModel";
import type { BlockRef } from "../../layout/workbookPatch";

/** A rectangle of cells of one style; `style` is its number in the `StyleTable`. */
export type StyleBlock = Omit<BlockRef, "sheet"> & { readonly style: number };

/**
 * The styled cells of a sheet as few rectangles: equal runs of a row, joined with the same run of the row above.
 * Cells of the default style are in none.
 */
export function styleBlocks({ styles }: Pick<SheetModel, "styles">): readonly StyleBlock[] {
  const done: StyleBlock[] = [];
  let open = new Map<string, StyleBlock>();
  for (let row = 0; row < styles.length; row++) {
    const next = new Map<string, StyleBlock>();
    for (const run of runsOf(styles[row] ?? [])) {
      const key = `${run.column},${run.columns},${run.style}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, above === undefined ? { ...run, row, rows: 1 } : { ...above, rows: above.rows + 1 });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

type Run = { readonly column: number; readonly columns: number; readonly style: number };

function runsOf(row: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < row.length;) {
    const style = row[column] ?? 0;
    let end = column + 1;
    while (end < row.length && row[end] === style) end++;
    if (style !== 0) runs.push({ column, columns: end - column, style });
    column = end;
  }
  return runs;
}
