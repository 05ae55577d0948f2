import { cellAddress } from "../../layout/address";
import { EXCEL } from "../../layout/excelBounds";
import type { CellFormats } from "./cellFormats";
import { DAYS_TO_1904 } from "./cellValue";
import { checkNumber, checkText } from "./sheetData";
import { NEEDS_PRESERVE } from "./sharedStringTable";
import { looksLikeFormula, toXmlText } from "./textSafety";
import { emptyTag, openTag, withAttributes } from "./xmlEdits";

/** A formula may be without a result: Excel calculates it when it opens the file. */
export type DraftFormula = { readonly formula: string; readonly result?: string | number | boolean };

/** What a cell is to hold. `null` and empty text leave it empty. */
export type DraftValue = string | number | boolean | null | DraftFormula;

/** What writing the cells of one sheet needs to know. */
export type CellMarkup = {
  readonly sheet: string;
  /** `x:` where the sheet writes its elements so. */
  readonly prefix: string;
  readonly formats: CellFormats;
};

type Content = { readonly type: string | undefined; readonly body: string; readonly format: number };

/**
 * Text goes into the cell itself and not into the table of shared texts: every program reads both, and this way no
 * other part of the file changes.
 */
function contentOf(value: DraftValue, format: number, address: string, markup: CellMarkup): Content {
  const { prefix: p, sheet, formats } = markup;
  const place = { sheet, cell: address };
  const text = (kind: "is" | "v", content: string): string => {
    const preserve = NEEDS_PRESERVE.test(content) ? ' xml:space="preserve"' : "";
    const stored = toXmlText(checkText(content, place));
    return kind === "v" ? `<${p}v>${stored}</${p}v>` : `<${p}is><${p}t${preserve}>${stored}</${p}t></${p}is>`;
  };
  if (value === null || value === "") return { type: undefined, body: "", format };
  if (typeof value === "string") {
    const kept = looksLikeFormula(value) ? formats.quoted(format) : format;
    return { type: "inlineStr", body: text("is", value), format: kept };
  }
  if (typeof value === "number") {
    // The reader counts days from 1900 whatever the workbook does.
    const stored = formats.countsFrom1904(format) ? value - DAYS_TO_1904 : value;
    return { type: undefined, body: `<${p}v>${checkNumber(stored, place)}</${p}v>`, format };
  }
  if (typeof value === "boolean") return { type: "b", body: `<${p}v>${value ? 1 : 0}</${p}v>`, format };

  const code = value.formula.replace(/^=/, "");
  if (code === "" || code.length > EXCEL.formula) throw new Error(`${address}: not a formula: ${code}`);
  const body = `<${p}f>${toXmlText(code)}</${p}f>`;
  const { result } = value;
  if (result === undefined) return { type: undefined, body, format };
  if (typeof result === "string") return { type: "str", body: body + text("v", result), format };
  const cached = contentOf(result, format, address, markup);
  return { type: cached.type, body: body + cached.body, format };
}

/** A cell that was not there. One without a value exists for its format only. */
export function freshCell(
  row: number,
  column: number,
  format: number,
  value: DraftValue,
  markup: CellMarkup,
): string {
  const address = cellAddress(row, column);
  const content = contentOf(value, format, address, markup);
  if (content.body === "" && content.format === 0) return "";
  const style = content.format === 0 ? "" : ` s="${content.format}"`;
  const type = content.type === undefined ? "" : ` t="${content.type}"`;
  const open = `<${markup.prefix}c r="${address}"${style}${type}`;
  return content.body === "" ? `${open}/>` : `${open}>${content.body}</${markup.prefix}c>`;
}

/** The cell with another value; what its tag says besides stays, but for what belonged to the value. */
export function changedCell(
  tag: string,
  row: number,
  column: number,
  format: number,
  value: DraftValue,
  markup: CellMarkup,
): string {
  const address = cellAddress(row, column);
  const content = contentOf(value, format, address, markup);
  const changed = withAttributes(tag, {
    r: address,
    s: content.format === 0 ? undefined : content.format,
    t: content.type,
    // Metadata of a spilled formula and of a rich value, such as a picture in the cell.
    cm: undefined,
    vm: undefined,
  });
  if (content.body === "") return emptyTag(changed);
  return `${openTag(changed)}${content.body}</${markup.prefix}c>`;
}
