import type { ProtectionOptions, ProtectionState } from "../model/sheetParts";
import { optional, toFlag, toOneOf, toRecord, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import type { SheetRef } from "./rangeState";

const NOTHING: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

function toOptions(argument: Argument): ProtectionOptions {
  const given = optional(argument, toRecord) ?? {};
  const entries = Object.entries(NOTHING).map(([name, standard]) => {
    if (name === "selectionMode") {
      return [
        name,
        optional(given[name], (word) => toOneOf(["Normal", "None", "Unlocked"], word)) ?? standard,
      ];
    }
    return [name, optional(given[name], toFlag) ?? standard];
  });
  return Object.fromEntries(entries) as ProtectionOptions;
}

export function newProtection(options: Partial<ProtectionOptions> = {}): ProtectionState {
  return { options: { ...NOTHING, ...options } };
}

export const protection = new ExcelClass<SheetRef>("WorksheetProtection", {
  properties: {
    Protected: ({ sheet }) => sheet.protection !== undefined,
    // What the sheet would be protected with, also while it is not.
    Options: ({ sheet }) => ({ ...(sheet.protection?.options ?? NOTHING) }),
  },
  methods: {
    Protect: ({ sheet }, options, password) => {
      if (sheet.protection !== undefined) fail("InvalidOperation");
      const word = optional(password, toText);
      sheet.protection = { options: toOptions(options), ...(word === undefined ? {} : { password: word }) };
      return null;
    },
    Unprotect: ({ sheet }, password) => {
      if (sheet.protection === undefined) fail("AccessDenied");
      if ((sheet.protection.password ?? "") !== (optional(password, toText) ?? "")) fail("AccessDenied");
      sheet.protection = undefined;
      return null;
    },
  },
});
