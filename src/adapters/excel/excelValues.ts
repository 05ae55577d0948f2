import { Failure } from "../../domain/failure";
import { cellAddress } from "../../layout/address";
import { EXCEL } from "../../layout/excelBounds";
import type { SheetModel } from "../../layout/sheetModel";
import type { CellInput } from "../../layout/workbookPatch";

/** What Excel takes for a value of a cell: `""` empties it, a text that begins with `=` is a formula. */
export type ExcelValue = string | number | boolean;

/**
 * A character that occurs in no number, date, time, amount of money, truth value or error value of any language in
 * which Excel reads what is typed: Chinese characters other than those of dates, figures and units.
 */
const PLAIN =
  /[\u4e00-\u9fff](?<![年月日号时点分秒上下中午前后星期周元角圆零一二三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟真假是否])/u;
const LEADS_TO_FORMULA = /^[=+\-@'\t\r＝＋－＠]/u;

/**
 * The text so that Excel stores exactly it. Excel reads what is written as if it were typed and would turn `007`,
 * `1-2`, `TRUE` or `=1+1` into something else; a leading apostrophe, which it does not store as part of the text,
 * prevents that. Texts that can be nothing but text go without.
 */
export function asText(text: string): string {
  if (text === "") return text;
  return LEADS_TO_FORMULA.test(text) || !PLAIN.test(text) ? `'${text}` : text;
}

/**
 * The value in Excel's terms. Cells get it before their number format, so that a format never decides what a text is.
 * @throws Failure `CELL_TEXT_TOO_LONG` for a text above 32,767 characters; Error for a number that is not finite.
 */
export function toExcelValue(
  sheet: Pick<SheetModel, "name">,
  row: number,
  column: number,
  value: CellInput | undefined,
  retarget: (formula: string) => string,
): ExcelValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (value.length <= EXCEL.cellText) return asText(value);
    const cell = cellAddress(row, column);
    throw new Failure("CELL_TEXT_TOO_LONG", {
      sheet: sheet.name,
      cell,
      length: value.length,
      limit: EXCEL.cellText,
    });
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      throw new Error(`${cellAddress(row, column)}: ${value} is no number of a cell`);
    return value;
  }
  return `=${retarget(value.formula.replace(/^=/, ""))}`;
}
