import type { DocumentProperties, ProtectionOptions } from "../../layout/workbookPatch";
import type { WorkbookModel } from "../../layout/sheetModel";
import type { SheetPlan } from "./planSheets";
import { removeSheet } from "./writeSheets";
import type { BuiltInProperty } from "./workbookState";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * The last request: the new sheets take the place of the old ones. Everything that can be undone comes before the
 * first deletion; from there on the work can only be completed, which `settle` does after an error.
 */
export function finishSheets(context: Excel.RequestContext, model: WorkbookModel, plan: SheetPlan): void {
  renameSheets(context, model, plan);
  completeSheets(
    context,
    plan,
    plan.outgoing.map(({ sheet }) => sheet.id),
  );
}

/** The part that can be undone: everything gets its own name. */
export function renameSheets(context: Excel.RequestContext, model: WorkbookModel, plan: SheetPlan): void {
  const { worksheets, tables, names } = context.workbook;
  for (const { sheet, outgoingName } of plan.outgoing) worksheets.getItem(sheet.id).name = outgoingName;
  for (const { replaces } of plan.tables.values()) {
    if (replaces !== undefined) tables.getItem(replaces.id).name = replaces.outgoingName;
  }
  for (const { workingName, name } of plan.tables.values()) tables.getItem(workingName).name = name;
  for (const { model: sheet, workingName } of plan.sheets) {
    const target = worksheets.getItem(workingName);
    target.name = sheet.name;
    if (sheet.protection !== undefined) target.protection.protect(toProtection(sheet.protection));
  }
  for (const { name, refersTo } of plan.names) names.getItem(name).formula = `=${refersTo}`;
  setProperties(context.workbook.properties, model.properties, plan);
}

/**
 * The part that cannot be undone: the old sheets go, the new ones stand where the first of them stood, and only then
 * are hidden, because a very hidden sheet does not move.
 * @param outgoing ids of the old sheets that are still there
 */
export function completeSheets(
  context: Excel.RequestContext,
  plan: SheetPlan,
  outgoing: readonly string[],
): void {
  const { worksheets } = context.workbook;
  for (const id of outgoing) removeSheet(worksheets.getItem(id));
  plan.sheets.forEach(({ model: sheet }, index) => {
    const target = worksheets.getItem(sheet.name);
    if (plan.place !== undefined) target.position = plan.place + index;
    const { visibility } = sheet.head;
    if (visibility !== undefined) target.visibility = VISIBILITY[visibility];
  });
  if (plan.shown !== undefined) worksheets.getItem(plan.shown).activate();
}

/** What is not named stays forbidden; selecting cells is always allowed. */
function toProtection(allow: ProtectionOptions): Excel.WorksheetProtectionOptions {
  return {
    allowFormatCells: allow.formatCells ?? false,
    allowFormatColumns: allow.formatColumns ?? false,
    allowFormatRows: allow.formatRows ?? false,
    allowSort: allow.sort ?? false,
    allowAutoFilter: allow.autoFilter ?? false,
    selectionMode: "Normal",
  };
}

/** Our name of a property by Excel's. The time of creation is Excel's own. */
export const BUILT_IN_PROPERTIES = {
  title: "title",
  subject: "subject",
  author: "author",
  company: "company",
  keywords: "keywords",
  comments: "description",
} as const satisfies Readonly<Record<BuiltInProperty, keyof DocumentProperties>>;

/** The properties that are filled in: those that the user's workbook leaves empty. What somebody has written stays. */
export function propertiesToFill(
  wanted: DocumentProperties,
  plan: SheetPlan,
): readonly (readonly [BuiltInProperty, string])[] {
  const keys: readonly BuiltInProperty[] = ["title", "subject", "author", "company", "keywords", "comments"];
  return keys.flatMap((key) => {
    const value = wanted[BUILT_IN_PROPERTIES[key]];
    return value === undefined || plan.state.properties[key] !== "" ? [] : [[key, value] as const];
  });
}

function setProperties(
  properties: Excel.DocumentProperties,
  wanted: DocumentProperties,
  plan: SheetPlan,
): void {
  for (const [key, value] of propertiesToFill(wanted, plan)) properties[key] = value;
  for (const [key, value] of Object.entries(wanted.custom ?? {})) properties.custom.add(key, value);
}
