import { MERGE_LOG_COLUMNS } from "./registerColumns";
import { SHEETS } from "./sheetNames";
import { TABLE_NAMES } from "./tableNames";
import { tableSheetOps } from "./tableSheet";
import type { PatchOp } from "./workbookPatch";

/** 合并日志: starts empty; every file taken in and every undo appends to it. */
export function mergeLogSheetOps(): PatchOp[] {
  return tableSheetOps({
    sheet: SHEETS.mergeLog,
    table: TABLE_NAMES[SHEETS.mergeLog],
    columns: MERGE_LOG_COLUMNS,
    rows: [],
    frozenColumns: 3,
    paper: "a4",
  });
}
