import { readPlan, type OpenPlan } from "../../application/openPlan";
import type { EditedRows, PlanWorkspace } from "../../application/ports/planWorkspace";
import { rowBlocks, withRows, type LedgerRows } from "../../application/withRows";
import { SHEETS, type SheetName } from "../../layout/sheetNames";
import { editOpenWorkbook } from "./editWorkbook";
import { openExcelReader } from "./excelReader";
import { excelWorkbook } from "./excelWorkbook";
import { watchSheet, type SheetChange, type SheetWatch } from "./watchSheet";

/** Sheets of which any change can concern every task. */
const WATCHED_WHOLE: readonly SheetName[] = [SHEETS.leaders, SHEETS.units, SHEETS.groups, SHEETS.settings];

/**
 * The plan in the workbook that is open in Excel. Two round trips to read it or to carry a change out, one for rows that
 * somebody has edited. `watch` tells of edits by the user and by others; of what `apply` writes only below ExcelApi
 * 1.14, where Excel does not say who wrote. Sheets that are not there are not watched.
 */
export function excelWorkspace(): PlanWorkspace {
  return {
    read,
    readRows,
    apply: editOpenWorkbook,
    select: ({ sheet, cell: [row, column] }) => excelWorkbook.select(sheet, row, column),
    watch,
  };
}

async function read(): Promise<OpenPlan> {
  return readPlan(openExcelReader(), workbookName());
}

async function readRows(plan: OpenPlan, rows: readonly LedgerRows[]): Promise<OpenPlan> {
  const blocks = rowBlocks(plan, rows);
  return blocks === undefined ? read() : withRows(plan, rows, await openExcelReader().read(blocks));
}

function watch(listener: (rows: EditedRows) => void): () => void {
  let isWanted = true;
  const tell = (rows: EditedRows): void => {
    if (isWanted) listener(rows);
  };
  const watches = [
    watchIfPresent(SHEETS.ledger, (change) => tell(editedRows(change))),
    ...WATCHED_WHOLE.map((sheet) => watchIfPresent(sheet, () => tell("all"))),
  ];
  return () => {
    isWanted = false;
    for (const started of watches) started.then((begun) => begun?.stop()).catch(ignoreRefusal);
  };
}

/** Where Excel refuses, nobody is told: the plan is read anew whenever the user asks for it. */
async function watchIfPresent(
  sheet: string,
  onChanged: (change: SheetChange) => void,
): Promise<SheetWatch | undefined> {
  return watchSheet(sheet, onChanged, { ignoreOwn: true }).catch(ignoreRefusal);
}

function ignoreRefusal(): undefined {
  return undefined;
}

function editedRows(change: SheetChange): EditedRows {
  if (change.kind !== "rows") return "all";
  return change.ranges.map(({ first, end }) => ({ first, count: end - first }));
}

/** Name of the open workbook's file; empty for one that has never been saved. */
function workbookName(): string {
  const address: unknown = Office.context.document.url;
  const name = typeof address === "string" ? (address.split(/[\\/]/).at(-1) ?? "") : "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A file on a disk, with a percent sign in its name.
  }
}
