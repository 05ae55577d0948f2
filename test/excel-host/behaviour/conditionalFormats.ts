import { overlap } from "../model/area";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { ConditionalFormatState } from "../model/sheetParts";
import { toFlag, toJson, toNumber, toOneOf } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Property } from "../protocol/excelClass";
import { fail, notEmulated } from "../protocol/hostError";
import type { Json } from "../protocol/wire";
import { without } from "./dataValidation";
import { range } from "./range";
import { toColor } from "./rangeFormat";
import { checkFormat } from "./rangeState";
import type { RangeState, SheetRef } from "./rangeState";

type RuleState = SheetRef & { readonly rule: ConditionalFormatState };
/** A part of a rule: `format.font`, `positive`. */
type PartState = RuleState & { readonly part: string };

export function removeConditionalFormats(sheet: Sheet, area: Area): void {
  for (const rule of sheet.conditionalFormats) {
    rule.areas = rule.areas.flatMap((each) => without(each, area));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

/** A setting that is remembered as it was given; `null` until then. */
function setting(name: string, standard: Json = null): Property<PartState> {
  return {
    get: ({ rule, part }) => rule.settings.get(`${part}${name}`) ?? standard,
    set: ({ rule, part }, value) => {
      rule.settings.set(`${part}${name}`, toJson(value));
    },
  };
}

function colorSetting(name: string): Property<PartState> {
  return {
    get: ({ rule, part }) => rule.settings.get(`${part}${name}`) ?? "",
    set: ({ rule, part }, value) => {
      rule.settings.set(`${part}${name}`, value === "" ? "" : toColor(value));
    },
  };
}

const ruleFormula = new ExcelClass<PartState>("ConditionalFormatRule", {
  properties: { Formula: setting("formula", "") },
});

const rangeFont = new ExcelClass<PartState>("ConditionalRangeFont", {
  properties: {
    Bold: setting("bold"),
    Italic: setting("italic"),
    Underline: setting("underline"),
    Strikethrough: setting("strikethrough"),
    Color: colorSetting("color"),
  },
});

const rangeFill = new ExcelClass<PartState>("ConditionalRangeFill", {
  properties: { Color: colorSetting("color") },
});

const rangeFormat = new ExcelClass<PartState>("ConditionalRangeFormat", {
  properties: { NumberFormat: setting("numberFormat") },
  links: {
    Font: (self) => rangeFont.of({ ...self, part: "format.font." }),
    Fill: (self) => rangeFill.of({ ...self, part: "format.fill." }),
  },
});

const customRule = new ExcelClass<PartState>("CustomConditionalFormat", {
  links: {
    Rule: (self) => ruleFormula.of(self),
    Format: (self) => rangeFormat.of(self),
  },
});

const positiveBar = new ExcelClass<PartState>("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: colorSetting("fillColor"),
    BorderColor: colorSetting("borderColor"),
    GradientFill: setting("gradientFill", true),
  },
});

const negativeBar = new ExcelClass<PartState>("ConditionalDataBarNegativeFormat", {
  properties: {
    FillColor: colorSetting("fillColor"),
    BorderColor: colorSetting("borderColor"),
    MatchPositiveFillColor: setting("matchPositiveFillColor", true),
    MatchPositiveBorderColor: setting("matchPositiveBorderColor", true),
  },
});

const dataBar = new ExcelClass<PartState>("DataBarConditionalFormat", {
  properties: {
    AxisColor: colorSetting("axisColor"),
    AxisFormat: setting("axisFormat", "Automatic"),
    BarDirection: setting("barDirection", "Context"),
    ShowDataBarOnly: setting("showDataBarOnly", false),
    LowerBoundRule: setting("lowerBoundRule", { type: "Automatic" }),
    UpperBoundRule: setting("upperBoundRule", { type: "Automatic" }),
  },
  links: {
    PositiveFormat: (self) => positiveBar.of({ ...self, part: "positive." }),
    NegativeFormat: (self) => negativeBar.of({ ...self, part: "negative." }),
  },
});

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

const whole = ({ book, sheet, rule }: RuleState): PartState => ({ book, sheet, rule, part: "" });

const conditionalFormat = new ExcelClass<RuleState>("ConditionalFormat", {
  id: ({ rule }) => rule.id,
  properties: {
    Id: ({ rule }) => rule.id,
    Type: ({ rule }) => rule.type,
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, flag) => {
        rule.stopIfTrue = toFlag(flag);
      },
    },
    Priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, priority) => {
        const others = sheet.conditionalFormats.filter((each) => each !== rule);
        others.splice(toNumber(priority), 0, rule);
        sheet.conditionalFormats = others;
      },
    },
  },
  links: {
    Custom: (self) => (self.rule.type === "Custom" ? customRule.of(whole(self)) : fail("ItemNotFound")),
    DataBar: (self) => (self.rule.type === "DataBar" ? dataBar.of(whole(self)) : fail("ItemNotFound")),
  },
  methods: {
    Delete: ({ sheet, rule }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== rule);
      return null;
    },
    GetRange: ({ book, sheet, rule }) => {
      const [area, ...more] = rule.areas;
      return area === undefined || more.length > 0 ? fail("ItemNotFound") : range.of({ book, sheet, area });
    },
  },
});

const rulesOf = ({ sheet, area }: RangeState): readonly ConditionalFormatState[] =>
  sheet.conditionalFormats.filter(({ areas }) => areas.some((each) => overlap(each, area)));

/** A new rule has the highest priority. */
export const conditionalFormats = new ExcelClass<RangeState>("ConditionalFormatCollection", {
  items: (self) => rulesOf(self).map((rule) => conditionalFormat.of({ ...self, rule })),
  find: (self, key) => {
    const rule = rulesOf(self).find(({ id }) => id === key);
    return rule === undefined ? undefined : conditionalFormat.of({ ...self, rule });
  },
  methods: {
    Add: (self, word) => {
      checkFormat(self);
      const type = toOneOf(TYPES, word);
      if (type !== "Custom" && type !== "DataBar") notEmulated(`conditional formats of type ${type}`);
      const rule: ConditionalFormatState = {
        id: self.book.nextId(),
        type,
        areas: [self.area],
        stopIfTrue: false,
        settings: new Map(),
      };
      self.sheet.conditionalFormats.unshift(rule);
      return conditionalFormat.of({ ...self, rule });
    },
    ClearAll: (self) => {
      checkFormat(self);
      removeConditionalFormats(self.sheet, self.area);
      return null;
    },
  },
});
