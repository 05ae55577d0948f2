import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import type { CellStyle, ValidationRule } from "../../layout/workbookPatch";
import type { SheetModel } from "../../layout/sheetModel";
import { argb, toHucreFont } from "./hucreStyles";
import type { RangeRooms } from "./rangeRooms";
import { toStoredText } from "./textSafety";

function toHucreRule(
  rule: ValidationRule,
): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  switch (rule.kind) {
    case "list":
      return {
        type: "list",
        formula1:
          "name" in rule.source
            ? rule.source.name
            : `"${rule.source.map((item) => toStoredText(item).replaceAll('"', '""')).join(",")}"`,
      };
    case "textLength":
      return { type: "textLength", operator: "lessThanOrEqual", formula1: String(rule.max) };
    case "decimal":
    case "whole":
    case "date":
      return {
        type: rule.kind,
        operator: "between",
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
  }
}

/** The sheet's input checks. Empty cells are always allowed. */
export function toValidations(sheet: SheetModel, rooms: RangeRooms): DataValidation[] {
  return sheet.validations.map(({ at, rule, strictness, prompt, error }) => ({
    ...toHucreRule(rule),
    range: rooms.of(at),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: strictness === "stop" ? "stop" : "warning",
    errorTitle: toStoredText(error.title),
    errorMessage: toStoredText(error.message),
    ...(prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          inputTitle: toStoredText(prompt.title),
          inputMessage: toStoredText(prompt.message),
        }),
  }));
}

function toDifferentialStyle({
  font,
  fill,
}: Pick<CellStyle, "font" | "fill">): NonNullable<ConditionalRule["style"]> {
  if (font?.name !== undefined || font?.size !== undefined) {
    throw new Error("conditionalFormat: Excel changes neither name nor size of a font by a rule");
  }
  return {
    ...(font === undefined ? {} : { font: toHucreFont(font) }),
    // In a rule it is the background colour that shows; other programs read the foreground: both say the same.
    ...(fill === undefined
      ? {}
      : {
          fill: {
            type: "pattern",
            pattern: "solid",
            fgColor: { rgb: argb(fill) },
            bgColor: { rgb: argb(fill) },
          },
        }),
  };
}

/** The sheet's conditional formats and data bars; earlier ones win. */
export function toConditionalRules(sheet: SheetModel, rooms: RangeRooms): ConditionalRule[] {
  return sheet.rules.map((rule, index) =>
    rule.op === "dataBar"
      ? {
          type: "dataBar",
          priority: index + 1,
          range: rooms.of(rule.at),
          dataBar: {
            cfvo: [
              { type: "num", value: "0" },
              { type: "num", value: String(rule.max) },
            ],
            color: argb(rule.color),
          },
        }
      : {
          type: "expression",
          priority: index + 1,
          range: rooms.of(rule.at),
          formula: rule.formula.replace(/^=/, ""),
          style: toDifferentialStyle(rule.style),
          ...(rule.stopIfTrue === true ? { stopIfTrue: true } : {}),
        },
  );
}
