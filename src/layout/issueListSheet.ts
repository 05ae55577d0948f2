import type { RecordedIssue } from "../domain/round/roundRecords";
import type { SheetColumn } from "./columns";
import { serialOfDate } from "./excelDates";
import { DEFAULT_FONT } from "./styles";
import { tableSheetOps } from "./tableSheet";
import type { CellInput, WorkbookPatch } from "./workbookPatch";

const program = { group: "trace", editor: "program" } as const;

/** Columns of 下发清单: a row for each workbook, with room for what happens to it. */
const ISSUE_LIST_COLUMNS = [
  { key: "number", header: "序号", width: 7, type: "number", ...program, note: "文件的顺序号。" },
  { key: "unit", header: "填报单位", width: 30, type: "text", ...program, note: "收取此文件的单位。" },
  { key: "file", header: "文件名", width: 52, type: "longText", ...program, note: "压缩包中的文件名。" },
  { key: "leads", header: "牵头任务数", width: 12, type: "number", ...program, note: "单位牵头的任务数。" },
  {
    key: "supports",
    header: "配合任务数",
    width: 12,
    type: "number",
    ...program,
    note: "单位配合的任务数。",
  },
  { key: "due", header: "报送截止", width: 13, type: "date", ...program, note: "最迟报送日期。" },
  {
    key: "remark",
    header: "备注",
    width: 24,
    type: "longText",
    group: "trace",
    editor: "office",
    note: "收件人、催报等情况，由办公室填写。",
  },
] as const satisfies readonly SheetColumn[];

/** Name of the list among the workbooks of a zip. */
export const ISSUE_LIST_FILE = "下发清单.xlsx";

const SHEET = "下发清单";

/** 下发清单: which workbooks were made, for whom, with how many tasks, and when they are due. */
export function issueListWorkbook(issues: readonly RecordedIssue[]): WorkbookPatch {
  const rows = issues.map(({ unit, file, rows: tasks, round }, index): readonly CellInput[] => {
    const leads = tasks.filter(({ role }) => role === "lead").length;
    return [index + 1, unit, file, leads, tasks.length - leads, serialOfDate(round.due) ?? round.due, null];
  });
  return {
    label: "issueList",
    defaultFont: DEFAULT_FONT,
    ops: tableSheetOps({
      sheet: SHEET,
      table: "tblIssued",
      columns: ISSUE_LIST_COLUMNS,
      rows,
      frozenColumns: 2,
      paper: "a4",
    }),
  };
}
