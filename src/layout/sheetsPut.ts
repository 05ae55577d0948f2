import { Failure } from "../domain/failure";
import { checkModel } from "./modelChecks";
import { foldPatch } from "./sheetModel";
import type { WorkbookModel } from "./sheetModel";
import type { SheetsPut } from "./workbookEdit";

/**
 * The sheets that are put into a workbook.
 * @throws Error where the patch is not one of whole sheets: a fault of the layout.
 */
export function foldSheetsPut({ patch }: SheetsPut): WorkbookModel {
  const model = foldPatch(patch);
  if (Object.keys(model.properties).length > 0) {
    throw new Error("Sheets that are put into a workbook leave its document properties alone");
  }
  return model;
}

/**
 * Compares the sheets that are put in with those that are there.
 * @param present names of all sheets of the workbook
 * @throws Failure `SHEETS_TAKEN` where a sheet of the same name is not among those that are replaced.
 * @throws Error where the patch asks for what Excel cannot store: a fault of the layout.
 */
export function checkSheetsPut(
  model: WorkbookModel,
  { replaces }: SheetsPut,
  present: readonly string[],
): void {
  const going = new Set(replaces.map((name) => name.toLowerCase()));
  const others = present.filter((name) => !going.has(name.toLowerCase()));
  const wanted = new Set(model.sheets.map(({ name }) => name.toLowerCase()));
  const taken = others.filter((name) => wanted.has(name.toLowerCase()));
  if (taken.length > 0) throw new Failure("SHEETS_TAKEN", { sheets: taken.join("、") });
  checkModel(model, others);
}

/**
 * The sheet that is shown afterwards, where another one than before: the one that the patch says, else the successor of
 * the sheet that was shown and is replaced.
 * @param outgoing the name of the sheet that was shown, where it is replaced
 */
export function shownAfterwards(
  { sheets, active }: WorkbookModel,
  outgoing: string | undefined,
): string | undefined {
  if (active !== undefined || outgoing === undefined) return active;
  const visible = sheets.filter(({ head }) => (head.visibility ?? "visible") === "visible");
  const successor = visible.find(({ name }) => name.toLowerCase() === outgoing.toLowerCase());
  return (successor ?? visible[0])?.name;
}
