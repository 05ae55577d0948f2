import { SHEETS } from "../../src/layout/sheetNames";
import { TABLE_NAMES } from "../../src/layout/tableNames";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";
import { patchOf, sheetOf } from "./samplePatch";
import type { WorkbookPicture } from "./workbookPicture";

export const LOG_SHEET = SHEETS.mergeLog;

/** A sheet with a table of two rows that has everything an edit carries over; 备注 is the staff's own column. */
export function logWorkbook(table: string = TABLE_NAMES[LOG_SHEET]): WorkbookPatch {
  const sheet = LOG_SHEET;
  const at = (row: number, column: number, rows: number, columns: number) => ({
    sheet,
    row,
    column,
    rows,
    columns,
  });
  return patchOf(
    ...sheetOf(sheet, [
      ["编号", "备注", "结果", "日期"],
      [1, "自己写的", "甲", 45000],
      [2, null, "乙", 45001],
    ]),
    { op: "style", at: at(1, 0, 2, 4), style: { border: "808080", font: { size: 12 }, wrap: true } },
    { op: "style", at: at(1, 2, 2, 1), style: { numberFormat: "@", font: { color: "1F3864" } } },
    { op: "style", at: at(1, 3, 2, 1), style: { numberFormat: "yyyy-mm-dd" } },
    { op: "rowHeights", sheet, from: 0, heights: [30, 24, 36] },
    { op: "table", at: at(0, 0, 3, 4), name: table, style: "TableStyleLight1" },
    { op: "link", sheet, cell: [1, 2], to: { sheet, cell: [0, 0] }, tip: "提示" },
    {
      op: "validate",
      at: at(1, 2, 2, 1),
      rule: { kind: "textLength", max: 20 },
      strictness: "warn",
      error: { title: "结果", message: "最多 20 字" },
    },
    {
      op: "conditionalFormat",
      at: at(1, 0, 2, 4),
      formula: '$C2="丙"',
      style: { fill: "FFC7CE" },
    },
  );
}

/** Pixels of a row that nobody has made higher or lower. */
const USUAL_HEIGHT = 20;

/** The picture in which a row that was given the usual height looks like one that never was given any. */
export function withoutUsualHeights(picture: WorkbookPicture): WorkbookPicture {
  const sheets = picture.sheets.map((sheet) => {
    const heights = Object.entries(sheet.heights).filter(([, height]) => height !== USUAL_HEIGHT);
    return { ...sheet, heights: Object.fromEntries(heights) };
  });
  return { ...picture, sheets };
}
