import { blockAddress } from "../../layout/blockAddress";
import type { SheetModel } from "../../layout/sheetModel";
import type { ValidationRule } from "../../layout/workbookPatch";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";

/** The input checks of a sheet. Empty cells are always allowed. */
export function validationSteps(target: SheetHandle, sheet: SheetModel): Step[] {
  return sheet.validations.map((check) => {
    const { at, rule, strictness, prompt, error } = check;
    return step(8, check, () => {
      const validation = target().getRange(blockAddress(at)).dataValidation;
      validation.rule = toExcelRule(rule);
      validation.ignoreBlanks = true;
      validation.errorAlert = {
        ...error,
        showAlert: true,
        style: strictness === "stop" ? "Stop" : "Warning",
      };
      if (prompt !== undefined) validation.prompt = { ...prompt, showPrompt: true };
    });
  });
}

function toExcelRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list": {
      const source = "name" in rule.source ? `=${rule.source.name}` : rule.source.join(",");
      return { list: { inCellDropDown: true, source } };
    }
    case "textLength":
      return { textLength: { operator: "LessThanOrEqualTo", formula1: rule.max } };
    case "decimal":
      return { decimal: { operator: "Between", formula1: rule.min, formula2: rule.max } };
    case "whole":
      return { wholeNumber: { operator: "Between", formula1: rule.min, formula2: rule.max } };
    case "date":
      // As formulas, because plain text would be read as a date in the form of the user's country.
      return { date: { operator: "Between", formula1: `=${rule.min}`, formula2: `=${rule.max}` } };
  }
}

/** The conditional formats and data bars of a sheet. Excel puts each new one first, so the last comes first here. */
export function conditionalSteps(
  target: SheetHandle,
  sheet: SheetModel,
  retarget: (formula: string) => string,
): Step[] {
  return [...sheet.rules].reverse().map((rule) =>
    step(12, rule, () => {
      const formats = target().getRange(blockAddress(rule.at)).conditionalFormats;
      if (rule.op === "dataBar") {
        const { dataBar } = formats.add("DataBar");
        dataBar.lowerBoundRule = { type: "Number", formula: "0" };
        dataBar.upperBoundRule = { type: "Number", formula: String(rule.max) };
        dataBar.positiveFormat.fillColor = `#${rule.color}`;
        return;
      }
      const added = formats.add("Custom");
      const { font, fill } = rule.style;
      added.custom.rule.formula = `=${retarget(rule.formula.replace(/^=/, ""))}`;
      if (font?.bold !== undefined) added.custom.format.font.bold = font.bold;
      if (font?.italic !== undefined) added.custom.format.font.italic = font.italic;
      if (font?.underline !== undefined) {
        added.custom.format.font.underline = font.underline ? "Single" : "None";
      }
      if (font?.color !== undefined) added.custom.format.font.color = `#${font.color}`;
      if (fill !== undefined) added.custom.format.fill.color = `#${fill}`;
      if (rule.stopIfTrue !== undefined) added.stopIfTrue = rule.stopIfTrue;
    }),
  );
}
