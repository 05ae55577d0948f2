import type { BlockRef, StoredValue } from "../../layout/workbookPatch";
import type { CellChange } from "../../layout/workbookEdit";

/** Neighbouring cells of one row or one column that get new values, first to last. */
export type CellRun = { readonly at: BlockRef; readonly cells: readonly CellGoal[] };

export type CellGoal = Pick<CellChange, "row" | "column" | "to"> & {
  /** Every value that the plan takes for granted: two where a cell is set twice. */
  readonly from: readonly StoredValue[];
};

/** Cells of a run: office.js cuts larger blocks itself, at the price of four more objects for each piece. */
const RUN_CELLS = 1_500;

/**
 * The cells to set as few runs: by columns or by rows, whichever needs fewer. A cell that is set twice gets the last
 * value, and both of its old values are compared.
 */
export function groupCells(changes: readonly CellChange[]): readonly CellRun[] {
  const bySheet = new Map<string, Map<string, CellGoal>>();
  for (const { sheet, row, column, from, to } of changes) {
    const cells = bySheet.get(sheet) ?? new Map<string, CellGoal>();
    const key = `${row},${column}`;
    bySheet.set(sheet, cells.set(key, { row, column, to, from: [...(cells.get(key)?.from ?? []), from] }));
  }
  return [...bySheet].flatMap(([sheet, cells]) => {
    const down = runsOf(sheet, [...cells.values()], "row", "column");
    const across = runsOf(sheet, [...cells.values()], "column", "row");
    return down.length <= across.length ? down : across;
  });
}

type Axis = "row" | "column";

/** Runs along one axis: the cells of a run differ by one in `along` and share `across`. */
function runsOf(sheet: string, cells: readonly CellGoal[], along: Axis, across: Axis): readonly CellRun[] {
  const sorted = [...cells].sort((a, b) => a[across] - b[across] || a[along] - b[along]);
  const runs: CellGoal[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const continues = last?.[across] === cell[across] && last[along] + 1 === cell[along];
    if (run !== undefined && continues && run.length < RUN_CELLS) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run): CellRun[] => {
    const [first] = run;
    if (first === undefined) return [];
    const [rows, columns] = along === "row" ? [run.length, 1] : [1, run.length];
    return [{ at: { sheet, row: first.row, column: first.column, rows, columns }, cells: run }];
  });
}

/** The same to a reader: an empty text is an empty cell, and a line end is a line end. */
export function sameValue(a: StoredValue, b: StoredValue): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: StoredValue): StoredValue {
  if (typeof value !== "string") return value;
  return value === "" ? null : value.replace(/\r\n?/g, "\n");
}
