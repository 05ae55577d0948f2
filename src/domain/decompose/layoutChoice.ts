import type { AnnexColumn } from "../place";
import type { LayoutChoice } from "./tableLayout";

/** What is wrong with the columns that a person has chosen for a table. */
export type ChoiceFault =
  | { readonly kind: "textMissing" }
  | { readonly kind: "nobodyInCharge" }
  | { readonly kind: "chosenTwice"; readonly column: AnnexColumn };

/**
 * What keeps a choice from being read by; `undefined` for one that is fine. `unitsInText` for a table whose tasks name
 * their units in the text: it needs no column for them.
 */
export function faultOf(choice: LayoutChoice, unitsInText = false): ChoiceFault | undefined {
  if (choice.kind === "leftOut") return undefined;
  const { columns } = choice;
  const twice = columns.find((column, index) => column !== "other" && columns.indexOf(column) !== index);
  if (twice !== undefined) return { kind: "chosenTwice", column: twice };
  if (!columns.includes("text")) return { kind: "textMissing" };
  return unitsInText || columns.includes("leaders") || columns.includes("leadUnits")
    ? undefined
    : { kind: "nobodyInCharge" };
}
