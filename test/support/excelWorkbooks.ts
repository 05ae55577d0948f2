import type { Cell, Sheet } from "../excel-host/model/sheet";
import type { Workbook } from "../excel-host/model/workbook";
import { pictureOfExcel } from "./pictureOfExcel";
import { patchOf, sheetOf } from "./samplePatch";
import type { WorkbookPicture } from "./workbookPicture";
import { STAMP_HEADER } from "../../src/layout/stampRecords";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";

/** Types into a cell of the emulated Excel's workbook, as the user does. */
export function type(sheet: Sheet | undefined, row: number, column: number, value: Cell["value"]): void {
  if (sheet === undefined) throw new Error("there is no such sheet");
  sheet.touch(row, column).value = value;
}

/** Everything that a person could see of the workbook behind the emulated Excel. */
export function picture(book: Workbook): WorkbookPicture {
  return pictureOfExcel(book, { name: "宋体", size: 11 });
}

/** A small workbook of ours: a cover, a ledger with a table, a list with a defined name, and the stamp. */
export function ourWorkbook(task: string): WorkbookPatch {
  const block = { sheet: "工作台账", row: 0, column: 0, rows: 2, columns: 2 };
  return patchOf(
    ...sheetOf("封面", [["分解台账"]]),
    { op: "link", sheet: "封面", cell: [0, 0], to: { sheet: "工作台账", cell: [0, 0] } },
    { op: "protect", sheet: "封面", allow: { sort: true } },
    ...sheetOf("工作台账", [
      ["任务", "完成率"],
      [task, 0.5],
    ]),
    { op: "table", at: block, name: "tblLedger", style: "TableStyleLight1" },
    {
      op: "validate",
      at: { ...block, row: 1, rows: 1, columns: 1 },
      rule: { kind: "list", source: { name: "listStatus" } },
      strictness: "warn",
      error: { title: "任务", message: "请从列表中选" },
    },
    { op: "addSheet", sheet: "选项", visibility: "hidden" },
    { op: "write", at: { sheet: "选项", row: 0, column: 0, rows: 1, columns: 1 }, values: [["进行中"]] },
    { op: "name", name: "listStatus", refersTo: "'选项'!$A$1" },
    { op: "addSheet", sheet: "_fenjie", visibility: "veryHidden" },
    {
      op: "write",
      at: { sheet: "_fenjie", row: 0, column: 0, rows: 1, columns: STAMP_HEADER.length },
      values: [STAMP_HEADER],
    },
    { op: "properties", properties: { title: "标题", custom: { FenjiePlanId: task } } },
    { op: "activate", sheet: "封面" },
  );
}
