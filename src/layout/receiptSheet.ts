import type { SheetColumn } from "./columns";
import { DEFAULT_FONT } from "./styles";
import { tableSheetOps } from "./tableSheet";
import type { CellInput, WorkbookPatch } from "./workbookPatch";

const program = { group: "trace", editor: "program" } as const;

/** Columns of 回执清单: a row for each file. */
const RECEIPT_COLUMNS = [
  { key: "number", header: "序号", width: 7, type: "number", ...program, note: "文件的顺序号。" },
  { key: "file", header: "文件名", width: 44, type: "longText", ...program, note: "回收的文件。" },
  { key: "unit", header: "填报单位", width: 22, type: "text", ...program, note: "识别出的填报单位。" },
  { key: "round", header: "填报期", width: 11, type: "text", ...program, note: "识别出的调度期。" },
  {
    key: "outcome",
    header: "结果",
    width: 22,
    type: "longText",
    ...program,
    note: "已合并、待核对、退回、重复或已有较新文件。",
  },
  { key: "tasks", header: "任务数", width: 9, type: "number", ...program, note: "文件中的任务数。" },
  { key: "changed", header: "更新数", width: 9, type: "number", ...program, note: "写入台账的单元格数。" },
  { key: "conflicts", header: "冲突数", width: 9, type: "number", ...program, note: "尚未裁定的单元格数。" },
  { key: "incomplete", header: "漏项", width: 9, type: "number", ...program, note: "没有报全的任务数。" },
  {
    key: "findings",
    header: "问题和处理建议",
    width: 70,
    type: "longText",
    ...program,
    note: "文件、工作表、单元格，问题和处理建议。",
  },
] as const satisfies readonly SheetColumn[];

/** A line of 回执清单. */
export type ReceiptLine = Readonly<
  Record<Exclude<(typeof RECEIPT_COLUMNS)[number]["key"], "number">, CellInput>
>;

/** Name of the list among receipts. */
export const RECEIPT_LIST_FILE = "回执清单.xlsx";

const SHEET = "回执清单";

/** 回执清单: what became of each file that came back, and why. */
export function receiptListWorkbook(lines: readonly ReceiptLine[]): WorkbookPatch {
  return {
    label: "receiptList",
    defaultFont: DEFAULT_FONT,
    ops: tableSheetOps({
      sheet: SHEET,
      table: "tblReceipts",
      columns: RECEIPT_COLUMNS,
      rows: lines.map((line, index) =>
        RECEIPT_COLUMNS.map(({ key }): CellInput => (key === "number" ? index + 1 : line[key])),
      ),
      frozenColumns: 2,
      paper: "a3",
    }),
  };
}
