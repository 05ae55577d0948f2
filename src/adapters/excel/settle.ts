import type { WorkbookModel } from "../../layout/sheetModel";
import { completeSheets, propertiesToFill } from "./finishSheets";
import { isOutgoing, isWorkingSheet } from "./planSheets";
import type { SheetPlan } from "./planSheets";
import { packSteps, sendRequests, step } from "./requests";
import type { Step } from "./requests";
import { readState } from "./workbookState";
import type { WorkbookState } from "./workbookState";
import { removeSheet } from "./writeSheets";

/** Most actions that a sheet takes to be put in place or to be undone. */
const ACTIONS = 20;

/** How the workbook is after an error, and how it gets out of that state. */
export type Settlement = {
  /** Something is gone that nothing brings back: the work can only be completed. */
  readonly mustComplete: boolean;
  /** What completes the work, or what undoes it. */
  steps(complete: boolean): readonly Step[];
};

/**
 * After an error: undoes what was begun, or completes it where an old sheet of ours is gone already. Two round trips.
 * @returns whether the work is complete; if not, the workbook is as it was before
 * @throws whatever Excel throws. The sheets that then remain are removed by the next run.
 */
export async function settle(
  context: Excel.RequestContext,
  model: WorkbookModel,
  plan: SheetPlan,
): Promise<boolean> {
  const settlement = await lookAtSheets(context, model, plan);
  await sendRequests(context, packSteps(settlement.steps(settlement.mustComplete)), () => undefined);
  return settlement.mustComplete;
}

/** Finds out how far the work has come, in one round trip. */
export async function lookAtSheets(
  context: Excel.RequestContext,
  model: WorkbookModel,
  plan: SheetPlan,
): Promise<Settlement> {
  const now = await readState(context);
  const present = new Set(now.sheets.map(({ id }) => id));
  const outgoing = plan.outgoing.map(({ sheet }) => sheet.id);
  // Somebody else may have deleted an old sheet while its successor was still being written.
  const inPlace = !now.sheets.some(({ name }) => isWorkingSheet(name) && !isOutgoing(name));
  return {
    mustComplete: inPlace && outgoing.some((id) => !present.has(id)),
    steps(complete) {
      const left = outgoing.filter((id) => present.has(id));
      const work = (): void => {
        if (complete) completeSheets(context, plan, left);
        else undo(context, model, plan, now);
      };
      return [step(ACTIONS * (plan.sheets.length + left.length), undefined, work)];
    },
  };
}

function undo(
  context: Excel.RequestContext,
  model: WorkbookModel,
  plan: SheetPlan,
  now: WorkbookState,
): void {
  const { worksheets, tables, names, properties } = context.workbook;
  const before = new Map(plan.state.sheets.map((sheet) => [sheet.id, sheet.name]));
  const ours = new Set(plan.sheets.map((sheet) => sheet.model.name));
  for (const { id, name } of now.sheets) {
    const isNew = !before.has(id) && (isWorkingSheet(name) || ours.has(name));
    if (isNew) removeSheet(worksheets.getItem(id));
  }
  const replaced = new Set(plan.outgoing.map(({ sheet }) => sheet.id));
  for (const { id, name } of now.sheets) {
    const original = before.get(id);
    if (original !== undefined && original !== name && replaced.has(id))
      worksheets.getItem(id).name = original;
  }
  for (const { id, name } of now.tables) {
    const table = [...plan.tables.values()].find(({ replaces }) => replaces?.id === id)?.replaces;
    if (table !== undefined && table.name !== name) tables.getItem(id).name = table.name;
  }
  const present = new Set(now.names.map(({ name }) => name.toLowerCase()));
  for (const { name, before: formula } of plan.names) {
    if (!present.has(name.toLowerCase())) continue;
    if (formula === undefined) names.getItem(name).delete();
    else names.getItem(name).formula = formula;
  }
  for (const [key] of propertiesToFill(model.properties, plan)) {
    if (now.properties[key] !== "") properties[key] = "";
  }
  for (const key of Object.keys(model.properties.custom ?? {})) {
    const value = plan.state.custom.get(key);
    if (value !== undefined) properties.custom.add(key, value);
    else if (now.custom.has(key)) properties.custom.getItem(key).delete();
  }
}
