import { Failure } from "../../domain/failure";
import type { InsertOptions } from "../../application/ports/openWorkbook";
import { checkModel } from "../../layout/modelChecks";
import { foldPatch } from "../../layout/sheetModel";
import type { WorkbookModel } from "../../layout/sheetModel";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import { readCapabilities } from "./capabilities";
import type { Capabilities } from "./capabilities";
import { runInExcel } from "./excelSession";
import { finishSheets } from "./finishSheets";
import { toHostFailure } from "./hostFailure";
import { planSheets } from "./planSheets";
import type { SheetPlan } from "./planSheets";
import { packSteps, sendRequests } from "./requests";
import { settle } from "./settle";
import { readState } from "./workbookState";
import { writeSteps } from "./writeSheets";

/** What the open Excel cannot do and was therefore left out. */
export type SkippedFeature = "outline" | "notes" | "zoom";

export type ApplyResult = { readonly skipped: readonly SkippedFeature[] };

/**
 * Renders a patch that describes sheets into the open workbook, as new sheets. One request reads, as many as the
 * bytes need write under working names, one puts the sheets in place. An error, whenever it happens, leaves the
 * workbook as it was or, where old sheets are gone already, complete. Sheets of others are never touched, and their
 * document properties only filled in where they are empty.
 * @throws Failure `SHEETS_EXIST`, `SHEETS_TAKEN`, `NAMES_TAKEN`, `WORKBOOK_PROTECTED`, `CELL_TEXT_TOO_LONG`,
 * `CANCELLED`, `HOST_TOO_OLD`, and the other `HOST_…` codes.
 * @throws Error where the patch asks for what Excel cannot store: a fault of the layout.
 */
export async function applyPatch(patch: WorkbookPatch, options: InsertOptions): Promise<ApplyResult> {
  const capabilities = readCapabilities();
  const model = foldPatch(patch);
  checkModel(model);
  let begun: SheetPlan | undefined;
  try {
    await runInExcel(async (context) => {
      const plan = planSheets(model, await readState(context), options.replace);
      const requests = packSteps(
        writeSteps(context, { model, plan, defaultFont: patch.defaultFont, capabilities }),
      );
      const report = (request: number): void => {
        if (options.signal?.aborted === true) throw new Failure("CANCELLED", {});
        options.progress?.("writing", request, requests.length + 1);
      };
      begun = plan;
      await sendRequests(context, requests, report);
      report(requests.length);
      context.application.suspendScreenUpdatingUntilNextSync();
      finishSheets(context, model, plan);
      await context.sync();
    });
  } catch (error) {
    if (begun === undefined || !(await settled(model, begun, error))) throw error;
  }
  return { skipped: skippedFeatures(model, capabilities) };
}

/** @throws the first error with the second as its cause where the workbook could not be tidied up. */
async function settled(model: WorkbookModel, plan: SheetPlan, error: unknown): Promise<boolean> {
  try {
    return await runInExcel((context) => settle(context, model, plan));
  } catch (second) {
    const { code, params } = toHostFailure(error);
    throw new Failure(code, params, { cause: new AggregateError([error, second]) });
  }
}

function skippedFeatures({ sheets }: WorkbookModel, { outline, notes }: Capabilities): SkippedFeature[] {
  const has = {
    outline: sheets.some(({ columns }) => columns.some(({ outlineLevel = 0 }) => outlineLevel > 0)),
    notes: sheets.some((sheet) => sheet.notes.length > 0),
    zoom: sheets.some(({ head }) => head.zoom !== undefined),
  };
  return [
    ...(has.outline && !outline ? (["outline"] as const) : []),
    ...(has.notes && !notes ? (["notes"] as const) : []),
    // Excel has no interface for the zoom of a window.
    ...(has.zoom ? (["zoom"] as const) : []),
  ];
}
