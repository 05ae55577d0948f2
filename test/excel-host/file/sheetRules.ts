import type { WriteSheet } from "hucre/xlsx";
import { address, parseAddress } from "../model/area";
import type { Area } from "../model/area";
import type { ConditionalFormatState, Validation } from "../model/sheetParts";
import { asText } from "../protocol/arguments";
import type { Json } from "../protocol/wire";
import { toShownColor, toStoredColor } from "./hucreStyles";

type StoredValidation = NonNullable<WriteSheet["dataValidations"]>[number];
type StoredRule = NonNullable<WriteSheet["conditionalRules"]>[number];

const KINDS: { readonly [file in StoredValidation["type"]]: string } = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

const OPERATORS: { readonly [file in NonNullable<StoredValidation["operator"]>]: string } = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

function keyOf<K extends string>(
  words: { readonly [key in K]: string },
  word: Json | undefined,
): K | undefined {
  const wanted = asText(word).toLowerCase();
  return (Object.keys(words) as K[]).find((key) => words[key].toLowerCase() === wanted);
}

export function toAreas(ranges: string): Area[] {
  return ranges.split(" ").flatMap((text) => parseAddress(text) ?? []);
}

const toRanges = (areas: readonly Area[]): string => areas.map((area) => address(area)).join(" ");

/** A number, or a formula with its `=`. */
function toOperand(formula: string): Json {
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function toFormula(operand: Json | undefined): string | undefined {
  if (operand === undefined || operand === null) return undefined;
  const text = asText(operand);
  if (text.startsWith("=")) return text.slice(1);
  const day = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(`${text.slice(0, 10)}T00:00:00Z`) : undefined;
  return day === undefined ? text : String(day / DAY + UNIX_EPOCH);
}

export function readValidation(stored: StoredValidation): Validation {
  const kind = KINDS[stored.type];
  const { formula1 = "", formula2, values } = stored;
  const literal = /^"(.*)"$/s.exec(formula1)?.[1]?.replaceAll('""', '"');
  const rule = {
    list: { inCellDropDown: true, source: values?.join(",") ?? literal ?? `=${formula1}` },
    custom: { formula: `=${formula1}` },
  }[kind] ?? {
    formula1: toOperand(formula1),
    ...(formula2 === undefined ? {} : { formula2: toOperand(formula2) }),
    operator: OPERATORS[stored.operator ?? "between"],
  };
  return {
    areas: toAreas(stored.range),
    rule: { [kind]: rule },
    ignoreBlanks: stored.allowBlank ?? false,
    prompt: {
      message: stored.inputMessage ?? "",
      showPrompt: stored.showInputMessage ?? false,
      title: stored.inputTitle ?? "",
    },
    errorAlert: {
      message: stored.errorMessage ?? "",
      showAlert: stored.showErrorMessage ?? false,
      style: STYLES[stored.errorStyle ?? "stop"],
      title: stored.errorTitle ?? "",
    },
  };
}

/** `undefined` for a validation without a rule, which lets everything pass. */
export function toStoredValidation(validation: Validation): StoredValidation | undefined {
  const [[kind, given] = []] = Object.entries(validation.rule);
  const type = keyOf(KINDS, kind);
  if (type === undefined) return undefined;
  const rule = new Map<string, Json>(
    typeof given === "object" && given !== null ? Object.entries(given) : [],
  );
  const { prompt, errorAlert } = validation;
  return {
    type,
    range: toRanges(validation.areas),
    ...toFormulas(type, rule),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: errorAlert["showAlert"] !== false,
    errorStyle: keyOf(STYLES, errorAlert["style"]) ?? "stop",
    ...textOf("errorTitle", errorAlert["title"]),
    ...textOf("errorMessage", errorAlert["message"]),
    ...(prompt["title"] === "" && prompt["message"] === ""
      ? {}
      : {
          showInputMessage: prompt["showPrompt"] !== false,
          ...textOf("inputTitle", prompt["title"]),
          ...textOf("inputMessage", prompt["message"]),
        }),
  };
}

function textOf<K extends string>(key: K, text: Json | undefined): { readonly [key in K]?: string } {
  return typeof text === "string" && text !== "" ? ({ [key]: text } as { [key in K]: string }) : {};
}

function toFormulas(
  type: StoredValidation["type"],
  rule: ReadonlyMap<string, Json>,
): Pick<StoredValidation, "formula1" | "formula2" | "operator"> {
  if (type === "list") {
    const source = asText(rule.get("source"));
    return { formula1: source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"` };
  }
  if (type === "custom") return { formula1: toFormula(rule.get("formula")) ?? "" };
  const formula1 = toFormula(rule.get("formula1"));
  const formula2 = toFormula(rule.get("formula2"));
  return {
    operator: keyOf(OPERATORS, rule.get("operator")) ?? "between",
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

const RULE_TYPES: { readonly [file: string]: string } = {
  expression: "Custom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  cellIs: "CellValue",
  top10: "TopBottom",
  containsText: "ContainsText",
};

export function readRule(stored: StoredRule, id: string): ConditionalFormatState {
  const type = RULE_TYPES[stored.type] ?? "PresetCriteria";
  const settings = new Map<string, Json>();
  const formula = typeof stored.formula === "string" ? stored.formula : stored.formula?.[0];
  if (formula !== undefined) settings.set("formula", `=${formula}`);
  const { font, fill } = stored.style ?? {};
  const fontColor = toShownColor(font?.color);
  const fillColor = fill?.type === "pattern" ? toShownColor(fill.bgColor ?? fill.fgColor) : undefined;
  if (font?.bold !== undefined) settings.set("format.font.bold", font.bold);
  if (font?.italic !== undefined) settings.set("format.font.italic", font.italic);
  if (fontColor !== undefined) settings.set("format.font.color", fontColor);
  if (fillColor !== undefined) settings.set("format.fill.color", fillColor);
  if (stored.dataBar !== undefined) readDataBar(stored.dataBar, settings);
  const isOurs = type === "Custom" || type === "DataBar";
  return {
    id,
    type,
    areas: toAreas(stored.range),
    stopIfTrue: stored.stopIfTrue ?? false,
    settings,
    ...(isOurs ? {} : { fromFile: stored }),
  };
}

const BOUNDS = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
} as const;

function readDataBar({ cfvo, color }: NonNullable<StoredRule["dataBar"]>, settings: Map<string, Json>): void {
  const [lower, upper] = cfvo.map(({ type, value }) => ({
    type: BOUNDS[type],
    ...(value === undefined ? {} : { formula: value }),
  }));
  if (lower !== undefined) settings.set("lowerBoundRule", lower);
  if (upper !== undefined) settings.set("upperBoundRule", upper);
  settings.set("positive.fillColor", `#${color.slice(-6).toUpperCase()}`);
}

export function toStoredRule(rule: ConditionalFormatState, priority: number): StoredRule {
  const { settings, stopIfTrue } = rule;
  const common = { priority, range: toRanges(rule.areas), ...(stopIfTrue ? { stopIfTrue } : {}) };
  if (rule.fromFile !== undefined) return { ...rule.fromFile, ...common };
  if (rule.type === "DataBar") {
    const color = asText(settings.get("positive.fillColor") ?? "#638EC6");
    const cfvo = [
      toBound(settings.get("lowerBoundRule"), "min"),
      toBound(settings.get("upperBoundRule"), "max"),
    ];
    return { ...common, type: "dataBar", dataBar: { cfvo, color: toStoredColor(color).rgb ?? "" } };
  }
  return {
    ...common,
    type: "expression",
    formula: asText(settings.get("formula")).replace(/^=/, ""),
    style: toDifferentialStyle(settings),
  };
}

function toBound(
  bound: Json | undefined,
  automatic: "min" | "max",
): { type: keyof typeof BOUNDS; value?: string } {
  const given = new Map<string, Json>(
    typeof bound === "object" && bound !== null ? Object.entries(bound) : [],
  );
  const type = keyOf(BOUNDS, given.get("type")) ?? automatic;
  const formula = toFormula(given.get("formula"));
  return { type, ...(formula === undefined ? {} : { value: formula }) };
}

function toDifferentialStyle(settings: ReadonlyMap<string, Json>): NonNullable<StoredRule["style"]> {
  const bold = settings.get("format.font.bold");
  const italic = settings.get("format.font.italic");
  const underline = settings.get("format.font.underline");
  const color = settings.get("format.font.color");
  const fill = settings.get("format.fill.color");
  const font = {
    ...(typeof bold === "boolean" ? { bold } : {}),
    ...(typeof italic === "boolean" ? { italic } : {}),
    ...(underline === "Single" ? { underline: true } : {}),
    ...(typeof color === "string" && color !== "" ? { color: toStoredColor(color) } : {}),
  };
  const solid = typeof fill === "string" && fill !== "" ? toStoredColor(fill) : undefined;
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    // In a rule it is the background colour that shows; other programs read the foreground.
    ...(solid === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: solid, bgColor: solid } }),
  };
}
