import type { Decomposition } from "../domain/decomposition";
import { DEFAULT_SETTINGS } from "../domain/settings";
import { annexSheetOps } from "./annexSheet";
import { coverSheetOps } from "./coverSheet";
import { findingsSheetOps, type DescribeFinding } from "./findingsSheet";
import { ledgerSheetOps } from "./ledgerSheet";
import { mergeLogSheetOps } from "./mergeLogSheet";
import { optionsSheetOps } from "./optionsSheet";
import { reportLogSheetOps } from "./reportLogSheet";
import { rosterSheetsOps } from "./rosterSheets";
import { settingsSheetOps, type NameRule } from "./settingsSheet";
import { SHEETS } from "./sheetNames";
import { stampSheetOps } from "./stampSheet";
import { DEFAULT_FONT } from "./styles";
import type { DocumentProperties, WorkbookPatch } from "./workbookPatch";

export type WorkbookInput = {
  readonly decomposition: Decomposition;
  readonly planId: string;
  /** Version of the program. */
  readonly version: string;
  /** ISO date: `2023-03-01`. */
  readonly madeOn: string;
  readonly describe: DescribeFinding;
  readonly nameRule: NameRule;
};

/**
 * The standard decomposition workbook (标准分解工作簿) as a description, sheets in tab order. `decodeWorkbook` reads the
 * same decomposition back from its cells.
 */
export function encodeWorkbook(input: WorkbookInput): WorkbookPatch {
  const { decomposition, describe, nameRule, planId, version, madeOn } = input;
  return {
    label: "generateWorkbook",
    defaultFont: DEFAULT_FONT,
    ops: [
      { op: "properties", properties: documentProperties(input) },
      ...coverSheetOps(decomposition, { version, madeOn }),
      ...decomposition.tables.flatMap((table) => annexSheetOps(decomposition, table)),
      ...ledgerSheetOps(decomposition),
      ...reportLogSheetOps(),
      ...mergeLogSheetOps(),
      ...rosterSheetsOps(decomposition.roster),
      ...findingsSheetOps(decomposition, describe),
      ...settingsSheetOps(DEFAULT_SETTINGS, nameRule),
      ...optionsSheetOps(),
      ...stampSheetOps(decomposition, { planId, version, madeOn }),
      { op: "activate", sheet: SHEETS.cover },
    ],
  };
}

function documentProperties({ decomposition, planId, version, madeOn }: WorkbookInput): DocumentProperties {
  const { notice } = decomposition;
  return {
    title: notice.annexTitle,
    subject: notice.title,
    author: notice.issuer,
    company: notice.issuer,
    keywords: `政府工作报告;目标任务分解;工作台账;${notice.year}`,
    created: `${madeOn}T00:00:00Z`,
    custom: { FenjiePlanId: planId, FenjieVersion: version },
  };
}
