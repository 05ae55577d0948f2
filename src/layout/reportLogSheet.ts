import { REPORT_LOG_COLUMNS } from "./registerColumns";
import { SHEETS } from "./sheetNames";
import { TABLE_NAMES } from "./tableNames";
import { tableSheetOps } from "./tableSheet";
import type { PatchOp } from "./workbookPatch";

/** 填报记录: starts empty; merging appends to it. */
export function reportLogSheetOps(): PatchOp[] {
  return tableSheetOps({
    sheet: SHEETS.reportLog,
    table: TABLE_NAMES[SHEETS.reportLog],
    columns: REPORT_LOG_COLUMNS,
    rows: [],
    frozenColumns: 3,
    paper: "a3",
  });
}
