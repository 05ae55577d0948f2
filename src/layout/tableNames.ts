import { SHEETS } from "./sheetNames";
import type { SheetName } from "./sheetNames";

/** ASCII names of the Excel tables, by the sheet that each stands on. */
export const TABLE_NAMES = {
  [SHEETS.ledger]: "tblLedger",
  [SHEETS.reportLog]: "tblReports",
  [SHEETS.mergeLog]: "tblMerges",
  [SHEETS.leaders]: "tblLeaders",
  [SHEETS.units]: "tblUnits",
  [SHEETS.groups]: "tblGroups",
  [SHEETS.findings]: "tblFindings",
  [SHEETS.settings]: "tblSettings",
} as const satisfies Partial<Readonly<Record<SheetName, string>>>;

/** Name of the Excel table of 填报表. */
export const RETURN_TABLE = "tblReturn";
