import { blockAddress } from "../../layout/blockAddress";
import { cellAddress } from "../../layout/address";
import type { WorkbookModel } from "../../layout/sheetModel";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import type { Capabilities } from "./capabilities";
import { chartSteps } from "./charts";
import { retargetFormula } from "../../layout/formulaTargets";
import { pageSteps } from "./pageSetup";
import type { PlannedSheet, SheetPlan } from "./planSheets";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";
import { layoutSteps, linkSteps } from "./sheetLayout";
import { conditionalSteps, validationSteps } from "./sheetRules";
import { styleSteps, valueSteps } from "./writeCells";

type WriteOptions = {
  readonly model: WorkbookModel;
  readonly plan: SheetPlan;
  readonly defaultFont: WorkbookPatch["defaultFont"];
  readonly capabilities: Capabilities;
};

/**
 * Everything that is written under working names, before a sheet of the user's or an older one of ours is touched.
 *
 * Order within a sheet: values before number formats, so that no format changes what a text is; tables before widths
 * and styles, because making a table may format it; links before styles, because Excel formats a linked cell. Charts
 * come when all sheets are written, because they show cells of several, and their places follow the cells' sizes.
 * @throws Failure `CELL_TEXT_TOO_LONG`; nothing has been sent then.
 */
export function writeSteps(context: Excel.RequestContext, options: WriteOptions): Step[] {
  const { worksheets, names } = context.workbook;
  const { plan } = options;
  const retarget = (formula: string): string => retargetFormula(formula, plan.workingNames);
  const added = new Map<PlannedSheet, Excel.Worksheet>();
  const handleOf = (planned: PlannedSheet): SheetHandle => {
    return () => added.get(planned) ?? worksheets.getItem(planned.workingName);
  };
  const sheetOf = (name: string): SheetHandle => {
    const planned = plan.sheets.find(({ model }) => model.name.toLowerCase() === name.toLowerCase());
    return planned === undefined ? () => worksheets.getItem(name) : handleOf(planned);
  };
  return [
    ...plan.leftovers.map(({ id }) => step(3, undefined, () => removeSheet(worksheets.getItem(id)))),
    ...plan.sheets.map((planned) =>
      step(2, undefined, () => added.set(planned, worksheets.add(planned.workingName))),
    ),
    ...plan.names.flatMap(({ name, refersTo, before }) =>
      before === undefined ? [step(2, refersTo, () => names.add(name, `=${retarget(refersTo)}`))] : [],
    ),
    ...plan.sheets.flatMap((planned) => sheetSteps(handleOf(planned), planned, retarget, options)),
    ...plan.sheets.flatMap(({ model }) => chartSteps(sheetOf, model.charts)),
  ];
}

/** A very hidden sheet cannot be deleted before it is shown. */
export function removeSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible";
  sheet.delete();
}

function sheetSteps(
  target: SheetHandle,
  { model: sheet }: PlannedSheet,
  retarget: (formula: string) => string,
  { model, plan, defaultFont, capabilities }: WriteOptions,
): Step[] {
  const { tabColor, gridlines } = sheet.head;
  return [
    step(3, undefined, () => {
      if (tabColor !== undefined) target().tabColor = `#${tabColor}`;
      if (gridlines !== undefined) target().showGridlines = gridlines;
    }),
    ...valueSteps(target, sheet, retarget),
    ...sheet.tables.map((table) =>
      step(6, undefined, () => {
        const made = target().tables.add(blockAddress(table.at), true);
        made.name = plan.tables.get(table.name)?.workingName ?? table.name;
        made.style = table.style;
        made.showBandedRows = table.stripes ?? false;
      }),
    ),
    ...linkSteps(target, sheet),
    ...styleSteps(target, sheet, model.styles, defaultFont),
    ...layoutSteps(target, sheet, defaultFont.size, capabilities),
    ...validationSteps(target, sheet),
    ...conditionalSteps(target, sheet, retarget),
    ...(capabilities.notes ? noteSteps(target, sheet.notes) : []),
    ...pageSteps(target, sheet.pageSetup),
  ];
}

function noteSteps(target: SheetHandle, notes: PlannedSheet["model"]["notes"]): Step[] {
  return notes.map(({ cell, text }) => step(2, text, () => target().notes.add(cellAddress(...cell), text)));
}
