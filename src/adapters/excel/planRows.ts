import { Failure } from "../../domain/failure";
import { cellAddress } from "../../layout/address";
import { blockAddress, overlap } from "../../layout/blockAddress";
import { partOf } from "./contents";
import type { EditState, EditedTable } from "./editState";
import { sameValue } from "./groupCells";
import { endOf, spanOf } from "./rangePlaces";
import type { Block } from "./rangePlaces";
import type { InputCheck, RowsState } from "./rowsState";

/** Where rows go, and which rows come and go for them. Plain data. */
export type RowsPlan = {
  readonly state: RowsState;
  /** The Excel table that the rows belong to, as it was. */
  readonly table: EditedTable | undefined;
  /** The table's columns; without a table those from the first to the last that is written. */
  readonly width: Pick<Block, "column" | "columns">;
  /** Rows that are written, also the one empty row that a table keeps. */
  readonly rows: number;
  /** How many of them there are already. */
  readonly kept: number;
  /** Rows that come new, and what they look like. */
  readonly added: AddedRows | undefined;
  /** Rows outside a table that nothing is left of, and the one that a table keeps: their contents go. */
  readonly emptied: readonly Block[];
  /** Rows of a table that go; what stands below moves up. This cannot be undone. */
  readonly removed: Block | undefined;
};

export type AddedRows = {
  readonly at: Block;
  /** The row whose formats they get. */
  readonly template: number | undefined;
  /** Input checks of the columns from the first to the last that is written, and from which row on they hold. */
  readonly checks: { readonly from: number; readonly of: readonly InputCheck[] };
  readonly height: number | undefined;
};

/** Cells that a message names. */
const CELLS_NAMED = 5;

/**
 * Compares the workbook with what the edit takes for granted, and places the rows. Operations that add rows to the
 * same table follow one another.
 * @throws Failure `PLAN_STALE`, `CELL_NOT_WRITABLE`; nothing has been changed.
 */
export function planRows(state: EditState): readonly RowsPlan[] {
  checkCells(state);
  const plans: RowsPlan[] = [];
  for (const rows of state.rows) {
    const tables = state.sheets.get(rows.op.sheet)?.tables ?? [];
    const plan = planOne(rows, tables, plans);
    checkRoom(plan);
    plans.push(plan);
  }
  return plans;
}

function checkCells({ cells }: EditState): void {
  const moved = cells.flatMap(({ run, before }) => {
    const values = before.values.flat();
    return run.cells.flatMap(({ from, row, column }, index) =>
      from.every((expected) => sameValue(expected, values[index] ?? null))
        ? []
        : [{ sheet: run.at.sheet, cell: cellAddress(row, column) }],
    );
  });
  const [first] = moved;
  if (first === undefined) return;
  throw stale(
    first.sheet,
    moved.filter(({ sheet }) => sheet === first.sheet).map(({ cell }) => cell),
  );
}

function stale(sheet: string, cells: readonly string[]): Failure {
  return new Failure("PLAN_STALE", { sheet, cells: cells.slice(0, CELLS_NAMED).join("、") });
}

function planOne(state: RowsState, tables: readonly EditedTable[], earlier: readonly RowsPlan[]): RowsPlan {
  const { op } = state;
  const span = spanOf(op.columns);
  const before = (table: EditedTable): RowsPlan | undefined =>
    earlier.findLast((plan) => plan.table === table && plan.added !== undefined);
  const endOfTable = (table: EditedTable): number => {
    const added = before(table)?.added;
    return added === undefined ? endOf(table.at) : endOf(added.at);
  };
  const table = tables.find((each) => takesRows(each.at, endOfTable(each), op.firstRow, span));
  if (op.mode === "append") checkFree(state);
  if (table?.showTotals === true) {
    const cell = cellAddress(endOf(table.at) - 1, table.at.column);
    throw new Failure("CELL_NOT_WRITABLE", { sheet: op.sheet, cell, reason: "totals" });
  }
  const width = table?.at ?? span;
  const end = table === undefined ? endOfData(state) : endOfTable(table);
  const present = end - op.firstRow;
  const rows = table !== undefined && op.mode === "replace" ? Math.max(1, op.rows.length) : op.rows.length;
  const kept = Math.min(rows, present);
  const { column, columns } = width;
  const block = (row: number, count: number): Block[] =>
    count > 0 ? [{ row, column, rows: count, columns }] : [];
  const loose = table === undefined ? 0 : looseRows(state, end);
  const written = op.firstRow + rows;
  const after = Math.max(end, written);
  const left = present - rows;
  const [removed] = table === undefined || op.mode === "append" ? [] : block(written, left);
  const [added] = block(end, rows - present);
  return {
    state,
    table,
    width: { column, columns },
    rows,
    kept,
    added: added && addedRows(state, added, kept, table === undefined ? undefined : before(table)?.added),
    emptied: [
      ...(op.rows.length < rows ? block(op.firstRow, 1) : []),
      ...(table === undefined && op.mode === "replace"
        ? block(written, left)
        : block(after, end + loose - after)),
    ],
    removed,
  };
}

/** The table holds the first row, or ends just above it. */
function takesRows(
  table: Block,
  end: number,
  firstRow: number,
  span: Pick<Block, "column" | "columns">,
): boolean {
  const sides = overlap({ ...table, row: 0, rows: 1 }, { ...span, row: 0, rows: 1 });
  return sides && table.row < firstRow && firstRow <= end;
}

/** The end of the rows of a sheet without a table: those that are replaced are all there are. */
function endOfData({ op, runs }: RowsState): number {
  if (op.mode === "append") return op.firstRow;
  return Math.max(op.firstRow, ...runs.flatMap(({ used }) => (used === undefined ? [] : [endOf(used)])));
}

/** @throws Failure `PLAN_STALE` where something stands in the columns of rows to append, however far down. */
function checkFree({ op, runs }: RowsState): void {
  const taken = runs.flatMap(({ used }) => (used === undefined ? [] : [blockAddress(used)]));
  if (taken.length > 0) throw stale(op.sheet, taken);
}

/** Rows that somebody wrote right below the table, in columns that are replaced: they belong to the rows. */
function looseRows({ op, present }: RowsState, end: number): number {
  if (op.mode === "append") return 0;
  const isRow = (row: number): boolean =>
    op.columns.some((column) => {
      const at = { row, column, rows: 1, columns: 1 };
      return partOf(present.contents.values, present.at, at, null)[0]?.[0] !== null;
    });
  let count = 0;
  while (isRow(end + count)) count++;
  return count;
}

/** @throws Failure `PLAN_STALE` where a table would take in what stands below it. */
function checkRoom({ state, table, added }: RowsPlan): void {
  const { op, present } = state;
  if (table === undefined || added === undefined) return;
  const loose = looseRows(state, added.at.row);
  const taken = partOf(present.contents.values, present.at, added.at, null).flatMap((cells, down) =>
    cells.flatMap((value, right) =>
      value === null || down < loose ? [] : [cellAddress(added.at.row + down, added.at.column + right)],
    ),
  );
  if (taken.length > 0) throw stale(op.sheet, taken);
}

/** New rows look like the last one there is; right under a header that stands alone, like nothing. */
function addedRows(state: RowsState, at: Block, kept: number, earlier: AddedRows | undefined): AddedRows {
  const { op, heights, checks } = state;
  const last = at.row - 1;
  if (earlier !== undefined) {
    return { at, template: last, checks: { from: at.row, of: earlier.checks.of }, height: earlier.height };
  }
  const isUnderHeader = op.mode === "replace" && kept === 0;
  if (isUnderHeader || last < 0) {
    return { at, template: undefined, checks: { from: at.row, of: [] }, height: undefined };
  }
  const isAbove = kept === 0;
  return {
    at,
    template: last,
    checks: { from: isAbove ? last : at.row, of: isAbove ? checks.above : checks.first },
    height: heights.get(last),
  };
}
