import { around, common, joinAreas, overlap } from "../model/area";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Validation } from "../model/sheetParts";
import { fullAddress } from "../model/workbook";
import { asText, isList, toFlag, toJsonRecord, toRecord } from "../protocol/arguments";
import { ExcelClass, isHostObject } from "../protocol/excelClass";
import type { Argument } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import type { Json } from "../protocol/wire";
import { range } from "./range";
import { checkStructure } from "./rangeState";
import type { RangeState } from "./rangeState";

const TYPES: { readonly [rule: string]: string } = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const LONGEST = { listSource: 255, title: 32, message: 255 } as const;

const NEW: Omit<Validation, "areas"> = {
  rule: {},
  ignoreBlanks: true,
  prompt: { message: "", showPrompt: true, title: "" },
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
};

/** The parts of `area` outside `hole`. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = common(area, hole);
  if (cut === undefined) return [area];
  const { row, column, rows, columns } = area;
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: Area[] = [
    { row, column, rows: cut.row - row, columns },
    { row: below, column, rows: row + rows - below, columns },
    { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
    { row: cut.row, column: right, rows: cut.rows, columns: column + columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function removeValidations(sheet: Sheet, area: Area): void {
  for (const validation of sheet.validations) {
    validation.areas = validation.areas.flatMap((each) => without(each, area));
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

/** The validation that the cells share, `null` where they differ, `undefined` where they have none. */
function shared({ sheet, area }: RangeState): Validation | undefined | null {
  const found = sheet.validations.filter(({ areas }) => areas.some((each) => overlap(each, area)));
  const [first] = found;
  if (first === undefined) return undefined;
  const covered = around(first.areas.flatMap((each) => common(each, area) ?? []));
  const whole = covered !== undefined && covered.rows * covered.columns === area.rows * area.columns;
  return found.length === 1 && whole ? first : null;
}

function change(self: RangeState, patch: Partial<Validation>): void {
  checkStructure(self);
  const now = shared(self) ?? NEW;
  removeValidations(self.sheet, self.area);
  const changed = { ...now, ...patch, areas: [self.area] };
  const above = self.sheet.validations.find((each) => continues(each, changed));
  if (above === undefined) self.sheet.validations.push(changed);
  else above.areas = joinAreas([...above.areas, self.area]);
}

/** The same check right above: Excel keeps both as one. */
function continues(above: Validation, below: Validation): boolean {
  const [area] = below.areas;
  const touches = above.areas.some(
    ({ row, column, rows, columns }) =>
      row + rows === area?.row && column === area.column && columns === area.columns,
  );
  const said = ({ rule, ignoreBlanks, prompt, errorAlert }: Validation): string =>
    JSON.stringify([rule, ignoreBlanks, prompt, errorAlert]);
  return touches && said(above) === said(below);
}

/** One kind of rule; a Range as the source of a list becomes its address. */
function toRule(argument: Argument): Validation["rule"] {
  const given = toRecord(argument);
  const [kind, ...more] = Object.keys(given);
  if (kind === undefined || more.length > 0 || TYPES[kind] === undefined) return fail("InvalidArgument");
  const rule = toRecord(given[kind]);
  const entries = Object.entries(rule).filter(([, value]) => value !== undefined && value !== null);
  const parts = Object.fromEntries(entries.map(([name, value]) => [name, toOperand(value)]));
  const source = parts["source"];
  if (
    kind === "list" &&
    typeof source === "string" &&
    !source.startsWith("=") &&
    source.length > LONGEST.listSource
  ) {
    fail("InvalidArgument", "The list of a validation may have 255 characters at most.");
  }
  if (kind !== "list" && kind !== "custom" && parts["formula1"] === undefined) fail("InvalidArgument");
  return { [kind]: parts };
}

function toOperand(argument: Argument): Json {
  if (isHostObject(argument)) {
    const place = range.stateOf(argument) ?? fail("InvalidArgument");
    return `=${fullAddress(place, true)}`;
  }
  if (isList(argument) || typeof argument === "object" || argument === undefined)
    return fail("InvalidArgument");
  return argument;
}

function toMessage(argument: Argument, base: Validation["prompt"]): Validation["prompt"] {
  const message = { ...base, ...toJsonRecord(argument) };
  if (asText(message["title"]).length > LONGEST.title) fail("InvalidArgument");
  if (asText(message["message"]).length > LONGEST.message) fail("InvalidArgument");
  return message;
}

export const dataValidation = new ExcelClass<RangeState>("DataValidation", {
  properties: {
    Rule: {
      get: (self) => (shared(self) ?? NEW).rule,
      set: (self, rule) => change(self, { rule: toRule(rule) }),
    },
    Type: (self) => {
      const validation = shared(self);
      if (validation === null) return "MixedCriteria";
      const [kind] = Object.keys(validation?.rule ?? {});
      return kind === undefined ? "None" : (TYPES[kind] ?? "None");
    },
    IgnoreBlanks: {
      get: (self) => (shared(self) ?? NEW).ignoreBlanks,
      set: (self, flag) => change(self, { ignoreBlanks: toFlag(flag) }),
    },
    Prompt: {
      get: (self) => (shared(self) ?? NEW).prompt,
      set: (self, prompt) => change(self, { prompt: toMessage(prompt, NEW.prompt) }),
    },
    ErrorAlert: {
      get: (self) => (shared(self) ?? NEW).errorAlert,
      set: (self, alert) => change(self, { errorAlert: toMessage(alert, NEW.errorAlert) }),
    },
  },
  methods: {
    Clear: (self) => {
      checkStructure(self);
      removeValidations(self.sheet, self.area);
      return null;
    },
  },
});
