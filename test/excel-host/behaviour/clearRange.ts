import { overlap } from "../model/area";
import type { RangeState } from "./rangeState";
import { announceEdit, checkCells } from "./rangeState";
import { removeConditionalFormats } from "./conditionalFormats";
import { removeValidations } from "./dataValidation";
import { syncTableHeaders } from "./tableHeaders";

export type Clearing = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** Takes away contents, formats or both; `All` also takes merges, validations and conditional formats. */
export function clearRange(range: RangeState, what: Clearing): null {
  checkCells(range);
  const { sheet, area } = range;
  for (const [row, column, cell] of [...sheet.existing(area)]) {
    if (what === "All") sheet.forget(row, column);
    if (what === "Contents") {
      cell.value = "";
      delete cell.formula;
      delete cell.quoted;
    }
    if (what === "Formats") cell.format = {};
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") delete cell.link;
  }
  if (what === "All" || what === "Formats") {
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
    removeConditionalFormats(sheet, area);
  }
  if (what === "All") removeValidations(sheet, area);
  syncTableHeaders(range);
  if (what === "All" || what === "Contents") announceEdit(range);
  return null;
}
