import { MERGE_LOG_COLUMNS, type MergeLogKey } from "../../layout/registerColumns";
import { SHEETS } from "../../layout/sheetNames";
import { findTable } from "../../layout/sheetReader";
import type { EditOp } from "../../layout/workbookEdit";
import type { CellInput, Grid, StoredGrid } from "../../layout/workbookPatch";

type Sheets = ReadonlyMap<string, StoredGrid>;

/** Appends rows of records to the stamp; nothing where there are none. */
export function appendRecords(sheets: Sheets, rows: Grid): readonly EditOp[] {
  if (rows.length === 0) return [];
  return [
    {
      op: "writeRows",
      sheet: SHEETS.stamp,
      firstRow: usedRows(sheets.get(SHEETS.stamp) ?? []),
      columns: [0, 1, 2, 3],
      rows,
      mode: "append",
    },
  ];
}

/** A line of 合并日志 but for its time and who did it. */
export type LogLine = Partial<Readonly<Record<Exclude<MergeLogKey, "time" | "by">, CellInput>>>;

/**
 * Appends lines to 合并日志, with the time and who did it.
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function appendLog(
  sheets: Sheets,
  lines: readonly LogLine[],
  { now, by }: { readonly now: string; readonly by: string },
): EditOp {
  const { positions, end } = findTable(sheets, SHEETS.mergeLog, MERGE_LOG_COLUMNS);
  const order = [...positions].sort(([, a], [, b]) => a - b);
  return {
    op: "writeRows",
    sheet: SHEETS.mergeLog,
    firstRow: end,
    columns: order.map(([, column]) => column),
    rows: lines.map((line) => {
      const values: Partial<Readonly<Record<MergeLogKey, CellInput>>> = { ...line, time: now, by };
      return order.map(([key]) => values[key] ?? null);
    }),
    mode: "append",
  };
}

function usedRows(grid: StoredGrid): number {
  return grid.reduce(
    (used, row, index) => (row.some((value) => value !== null && value !== "") ? index + 1 : used),
    0,
  );
}
