import { planDismissal, planFixes, planMembers, planUndo } from "../../../application/changes/planChanges";
import type { ChangeContext, PlannedChange } from "../../../application/changes/plannedChange";
import type { OpenPlan } from "../../../application/openPlan";
import type { Fix } from "../../../domain/assignment/fixes";
import type { Finding } from "../../../domain/finding";

/** What the user wants to be done, as data: it can be planned anew when the workbook has moved meanwhile. */
export type Intent =
  | { readonly kind: "fix"; readonly findings: readonly Finding[]; readonly fixes: readonly Fix[] }
  /** `active`: the findings are no problem; else they are problems again. */
  | { readonly kind: "dismiss"; readonly findings: readonly Finding[]; readonly active: boolean }
  | { readonly kind: "members"; readonly group: string; readonly members: readonly string[] }
  | { readonly kind: "undo" };

/**
 * The change that does it in the plan as it is now.
 * @returns `undefined` where there is nothing to do
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function planIntent(
  plan: OpenPlan,
  intent: Intent,
  context: ChangeContext,
): PlannedChange | undefined {
  switch (intent.kind) {
    case "fix":
      return planFixes(plan, intent.fixes, context);
    case "dismiss":
      return planDismissal(plan, intent.findings, intent.active, context);
    case "members":
      return planMembers(plan, intent.group, intent.members, context);
    case "undo":
      return planUndo(plan, context);
  }
}
