import { planToCheck, type OpenPlan } from "../../../application/openPlan";
import { nameChanges, type Fix, type NameChange } from "../../../domain/assignment/fixes";
import type { UiMessages } from "../../../i18n/catalogue";

/** What a correction does, for the button that makes it. */
export function fixLabel(fix: Fix, { fix: words, finding }: UiMessages["check"]): string {
  if (fix.kind === "confirmAlias") return fix.roster === "units" ? words.sameUnit : words.sameGroup;
  const { edit } = fix;
  switch (edit.kind) {
    case "replace":
      return words.replace(edit.by);
    case "succeed":
      return words.succeed(edit.by);
    case "drop":
      return edit.keepsFirst ? words.dropRepeated : words.dropRole(finding.columns[fix.column]);
    case "order":
      return words.order;
    case "separate":
      return words.separate;
  }
}

/** The cell that one correction changes, before and after; `undefined` where it changes no cell of names. */
export function fixedCell(plan: OpenPlan, day: string, fix: Fix): NameChange | undefined {
  if (fix.kind !== "names") return undefined;
  const rows = plan.decoded.rows.filter(({ task }) => task.id === fix.taskId);
  return nameChanges({ ...planToCheck(plan, day), rows }, [fix])[0];
}
